import type { Quad } from '@rdfjs/types'
import type { KnowledgeGraph } from '../model.js'
import { escapeXml } from '../text/xml.js'
import { namespaces, ontologyIri } from '../vocabulary/namespaces.js'
import { drawClasses } from './classDiagram.js'
import { findExamples, type OntologyExample } from './ontologyExamples.js'
import { ontologyStyle } from './ontologyStyle.js'
import { type Bilingual, type OntologyTerm, readOntology } from './ontologyTerms.js'

/** What examples of terms are taken from. */
export interface ExampleSource {
  readonly graph: KnowledgeGraph
  /** Each article's text by the article's id. */
  readonly texts: ReadonlyMap<string, string>
}

const sections = {
  class: ['类', 'Classes'],
  relation: ['关系', 'Relations'],
  literal: ['字面属性', 'Literals'],
  kind: ['项目种类', 'Kinds of programmes'],
  other: ['其他', 'Others'],
} as const

/**
 * A reference of an ontology in Chinese and English as one HTML page that needs nothing else: the class diagram, each
 * term with definition, note, axioms, example, and its first case in `source` with the words that say it.
 */
export function formatOntologyPage(ontology: readonly Quad[], source?: ExampleSource): string {
  const { title, description, version, licence, terms } = readOntology(ontology)
  const cases = source ? findExamples(source.graph, source.texts) : new Map<string, OntologyExample>()
  const sorts = Object.keys(sections) as (keyof typeof sections)[]
  const of = (sort: string) => terms.filter((term) => term.sort === sort)
  const toc = sorts.map(
    (sort) => `<li><a href="#section-${sort}">${sections[sort].join(' ')}</a>: ${listNames(of(sort))}</li>`,
  )
  const bodies = sorts.map((sort) => {
    const articles = of(sort).map((term) => formatTerm(term, cases.get(term.name)))
    return `<section id="section-${sort}"><h2>${sections[sort].join(' ')}</h2>\n${articles.join('\n')}\n</section>`
  })
  return `<!doctype html>
<html lang="zh">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml([...title.zh, ...title.en].join(' '))}</title>
<style>${ontologyStyle}</style>
</head>
<body>
<header>
<h1>${inBoth(title, 'span')}</h1>
${inBoth(description, 'p')}
<p><code>${ontologyIri}</code> · <code>pao: &lt;${namespaces.pao}&gt;</code> · ${escapeXml(version)} · <a href="${escapeXml(licence)}">${escapeXml(licence)}</a></p>
</header>
<main>
<nav aria-label="目录 Contents"><ul>
${toc.join('\n')}
</ul></nav>
<h2 id="classes">类图 Class diagram</h2>
<figure tabindex="0" aria-labelledby="classes">${drawClasses(terms)}</figure>
${bodies.join('\n')}
</main>
</body>
</html>
`
}

function listNames(terms: readonly OntologyTerm[]): string {
  return terms.map(({ name }) => `<a href="#${name}">${name}</a>`).join(' ')
}

function formatTerm(
  { name, label, definition, example, note, axioms }: OntologyTerm,
  found?: OntologyExample,
): string {
  const rows = axioms.map(
    ([property, values]) => `<dt>${property}</dt><dd>${values.map(formatValue).join(', ')}</dd>`,
  )
  const quoted = found
    ? `<blockquote><p>${escapeXml(found.said)}</p><p>「${escapeXml(found.quote)}」</p><cite>${escapeXml(found.file)} ${found.start}–${found.end}</cite></blockquote>`
    : ''
  return `<article id="${name}">
<h3><a href="#${name}">pao:${name}</a> ${inBoth(label, 'span')}</h3>
${inBoth(definition, 'p')}
<div class="note">${inBoth(note, 'p')}</div>
<p class="example">例 Example: ${inBoth(example, 'span')}</p>
${quoted}
<dl>${rows.join('\n')}</dl>
</article>`
}

function formatValue(value: string): string {
  const text = escapeXml(value)
  return value.startsWith('pao:') ? `<a href="#${value.slice('pao:'.length)}">${text}</a>` : text
}

function inBoth({ zh, en }: Bilingual, tag: string): string {
  const inOne = (texts: readonly string[], language: string) =>
    texts.length === 0 ? '' : `<${tag} lang="${language}">${escapeXml(texts.join(' · '))}</${tag}>`
  return `${inOne(zh, 'zh')} ${inOne(en, 'en')}`
}
