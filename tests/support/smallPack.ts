import type { Article, Sentence } from '../../src/document/article.js'
import { compileExtractor, type Extractor } from '../../src/mentions/extractor.js'
import { findMentions } from '../../src/mentions/findMentions.js'
import type { Mention } from '../../src/mentions/mention.js'
import type { KindHeads, NamedThing } from '../../src/ontology/lexicon.js'
import type { OntologyPack } from '../../src/ontology/loadPack.js'
import { loadRules } from '../../src/ontology/loadRules.js'
import type { KindName } from '../../src/vocabulary/terms.js'

/** A domain pack in a few lines: word classes and heads with spaces between the words, rules as YAML. */
export interface SmallPack {
  readonly words?: Readonly<Record<string, string>>
  readonly kinds?: Partial<Readonly<Record<KindName, string>>>
  readonly namedKinds?: Partial<Readonly<Record<KindName, string>>>
  readonly things?: readonly NamedThing[]
  readonly rules?: string
}

export function packOf({
  words = {},
  kinds = {},
  namedKinds = {},
  things = [],
  rules = '',
}: SmallPack): OntologyPack {
  const heads = new Map<KindName, KindHeads>()
  for (const kind of Object.keys({ ...kinds, ...namedKinds }) as KindName[]) {
    heads.set(kind, { heads: listOf(kinds[kind]), namedHeads: listOf(namedKinds[kind]) })
  }
  return {
    lexicon: {
      things,
      words: new Map(Object.entries(words).map(([name, list]) => [name, listOf(list)])),
      kinds: heads,
    },
    rules: loadRules([{ name: 'rules/small.yaml', text: rules }]),
  }
}

export function extractorOf(pack: SmallPack): Extractor {
  return compileExtractor(packOf(pack))
}

function listOf(words = ''): string[] {
  return words.split(' ').filter((word) => word !== '')
}

type OptionalFields = 'altLabels' | 'hiddenLabels' | 'abbreviations'

/** A thing of the lexicon with no other forms than those given. */
export function thingOf(thing: Omit<NamedThing, OptionalFields> & Partial<NamedThing>): NamedThing {
  return { altLabels: [], hiddenLabels: [], abbreviations: [], ...thing }
}

/** A place with its code and, where there is one, the code of the place that it lies in. */
export function placeOf(
  code: string,
  label: string,
  above?: string,
  more: Partial<NamedThing> = {},
): NamedThing {
  const broader = above === undefined ? {} : { broader: `id/place/${above}` }
  return thingOf({ id: `id/place/${code}`, class: 'Place', label, notation: code, ...broader, ...more })
}

/** An article of these body sentences; each inner list is one paragraph. */
export function articleOfSentences(...paragraphs: readonly (readonly string[])[]): Article {
  const text = paragraphs.flat().join('')
  let start = 0
  const sentences = paragraphs.flatMap((paragraph, at) =>
    paragraph.map((sentence): Sentence => {
      const pieces = [{ start, end: start + sentence.length }]
      start += sentence.length
      return { role: 'body', passage: { text: sentence, pieces }, paragraph: at }
    }),
  )
  return {
    source: { name: 'small.txt', text, fileSha256: '' },
    authors: [],
    head: {},
    themes: [],
    sentences,
  }
}

/** The mentions that the rules find in one body sentence. */
export function mentionsOf(extractor: Extractor, sentence: string): readonly Mention[] {
  return findMentions(articleOfSentences([sentence]), extractor).mentions
}

/** Each mention as `Class label`, its parts in brackets behind it. */
export function outlineOfMentions(extractor: Extractor, sentence: string): string[] {
  return mentionsOf(extractor, sentence).map(lineOf)
}

function lineOf({ class: name, label, parts }: Mention): string {
  return parts.length === 0
    ? `${name} ${label}`
    : `${name} ${label} [${parts.map((part) => part.label).join(', ')}]`
}
