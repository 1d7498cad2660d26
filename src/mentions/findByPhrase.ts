import type { PhraseRule } from '../ontology/rules.js'
import type { Span } from '../text/span.js'
import { classifyQuote } from './classifyQuote.js'
import type { Extractor } from './extractor.js'
import { labelOf } from './findByPattern.js'
import { fitsHead, kindOfHead } from './heads.js'
import { createItem, type Item } from './item.js'
import { readItems } from './items.js'
import { createMention, type Figure, type Mention } from './mention.js'
import { parseNumber } from './numbers.js'
import { type Act, type ParsedSentence, tokenFrom, tokensIn } from './parsedSentence.js'
import { serialActs } from './serialActs.js'
import type { Stripping } from './stripping.js'

/** Objects of cue verbs, each by the first phrase rule that fits verb, head and quotes. */
export function findByPhrase(parsed: ParsedSentence, extractor: Extractor): Mention[] {
  const mentions: Mention[] = []
  for (const act of parsed.acts.flatMap((one) => serialActs(parsed, one, extractor))) {
    const rules = extractor.phrases(parsed.sentence.role, act.classes)
    if (rules.length === 0) continue
    // 建立由专人担任“…”的制度: who does it comes before 的, or the clause goes on.
    if (parsed.text.charAt(act.object.start) === '由' && !/的/.test(objectText(parsed, act))) continue
    if (isOutcome(parsed, act)) continue
    const items = readItems(parsed, act.object, extractor.heads, extractor.strip)
    const bareRule = items.length === 0 ? rules.find((rule) => rule.bare) : undefined
    const bare = bareRule && bareItem(parsed, act.object, extractor.strip)
    if (bare) mentions.push(toMention(bareRule, act, bare, parsed))
    for (const item of items) {
      const rule = rules.find((one) => !one.bare && fits(one, item, parsed, extractor))
      if (rule && isNamed(item, parsed, extractor)) mentions.push(toMention(rule, act, item, parsed))
    }
  }
  return mentions
}

/** 优化精简至2个窗口, 升级为平台: what something becomes is not what the verb makes; 为农服务中心 is a name. */
function isOutcome(parsed: ParsedSentence, { object }: Act): boolean {
  const first = tokenFrom(parsed, object.start)
  const at = first?.word.length === 2 ? first.end : object.start
  const next = tokenFrom(parsed, at + 1)
  const word = parsed.text.charAt(at)
  return word === '至' ? next !== undefined : '为成'.includes(word) && (next?.word.length ?? 0) > 1
}

function objectText({ text }: ParsedSentence, { object }: Act): string {
  return text.slice(object.start, object.end)
}

/** An object without head or quote: four to ten characters of nouns that fill the rest of their clause. */
function bareItem(parsed: ParsedSentence, object: Span, strip: Stripping): Item | undefined {
  const light = strip.lightTail.exec(parsed.text.slice(object.start, object.end))
  const end = light && light.index > 0 ? object.start + light.index : object.end
  const length = end - object.start
  if (length < 4 || length > 10) return undefined
  const nouns = tokensIn(parsed, { start: object.start, end }).every(
    (token) => /^(?:n|v|a|b|j|l|i)/.test(token.tag) && !/[了着过]/.test(token.word),
  )
  if (strip.verb.test(parsed.text.slice(object.start, end))) return undefined
  return nouns ? createItem(object.start, end) : undefined
}

function fits(
  rule: PhraseRule,
  item: Item,
  parsed: ParsedSentence,
  { heads, strip: { crowd, general } }: Extractor,
): boolean {
  if (rule.spelt && !item.counts && !isNoted(item, parsed)) return false
  const mark = item.quote && parsed.text.charAt(item.quote.start)
  // 培育“甲乙”50人: what is counted in people is a title at most.
  const isCrowd = item.quote?.end === item.end && crowd.test(parsed.text.slice(item.end))
  if (rule.class !== 'Honour' && isCrowd) return false
  if (rule.quoted === 'required' && mark !== '“') return false
  if (rule.quoted === 'title' && mark !== '《') return false
  if (rule.quoted === 'never' && item.quote) return false
  if (rule.head.length > 0 && !fitsHead(item.head, rule.head)) return false
  if (item.quote !== undefined || item.added !== '') return true
  const text = parsed.text.slice(item.start, item.end)
  const word = item.head?.word ?? ''
  const modifier = text.endsWith(word) ? text.length - word.length : text.length
  if (modifier < rule.min || general.has(text.slice(0, modifier))) return false
  // 制定意见和方案: two head nouns are no name.
  const other = text.slice(0, modifier).replace(/[和与及]$/, '').length
  return other === modifier || heads.at(parsed, item.start, item.start + other)?.word.length !== other
}

/** Whether a note after the name spells out its parts: 三大项目(甲、乙、丙). */
function isNoted({ parts, end }: Item, { brackets }: ParsedSentence): boolean {
  return parts.length > 0 && brackets.some((one) => one.mark === '(' && one.start === end)
}

/** Whether what it has in quotes, if anything, is a name and no figure of speech; what counts its parts is one. */
function isNamed({ quote, counts }: Item, parsed: ParsedSentence, extractor: Extractor): boolean {
  const bracket = quote && parsed.brackets.find(({ start, mark }) => start === quote.start && mark === '“')
  return bracket === undefined || counts || classifyQuote(bracket, parsed, extractor) === 'name'
}

function toMention(rule: PhraseRule, act: Act, item: Item, parsed: ParsedSentence): Mention {
  const kind = rule.class === 'Programme' ? (rule.kind ?? kindOfHead(item.head)) : undefined
  const { start, end } = item
  const label = labelOf(parsed, start, end) + item.added
  return createMention(rule.id, rule.class, label, parsed.index, start, end, {
    kind,
    evidence: { start: act.start, end },
    cue: act.classes,
    parts: item.parts.map((part) => toMention(rule, act, part, parsed)),
    figures: item.count ? figures(parsed, item.count) : [],
  })
}

function figures(parsed: ParsedSentence, count: Item['count'] & object): Figure[] {
  const text = parsed.text.slice(count.start, count.end)
  const value = parseNumber(text)
  // 组建1支队伍 says that there is one, which the name says itself.
  if (value === undefined || value === 1) return []
  return [{ ...count, property: text.endsWith('元') ? 'amount' : 'count', value }]
}
