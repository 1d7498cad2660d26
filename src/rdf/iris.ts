import { defaultBase, sharedBase } from '../vocabulary/namespaces.js'

/** Turns ids of the model into IRIs and back: `toId(toIri(id))` is `id` for every id that the model makes. */
export interface Iris {
  readonly base: string
  toIri(id: string): string
  toId(iri: string): string
}

/** IRIs under `base`; what all graphs share (`id/…`) keeps its own base, a foreign IRI is its own id. */
export function irisUnder(base: string = defaultBase): Iris {
  return {
    base,
    toIri(id) {
      if (id.startsWith('id/')) return sharedBase + id.slice('id/'.length)
      return isForeign(id) ? id : base + id
    },
    toId(iri) {
      if (iri.startsWith(sharedBase)) return `id/${iri.slice(sharedBase.length)}`
      const id = iri.slice(base.length)
      return iri.startsWith(base) && !isForeign(id) && !id.startsWith('id/') ? id : iri
    },
  }
}

/** The base that an article's IRI stands under: what precedes `article/…`; undefined for an IRI of another form. */
export function baseOf(articleIri: string): string | undefined {
  return /^(.*)article\/[0-9a-f]{16}$/su.exec(articleIri)?.[1]
}

/** IRI of the graph with an article's triples: the article's own. */
export function articleGraphIri(articleIri: string): string {
  return articleIri
}

/** IRI of the graph that says where in the article's text its triples are said. */
export function provenanceIri(articleIri: string): string {
  return `${articleIri}/provenance`
}

/** IRI of a span's selector by offsets. */
export function positionIri(spanIri: string): string {
  return `${spanIri}/position`
}

/** IRI of a span's selector by quote. */
export function quoteIri(spanIri: string): string {
  return `${spanIri}/quote`
}

/** IRI of the graph with what follows from the others. */
export function inferredIri(base: string): string {
  return `${base}inferred`
}

/** Whether a graph holds what is inferred, or what that follows from. */
export function isInferredGraph(graphIri: string): boolean {
  return /[/#]inferred(?:\/provenance)?$/u.test(graphIri)
}

/** Whether a graph holds triples that the articles assert: it is neither provenance nor inferred. */
export function isArticleGraph(graphIri: string): boolean {
  return !graphIri.endsWith('/provenance') && !isInferredGraph(graphIri)
}

function isForeign(id: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/iu.test(id)
}
