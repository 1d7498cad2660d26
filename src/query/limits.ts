/** How much one query may take before it is stopped. */
export interface Limits {
  readonly seconds: number
  /** Rows of SELECT, triples of CONSTRUCT and DESCRIBE. */
  readonly rows: number
  /** Bytes of memory beyond those that the loaded graph takes. */
  readonly memory: number
}

/** The limits where nobody sets others. */
export const defaultLimits: Limits = { seconds: 30, rows: 100_000, memory: 512 * 1024 ** 2 }
