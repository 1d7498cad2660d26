/** Why a file, or a line of one, gives no article. */
export interface ReadProblem {
  readonly problem:
    | 'empty'
    | 'binary'
    | 'encoding'
    | 'encoding-mixed'
    | 'large'
    | 'not-chinese'
    | 'bomb'
    | 'entities'
    | 'damaged'
    | 'encrypted'
    | 'scanned'
    | 'json'
  /** For `large`: its bytes. */
  readonly size?: number
  /** For `large`: how many it may have. */
  readonly limit?: number
  /** What the reader says of a damaged file. */
  readonly reason?: string
}

/** Whether reading gave a problem. */
export function isProblem(result: object): result is ReadProblem {
  return 'problem' in result
}
