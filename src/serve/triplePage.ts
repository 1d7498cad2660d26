import type { Quad, Term } from '@rdfjs/types'
import { html } from 'hono/html'
import { type Markup, pageFrame } from './pageFrame.js'

/** The page of a node that is no entity: its triples, with links to the nodes of the same graph. */
export function triplePage(iri: string, quads: readonly Quad[], toPath: (iri: string) => string | undefined) {
  const show = (term: Term): Markup | string => {
    const path = term.termType === 'NamedNode' ? toPath(term.value) : undefined
    return path === undefined ? term.value : html`<a href="${path}">${term.value}</a>`
  }
  const about = quads.filter(({ subject }) => subject.value === iri)
  const others = quads.filter(({ subject }) => subject.value !== iri)
  return pageFrame(
    iri,
    html`<h1><code>${iri}</code></h1>
      <dl class="triples">
        ${about.map(({ predicate, object }) => html`<dt>${show(predicate)}</dt><dd>${show(object)}</dd>`)}
        ${others.map(({ subject, predicate }) => html`<dt>← ${show(predicate)}</dt><dd>${show(subject)}</dd>`)}
      </dl>`,
  )
}
