import { html } from 'hono/html'
import { pageFragment } from '../network/pageFragment.js'
import type { Citation, ExplainedStatement, Explanation } from '../query/explain.js'
import type { ExplainedInference } from '../query/explainInference.js'
import { type Markup, pageFrame } from './pageFrame.js'

type Labels = ReadonlyMap<string, string>

/** The page of an entity: what is said of it, each with the words that say so, and links to what it is said with. */
export function entityPage(explanation: Explanation, iri: string, labels: Labels): Promise<Response> {
  const { entity, outgoing, incoming, inferred, mentions } = explanation
  const alternative =
    entity.altLabels.length > 0 ? html`<p class="of">${entity.altLabels.join(' · ')}</p>` : ''
  return pageFrame(
    entity.label,
    html`<h1>${entity.label}</h1>
      <p class="of">${termLink(entity.class, labels)} · <code>${iri}</code></p>
      ${alternative}
      <p><a href="/${pageFragment([['n', encodeURIComponent(entity.id)]])}">在图谱中查看 · See it in the graph</a></p>
      ${section(
        '陈述 · Statements',
        outgoing.map((one) => statement(one, labels, objectOf(one))),
      )}
      ${section(
        '被提及于 · Said of others',
        incoming.map((one) => statement(one, labels, subjectOf(one))),
      )}
      ${section(
        '推断 · Inferred',
        inferred.map((one) => inference(one, labels)),
      )}
      <h2>原文 · Mentions</h2>
      <ul>${mentions.map((one) => html`<li>${quote(one)}</li>`)}</ul>`,
  )
}

function section(title: string, items: readonly Markup[]): Markup | string {
  return items.length > 0 ? html`<h2>${title}</h2><dl>${items}</dl>` : ''
}

function statement(one: ExplainedStatement, labels: Labels, other: Markup | string): Markup {
  return html`<dt>${termLink(one.predicate, labels)}</dt>
    <dd>${other}</dd>
    <dd>${one.evidence.map(quote)}</dd>
    <dd class="of">${one.rule}</dd>`
}

/** What follows, by which axiom, and below it what it follows from, down to the words of a text. */
function inference(one: ExplainedInference, labels: Labels): Markup {
  const { predicate, object, rule, axiom, premises } = one
  const grounds = premises.map((premise) => {
    const said =
      'premises' in premise ? inference(premise, labels) : statement(premise, labels, objectOf(premise))
    return html`<li>${premise.subject}<dl>${said}</dl></li>`
  })
  return html`<dt>${labels.has(predicate) ? termLink(predicate, labels) : predicate}</dt>
    <dd>${labels.has(object) ? termLink(object, labels) : objectOf(one)}</dd>
    <dd class="of">${rule}: ${axiom}</dd>
    <dd><ul class="grounds">${grounds}</ul></dd>`
}

function objectOf({ object, objectId }: ExplainedStatement | ExplainedInference): Markup | string {
  return objectId === undefined ? object : html`<a href="/${objectId}">${object}</a>`
}

function subjectOf({ subject, subjectId }: ExplainedStatement): Markup {
  return html`<a href="/${subjectId}">${subject}</a> →`
}

function quote({ file, start, end, quote: words }: Citation): Markup {
  return html`<blockquote>${words}</blockquote><span class="of">${file} ${start}–${end}</span>`
}

/** A term by its labels, with a link to its definition. */
function termLink(name: string, labels: Labels): Markup {
  return html`<a href="/ontology#${name}">${labels.get(name) ?? name}</a>`
}
