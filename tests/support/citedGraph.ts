import type { Quad } from '@rdfjs/types'
import { Parser } from 'n3'
import { namespaces } from '../../src/vocabulary/namespaces.js'

/** An invented article; 𠮷 takes two UTF-16 units, so that offsets in code points differ from them. */
const text = [
  '让山乡留得住人',
  '清河县学习贯彻南江市第五次党代会精神。',
  '引才回乡。𠮷山镇党委举办的“雁归计划”,包括“归雁夜校”,面向返乡青年,开班24期,培训2000余人次。',
  '清河县设立雁归资金5000万元。清河县人才先行区建在清河县,清河县在南江市。',
  '2021年印发《清河县人才办法》(清发〔2021〕6号)。',
].join('\n')

const hash = '0123456789abcdef'.repeat(4)

/** A small graph that satisfies every shape, one triple a line in Turtle's terms, `e:` for its own nodes. */
export const citedGraph: readonly string[] = [
  ...entity('article', 'Article', '让山乡留得住人'),
  `e:article pao:fileName "town.txt" .`,
  `e:article pao:fileSha256 "${hash}" .`,
  `e:article pao:textSha256 "${hash}" .`,
  ...entity('spirit', 'Guidance', '南江市第五次党代会精神'),
  ...entity('measure', 'Measure', '引才回乡'),
  ...entity('goose', 'Programme', '雁归计划'),
  ...entity('school', 'Programme', '归雁夜校'),
  ...entity('youth', 'Group', '返乡青年'),
  ...entity('committee', 'Organization', '𠮷山镇党委'),
  ...entity('fund', 'Fund', '雁归资金'),
  ...entity('zone', 'PilotZone', '清河县人才先行区'),
  ...entity('county', 'Place', '清河县'),
  ...entity('city', 'Place', '南江市'),
  ...entity('rules', 'PolicyDocument', '清河县人才办法'),
  'e:school skos:altLabel "夜校"@zh .',
  ...cited('e:goose', 'kind', 'pao:Plan', '雁归计划'),
  ...cited('e:school', 'kind', 'pao:Course', '归雁夜校'),
  ...cited('e:county', 'guidedBy', 'e:spirit', '清河县学习贯彻南江市第五次党代会精神'),
  ...cited('e:article', 'hasMeasure', 'e:measure', '引才回乡'),
  ...cited('e:measure', 'implementedThrough', 'e:goose', '举办的“雁归计划”'),
  ...cited('e:article', 'implementedThrough', 'e:zone', '清河县人才先行区'),
  ...cited('e:goose', 'undertakenBy', 'e:committee', '𠮷山镇党委举办的“雁归计划”'),
  ...cited('e:goose', 'hasPart', 'e:school', '“雁归计划”,包括“归雁夜校”'),
  ...cited('e:goose', 'targets', 'e:youth', '面向返乡青年'),
  ...cited('e:goose', 'count', '24', '24期'),
  ...cited('e:goose', 'quantity', 'e:people', '2000余人次'),
  'e:people rdf:type pao:Quantity .',
  'e:people pao:value 2000 .',
  'e:people pao:unit "人次" .',
  'e:people pao:qualifier "余" .',
  ...cited('e:fund', 'undertakenBy', 'e:county', '清河县设立雁归资金'),
  ...cited('e:fund', 'amount', '50000000', '5000万元'),
  ...cited('e:fund', 'currency', '"CNY"', '5000万元'),
  ...cited('e:zone', 'locatedIn', 'e:county', '清河县人才先行区建在清河县'),
  ...cited('e:county', 'within', 'e:city', '清河县在南江市'),
  ...cited('e:rules', 'date', '"2021"^^xsd:gYear', '2021年'),
  ...cited('e:rules', 'documentNumber', '"清发〔2021〕6号"', '清发〔2021〕6号'),
]

/** The graph with the lines left out that hold one of `drop`, and with the lines of `add`. */
export function citedQuads({ drop = [], add = [] }: Change = {}): Quad[] {
  const kept = citedGraph.filter((line) => !drop.some((part) => line.includes(part)))
  return parseTurtle([...kept, ...add].join('\n'))
}

export interface Change {
  readonly drop?: readonly string[]
  readonly add?: readonly string[]
}

/** Turtle (or TriG) with all prefixes of the ontology and `e:` declared. */
export function parseTurtle(turtle: string): Quad[] {
  const declared = Object.entries({ ...namespaces, e: example, shape })
  const head = declared.map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`).join('\n')
  return new Parser({ format: 'application/trig' }).parse(`${head}\n${turtle}`)
}

export const example = 'https://example.org/mailuo/e/'
export const shape = 'https://example.org/mailuo/shapes#'

/** Lines of an entity with its labels and a mention. */
export function entity(name: string, leaf: string, label: string): string[] {
  return [
    `e:${name} rdf:type pao:${leaf} .`,
    `e:${name} skos:prefLabel "${label}"@zh .`,
    `e:${name} rdfs:label "${label}"@zh .`,
    `e:${name}-mention rdf:type pao:Mention .`,
    `e:${name}-mention pao:mentionOf e:${name} .`,
    `e:${name}-mention pao:byRule e:rule-name .`,
    ...derived(`e:${name}-mention`, label),
  ]
}

/** Lines of a triple and of the statement that says where it is from. */
export function cited(subject: string, predicate: string, object: string, quote: string): string[] {
  const claim = `${subject}-${predicate}`
  return [
    `${subject} pao:${predicate} ${object} .`,
    `${claim} rdf:type rdf:Statement .`,
    `${claim} rdf:subject ${subject} .`,
    `${claim} rdf:predicate pao:${predicate} .`,
    `${claim} rdf:object ${object} .`,
    `${claim} pao:byRule e:rule-${predicate} .`,
    ...derived(claim, quote),
  ]
}

function derived(node: string, quote: string): string[] {
  const before = [...(text.split(quote)[0] ?? '')].length
  const span = `${node}-span`
  return [
    `${node} prov:wasDerivedFrom ${span} .`,
    `${span} rdf:type oa:SpecificResource .`,
    `${span} oa:hasSource e:article .`,
    `${span} oa:hasSelector ${span}-position .`,
    `${span} oa:hasSelector ${span}-quote .`,
    `${span}-position rdf:type oa:TextPositionSelector .`,
    `${span}-position oa:start ${before} .`,
    `${span}-position oa:end ${before + [...quote].length} .`,
    `${span}-quote rdf:type oa:TextQuoteSelector .`,
    `${span}-quote oa:exact "${quote}" .`,
    `${span}-quote oa:prefix "" .`,
    `${span}-quote oa:suffix "" .`,
  ]
}
