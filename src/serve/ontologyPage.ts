import { html } from 'hono/html'
import type { ServedOntology } from './ontologyTerms.js'
import { pageFrame } from './pageFrame.js'

/** The page of the ontology: every term with its labels and definitions, at the fragment that its IRI has. */
export function ontologyPage({ terms }: ServedOntology): Promise<Response> {
  const items = [...terms.values()].map(
    ({
      name,
      labels,
      definitions,
    }) => html`<dt id="${name}">${labels.join(' · ')} <code>pao:${name}</code></dt>
      ${definitions.map((words) => html`<dd>${words}</dd>`)}`,
  )
  return pageFrame('本体 · Ontology', html`<h1>本体 · Ontology</h1><dl>${items}</dl>`)
}
