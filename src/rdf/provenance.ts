/**
 * How much goes with what a graph says. `none`: nothing. `compact`: a node a statement, with rule, spans by name and
 * the words quoted. `full`: mentions too, and each span by offsets and by quote, so that the graph can be read back.
 */
export const provenances = ['none', 'compact', 'full'] as const
export type Provenance = (typeof provenances)[number]

/** Whether a statement node says of which triple it is in words of RDF 1.1 or as a reifier of RDF 1.2. */
export type Reification = 'rdf11' | 'rdf12'
