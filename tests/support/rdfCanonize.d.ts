declare module 'rdf-canonize' {
  /** Canonical N-Quads (RDFC-1.0). */
  export function canonize(
    nquads: string,
    options: { readonly algorithm: 'RDFC-1.0'; readonly inputFormat: 'application/n-quads' },
  ): Promise<string>
}
