import { type Change, cited, entity } from '../support/citedGraph.js'

/** One way to break the cited graph and the shape that has to say so. */
export interface Break extends Change {
  readonly title: string
  readonly shape: string
}

const span = 'e:goose-targets-span'

/** At least one for each shape that is no relation's; those follow from the table of signatures. */
export const breaks: readonly Break[] = [
  {
    title: 'an entity without a class',
    shape: 'Entity-class',
    drop: ['e:youth rdf:type'],
  },
  {
    title: 'an entity of two classes',
    shape: 'Entity-class',
    add: ['e:youth rdf:type pao:Person .'],
  },
  {
    title: 'an entity whose only class is a superclass',
    shape: 'Entity-class',
    drop: ['e:youth rdf:type'],
    add: ['e:youth rdf:type pao:Countable .'],
  },
  {
    title: 'an entity without a preferred label',
    shape: 'Entity-prefLabel',
    drop: ['e:youth skos:prefLabel'],
  },
  {
    title: 'an entity with two preferred labels',
    shape: 'Entity-prefLabel',
    add: ['e:youth skos:prefLabel "返乡人"@zh .'],
  },
  {
    title: 'a preferred label in English',
    shape: 'Entity-prefLabel',
    drop: ['e:youth skos:prefLabel', 'e:youth rdfs:label'],
    add: ['e:youth skos:prefLabel "youth"@en .', 'e:youth rdfs:label "youth"@en .'],
  },
  {
    title: 'a preferred label that differs from the label',
    shape: 'Entity-prefLabel',
    drop: ['e:youth rdfs:label'],
    add: ['e:youth rdfs:label "返乡人"@zh .'],
  },
  {
    title: 'an entity without a label',
    shape: 'Entity-label',
    drop: ['e:youth rdfs:label'],
  },
  {
    title: 'an alternative label that repeats the preferred one',
    shape: 'Entity-altLabel',
    add: ['e:youth skos:altLabel "返乡青年"@zh .'],
  },
  {
    title: 'an alternative label without a language',
    shape: 'Entity-altLabel',
    add: ['e:youth skos:altLabel "返乡人" .'],
  },
  {
    title: 'an entity that no text mentions',
    shape: 'Mentioned-mention',
    drop: ['e:youth-mention'],
  },
  {
    title: 'an article without the name of its file',
    shape: 'Article-fileName',
    drop: ['pao:fileName'],
  },
  {
    title: 'an article without the hash of its file',
    shape: 'Article-fileSha256',
    drop: ['pao:fileSha256'],
  },
  {
    title: 'a text hash in upper case',
    shape: 'Article-textSha256',
    drop: ['pao:textSha256'],
    add: [`e:article pao:textSha256 "${'0123456789ABCDEF'.repeat(4)}" .`],
  },
  {
    title: 'an article about two places',
    shape: 'Article-home',
    add: ['e:article pao:home e:county .', 'e:article pao:home e:city .'],
  },
  {
    title: 'an entity with a property that the ontology lacks',
    shape: 'Known',
    add: ['e:goose pao:undertakeBy e:county .'],
  },
  {
    title: 'a pilot zone in two places',
    shape: 'PilotZone-locatedIn',
    add: cited('e:zone', 'locatedIn', 'e:city', '南江市'),
  },
  {
    title: 'a programme that is part of its own part',
    shape: 'hasPart-acyclic',
    add: cited('e:school', 'hasPart', 'e:goose', '雁归计划'),
  },
  {
    title: 'a place within itself',
    shape: 'within-acyclic',
    add: cited('e:city', 'within', 'e:city', '南江市'),
  },
  {
    title: 'a measure below itself',
    shape: 'hasMeasure-acyclic',
    add: [...entity('train', 'Measure', '培训'), ...cited('e:train', 'hasMeasure', 'e:train', '培训')],
  },
  {
    title: 'a programme without a kind',
    shape: 'Programme-kind',
    drop: ['e:school pao:kind', 'e:school-kind'],
  },
  {
    title: 'a kind that is a literal',
    shape: 'Programme-kind',
    drop: ['e:school pao:kind', 'e:school-kind'],
    add: cited('e:school', 'kind', '"Course"', '归雁夜校'),
  },
  {
    title: 'a kind of something that is no programme',
    shape: 'kind',
    add: cited('e:youth', 'kind', 'pao:Plan', '返乡青年'),
  },
  {
    title: 'an amount of something that is no fund',
    shape: 'amount',
    add: cited('e:youth', 'amount', '24', '24期'),
  },
  {
    title: 'an amount of nothing',
    shape: 'amount-value',
    drop: ['e:fund pao:amount', 'e:fund-amount'],
    add: cited('e:fund', 'amount', '0', '5000万元'),
  },
  {
    title: 'an amount in words',
    shape: 'amount-value',
    add: cited('e:fund', 'amount', '"5000万"', '5000万元'),
  },
  {
    title: 'an amount without a currency',
    shape: 'amount-currency',
    drop: ['e:fund pao:currency', 'e:fund-currency'],
  },
  {
    title: 'a currency of something that is no fund',
    shape: 'currency',
    add: cited('e:youth', 'currency', '"CNY"', '返乡青年'),
  },
  {
    title: 'a currency in words',
    shape: 'currency-value',
    drop: ['e:fund pao:currency', 'e:fund-currency'],
    add: cited('e:fund', 'currency', '"元"', '5000万元'),
  },
  {
    title: 'a currency without an amount',
    shape: 'currency-amount',
    drop: ['e:fund pao:amount', 'e:fund-amount'],
  },
  {
    title: 'a count of something that is not counted',
    shape: 'count',
    add: cited('e:city', 'count', '24', '24期'),
  },
  {
    title: 'a count that is no whole number',
    shape: 'count-value',
    add: cited('e:goose', 'count', '2.5', '24期'),
  },
  {
    title: 'a date of something that has none',
    shape: 'date',
    add: cited('e:city', 'date', '"2021"^^xsd:gYear', '2021年'),
  },
  {
    title: 'a thirteenth month',
    shape: 'date-value',
    add: cited('e:rules', 'date', '"2021-13"^^xsd:gYearMonth', '2021年'),
  },
  {
    title: 'a document number of a place',
    shape: 'documentNumber',
    add: cited('e:city', 'documentNumber', '"清发〔2021〕6号"', '清发〔2021〕6号'),
  },
  {
    title: 'an empty document number',
    shape: 'documentNumber-value',
    add: cited('e:rules', 'documentNumber', '""', '清发〔2021〕6号'),
  },
  {
    title: 'a quantity that is a bare number',
    shape: 'quantity-object',
    add: cited('e:goose', 'quantity', '2000', '2000余人次'),
  },
  {
    title: 'a quantity without a number',
    shape: 'Quantity',
    drop: ['e:people pao:value'],
  },
  {
    title: 'a quantity with both a value and a range',
    shape: 'Quantity',
    add: ['e:people pao:from 1000 .'],
  },
  {
    title: 'a quantity with two values',
    shape: 'Quantity-value',
    add: ['e:people pao:value 2001 .'],
  },
  {
    title: 'a range that starts above its end',
    shape: 'Quantity-from',
    drop: ['e:people pao:value'],
    add: ['e:people pao:from 3000 .', 'e:people pao:to 2000 .'],
  },
  {
    title: 'a range that ends in words',
    shape: 'Quantity-to',
    drop: ['e:people pao:value'],
    add: ['e:people pao:from 1 .', 'e:people pao:to "两千" .'],
  },
  {
    title: 'a quantity without a unit',
    shape: 'Quantity-unit',
    drop: ['e:people pao:unit'],
  },
  {
    title: 'a quantity with two qualifiers',
    shape: 'Quantity-qualifier',
    add: ['e:people pao:qualifier "超" .'],
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
