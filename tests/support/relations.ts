import type { Article } from '../../src/document/article.js'
import { compileLiteralRule } from '../../src/mentions/compileLiteralRule.js'
import { compileExtractor } from '../../src/mentions/extractor.js'
import { findMentions } from '../../src/mentions/findMentions.js'
import { loadRules } from '../../src/ontology/loadRules.js'
import { findLiterals } from '../../src/relations/literals.js'
import { contextOf, relate } from '../../src/relations/relate.js'
import { resolveMentions } from '../../src/resolve/resolveMentions.js'
import { indexThings } from '../../src/resolve/thingIndex.js'
import type { Span } from '../../src/text/span.js'
import { programmePack } from './programmePack.js'
import { articleOfSentences, packOf, placeOf } from './smallPack.js'

const mentionRules = `${programmePack.rules}
- { id: place.named, class: Place, by: names, inside: [Guidance, PilotZone, Organization], roles: [body, title] }
- { id: body, class: Organization, by: pattern, pattern: '(?<Organization>[东西南北]港局)' }
- { id: body.founded, class: Organization, by: phrase, after: [foundAct], head: [bodyHead] }
- { id: group, class: Group, by: pattern, pattern: '(?<Group>渔民|船员|职工)', inside: [Programme] }
- { id: group.made-for, class: Group, by: pattern, pattern: '(?<=为)(?<Group>渔民|船员)(?=建立)' }
- { id: industry, class: Industry, by: pattern, pattern: '(?<Industry>海水养殖|远洋捕捞)', inside: [Programme] }
- { id: person, class: Person, by: pattern, pattern: '(?<Person>李潮|王岸)', inside: [Guidance] }
- { id: post, class: Post, by: pattern, pattern: '(?<Post>局长|站长)', roles: [body, authorNote] }
- { id: guidance, class: Guidance, by: pattern, pattern: '(?<Guidance>李潮主席在[^,]{2,4}考察时)' }
- { id: doctrine, class: Doctrine, by: pattern, pattern: '(?<Doctrine>潮汐理念|渔家精神)' }
- { id: document, class: PolicyDocument, by: pattern, pattern: '(?<PolicyDocument>{document})', inside: [Article], roles: [body, title] }
- { id: zone, class: PilotZone, by: pattern, pattern: '(?<PilotZone>{Place}先行区)' }
- { id: honour, class: Honour, by: phrase, after: [awardAct], quoted: required }
- { id: event, class: Event, by: phrase, after: [holdAct], head: [eventHead] }
- { id: fund, class: Fund, by: phrase, after: [fundAct], head: [fundHead] }
- { id: article.title, class: Article, by: structure, of: title, roles: [title] }
- { id: pillar, class: Pillar, by: structure, of: theme, roles: [heading] }
- { id: measure, class: Measure, by: structure, of: theme, roles: [heading, leadIn] }
- { id: person.byline, class: Person, by: structure, of: author, roles: [byline] }
`
const words = {
  ...programmePack.words,
  foundAct: '成立 组建',
  bodyHead: '合作社 巡查队',
  awardAct: '评选',
  holdAct: '举办',
  eventHead: '大会',
  fundAct: '安排',
  fundHead: '资金',
  follow: '践行 学习',
  subjectLead: '近年来 由',
  pivotVerb: '支持',
  otherSubject: '两地',
  stateVerb: '位于 是',
  alongside: '联合',
  bodyTally: '部门',
}
const things = [
  placeOf('990000', '海东省'),
  placeOf('990100', '云川市', '990000'),
  placeOf('990101', '丰收县', '990100'),
  placeOf('990200', '雾岭市', '990000'),
]

const pack = packOf({ ...programmePack, words, things, rules: mentionRules })
const extractor = compileExtractor(pack)

/** An article read with a small pack and these relation or literal rules. */
function read(text: string, article: Article) {
  const rules = loadRules([{ name: 'rules/relations.yaml', text }])
  const findings = findMentions(article, extractor)
  const resolution = resolveMentions(findings, indexThings(pack.lexicon), 'article/1')
  const context = contextOf(findings, resolution, pack.lexicon, rules.relations)
  const found = relate(context, rules.relations)
  const compiled = rules.literals.map((rule) => compileLiteralRule(rule, () => undefined))
  const literals = findLiterals(resolution.entities, context, compiled)
  const quote = (sentence: number, { start, end }: Span) =>
    article.sentences[sentence]?.passage.text.slice(start, end)
  return { found, literals, quote }
}

const asArticle = (text: Article | readonly string[]): Article =>
  'sentences' in text ? text : articleOfSentences(text)

/** What the rules say of an article, or of one paragraph of these sentences: `subject > object «evidence»`. */
export function casesIn(rules: string, text: Article | readonly string[]): string[] {
  const { found, quote } = read(rules, asArticle(text))
  return found.map(
    ({ subject, object, sentence, evidence }) =>
      `${subject.label} > ${object.label} «${quote(sentence, evidence)}»`,
  )
}

/** The same without evidence. */
export function pairsIn(rules: string, text: Article | readonly string[]): string[] {
  return casesIn(rules, text).map((line) => line.replace(/ «.*/s, ''))
}

/** The literals of an article: `subject property value «evidence»`, kinds left out. */
export function literalsIn(rules: string, text: Article | readonly string[]): string[] {
  const { literals, quote } = read(rules, asArticle(text))
  return literals.flatMap(({ subject, claim, sentence, evidence }) => {
    const { predicate, ...value } = claim
    const said = Object.values(value).map((one) => (typeof one === 'object' ? JSON.stringify(one) : one))
    return predicate === 'kind'
      ? []
      : [`${subject.label} ${predicate} ${said} «${quote(sentence, evidence)}»`]
  })
}

/** The kinds of an article's programmes: `label kind, by rule`. */
export function kindsIn(text: readonly string[]): string[] {
  return read('', asArticle(text)).literals.flatMap(({ subject, claim, rule }) =>
    claim.predicate === 'kind' ? [`${subject.label} ${claim.kind}, by ${rule}`] : [],
  )
}
