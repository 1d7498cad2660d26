import type { QuoteRule } from '../ontology/rules.js'
import type { Bracket } from './brackets.js'
import { classifyQuote } from './classifyQuote.js'
import type { Extractor } from './extractor.js'
import { labelOf } from './findByPattern.js'
import { fitsHead, type Head, kindOfHead } from './heads.js'
import { createMention, type Mention } from './mention.js'
import { isMark, type ParsedSentence, tokenBefore, tokenIndexFrom } from './parsedSentence.js'
import type { Token } from './tokenizer.js'

/** Furthest way from the quote to the end of its head noun, in UTF-16 units. */
const reach = 12

/** Quoted names that a head noun makes a thing of a kind, whatever their verb. */
export function findByQuote(parsed: ParsedSentence, extractor: Extractor): Mention[] {
  const rules = extractor.quotes(parsed.sentence.role)
  const mentions: Mention[] = []
  if (rules.length === 0) return mentions
  for (const quote of parsed.brackets) {
    if (!isOuter(quote, parsed)) continue
    if (classifyQuote(quote, parsed, extractor) !== 'name') continue
    for (const rule of rules) {
      const found =
        rule.place === 'inner' ? inner(rule, quote, parsed, extractor) : after(rule, quote, parsed, extractor)
      if (found) mentions.push(found)
    }
  }
  return mentions
}

/** Whether a quotation stands in no other, or in what somebody says: “我们,…做强‘…’品牌。” */
function isOuter({ mark, depth, start, end }: Bracket, { text, brackets }: ParsedSentence): boolean {
  if (depth === 0 || mark === '“') return depth === 0 && (mark === '“' || mark === '‘')
  const outer = brackets.find((one) => one.mark === '“' && one.start < start && end < one.end)
  return (
    mark === '‘' && depth === 1 && outer !== undefined && /[,。;:!?]/.test(text.slice(outer.start, outer.end))
  )
}

function inner(
  rule: QuoteRule,
  quote: Bracket,
  parsed: ParsedSentence,
  extractor: Extractor,
): Mention | undefined {
  const head = extractor.heads.at(parsed, quote.start + 1, quote.end - 1)
  const modifier = quote.end - quote.start - 2 - (head?.word.length ?? 0)
  if (!head || !fitsHead(head, rule.head) || modifier < 2) return undefined
  // “高校名师、经营管理”: a head at the end of a list is that of its last item.
  if (/[、,]/.test(parsed.text.slice(quote.start, quote.end))) return undefined
  return toMention(rule, quote.start, quote.end, head, parsed)
}

/** Right over nouns to the last head noun before a mark, verb or function word. */
function after(
  rule: QuoteRule,
  quote: Bracket,
  parsed: ParsedSentence,
  extractor: Extractor,
): Mention | undefined {
  let found: { head: Head; end: number } | undefined
  for (let index = tokenIndexFrom(parsed, quote.end); index < parsed.tokens.length; index++) {
    const token = parsed.tokens[index]
    if (token?.word === '的' && token.start === quote.end) continue
    if (
      !token ||
      token.end > quote.end + reach ||
      parsed.depth[token.start] !== quote.depth ||
      stops(token, parsed.text, extractor) ||
      (found && extractor.serial.longestAt(parsed.text, token.start, (end) => end === token.end)) ||
      (token.tag === 'v' && (found || token.start === quote.end || token.word.length === 1))
    )
      break
    const head = extractor.heads.at(parsed, quote.end, token.end)
    // “甲乙”小分队[走访]企业: a verb is no head.
    if (head && token.tag === 'v') break
    // “…”的模式 is a name, “…”的思路 tells a way of doing things.
    const isWay = parsed.text.charAt(quote.end) === '的' && kindOfHead(head) === 'Method'
    if (head && fitsHead(head, rule.head) && !isWay) found = { head, end: token.end }
  }
  // “三新”群体[服务]需求: the name goes on, and its head is none that we know.
  if (!found || extractor.headContinuation.test(parsed.text.slice(found.end))) return undefined
  return toMention(rule, beforePun(quote, parsed), found.end, found.head, parsed)
}

/** 社区[暖“新”驿站]: one character in quotes is only a part of its word. */
function beforePun({ start, end }: Bracket, parsed: ParsedSentence): number {
  const before = end - start === 3 ? tokenBefore(parsed, start) : undefined
  return before?.word.length === 1 && /^[nva]/.test(before.tag) ? before.start : start
}

function stops({ word, tag, end }: Token, text: string, { cues }: Extractor): boolean {
  // “蓝色”身心健康课[五类]课程: a count begins something else; 三年 in 三年行动 does not.
  if (tag.startsWith('m') && !word.endsWith('年') && text.charAt(end) !== '年') return true
  return /^(?:w|p|c|u|d|r|y)/.test(tag) || isMark(word) || cues.verbs.longestAt(word, 0)?.end === word.length
}

function toMention(rule: QuoteRule, start: number, end: number, head: Head, parsed: ParsedSentence): Mention {
  const kind = rule.class === 'Programme' ? (rule.kind ?? kindOfHead(head)) : undefined
  return createMention(rule.id, rule.class, labelOf(parsed, start, end), parsed.index, start, end, { kind })
}
