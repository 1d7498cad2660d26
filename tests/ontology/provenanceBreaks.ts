import type { Break } from './shapeBreaks.js'

const span = 'e:goose-targets-span'

/** Breaks of statements, mentions and spans. */
export const provenanceBreaks: readonly Break[] = [
  {
    title: 'an entity with a property that the ontology lacks',
    shape: 'Known',
    add: ['e:goose pao:undertakeBy e:county .'],
  },
  {
    title: 'a relation without a statement',
    shape: 'Cited',
    drop: ['e:goose-targets'],
  },
  {
    title: 'a literal whose statement has another value',
    shape: 'Cited',
    drop: ['e:goose pao:count'],
    add: ['e:goose pao:count 25 .'],
  },
  {
    title: 'a home that the graph says nothing of',
    shape: 'Described',
    add: ['e:article pao:home e:nowhere .'],
  },
  {
    title: 'a statement of something that the graph says nothing of',
    shape: 'Described',
    drop: ['e:goose-targets rdf:object'],
    add: ['e:goose-targets rdf:object e:nowhere .'],
  },
  {
    title: 'a mention of something that the graph says nothing of',
    shape: 'Described',
    drop: ['e:youth-mention pao:mentionOf'],
    add: ['e:youth-mention pao:mentionOf e:nowhere .'],
  },
  {
    title: 'a span in an article that the graph says nothing of',
    shape: 'Described',
    drop: [`${span} oa:hasSource`],
    add: [`${span} oa:hasSource e:nowhere .`],
  },
  {
    title: 'a statement without a subject',
    shape: 'Statement-subject',
    drop: ['e:goose-targets rdf:subject'],
  },
  {
    title: 'a statement of a property that the ontology lacks',
    shape: 'Statement-predicate',
    drop: ['e:goose-targets rdf:predicate'],
    add: ['e:goose-targets rdf:predicate pao:likes .'],
  },
  {
    title: 'a statement with two objects',
    shape: 'Statement-object',
    add: ['e:goose-targets rdf:object e:city .'],
  },
  {
    title: 'a statement that names no rule',
    shape: 'Statement-rule',
    drop: ['e:goose-targets pao:byRule'],
  },
  {
    title: 'a statement without evidence',
    shape: 'Statement-evidence',
    drop: ['e:goose-targets prov:wasDerivedFrom'],
  },
  {
    title: 'a statement of a triple that the graph lacks',
    shape: 'Statement-said',
    drop: ['e:goose pao:targets'],
  },
  {
    title: 'a span on page 0',
    shape: 'Span-page',
    add: [`${span} pao:page 0 .`],
  },
  {
    title: 'a mention that is no pao:Mention',
    shape: 'Mention',
    drop: ['e:youth-mention rdf:type'],
  },
  {
    title: 'a mention of two entities',
    shape: 'Mention-entity',
    add: ['e:youth-mention pao:mentionOf e:goose .'],
  },
  {
    title: 'a mention that names no rule',
    shape: 'Mention-rule',
    drop: ['e:youth-mention pao:byRule'],
  },
  {
    title: 'a mention without its place in the text',
    shape: 'Mention-evidence',
    drop: ['e:youth-mention prov:wasDerivedFrom'],
  },
  {
    title: 'a span of no article',
    shape: 'Span-source',
    drop: [`${span} oa:hasSource`],
  },
  {
    title: 'a span without a position',
    shape: 'Span-position',
    drop: [`${span}-position`],
  },
  {
    title: 'a span with a third selector',
    shape: 'Span-position',
    add: [`${span} oa:hasSelector e:other .`],
  },
  {
    title: 'a span without a quote',
    shape: 'Span-quote',
    drop: [`${span}-quote`],
  },
  {
    title: 'a span that starts at its end',
    shape: 'Position-start',
    drop: [`${span}-position oa:start`, `${span}-position oa:end`],
    add: [`${span}-position oa:start 9 .`, `${span}-position oa:end 9 .`],
  },
  {
    title: 'a span that starts before the text',
    shape: 'Position-start',
    drop: [`${span}-position oa:start`],
    add: [`${span}-position oa:start -1 .`],
  },
  {
    title: 'a span without an end',
    shape: 'Position-end',
    drop: [`${span}-position oa:end`],
  },
  {
    title: 'an empty quote',
    shape: 'Quote-exact',
    drop: [`${span}-quote oa:exact`],
    add: [`${span}-quote oa:exact "" .`],
  },
  {
    title: 'a quote with a language',
    shape: 'Quote-exact',
    drop: [`${span}-quote oa:exact`],
    add: [`${span}-quote oa:exact "面向返乡青年"@zh .`],
  },
  {
    title: 'a quote with two texts before it',
    shape: 'Quote-prefix',
    add: [`${span}-quote oa:prefix "夜校" .`],
  },
  {
    title: 'a quote with two texts after it',
    shape: 'Quote-suffix',
    add: [`${span}-quote oa:suffix "开班" .`],
  },
  {
    title: 'a quote that is longer than its span',
    shape: 'Span-length',
    drop: [`${span}-quote oa:exact`],
    add: [`${span}-quote oa:exact "面向返乡青年,开班" .`],
  },
]
