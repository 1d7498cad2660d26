import { root } from '../ontology/wordTrie.js'
import type { Span } from '../text/span.js'
import type { KindName } from '../vocabulary/terms.js'
import type { Extractor } from './extractor.js'
import { fitsHead, kindOfHead } from './heads.js'
import { type Act, type ParsedSentence, tokenFrom } from './parsedSentence.js'

/**
 * An act cut where its object ends and another verb goes on: 开发[甲小程序]畅通渠道, 成立[乙服务队][开展]丙活动. A verb after a
 * head noun begins a new phrase, unless the name goes on over it (甲服务[提升行动]).
 */
export function serialActs(parsed: ParsedSentence, act: Act, extractor: Extractor): Act[] {
  const { object } = act
  for (let at = object.start + 2; at < object.end - 2; at++) {
    const verb = serialVerb(parsed, object, at, extractor)
    if (!verb) continue
    const first = { ...act, object: { start: object.start, end: at } }
    if (!verb.classes) return [first]
    const rest = { start: at, end: verb.end, classes: verb.classes, clause: act.clause }
    return [
      first,
      ...serialActs(parsed, { ...rest, object: { start: verb.end, end: object.end } }, extractor),
    ]
  }
  return [act]
}

/** Where the verb ends that stands at `at` right behind a head noun or quote, with its classes where rules ask for it. */
function serialVerb(
  parsed: ParsedSentence,
  { start, end }: Span,
  at: number,
  { serial, heads, cues }: Extractor,
): { end: number; classes?: readonly string[] } | undefined {
  if (parsed.tokenStarts[at] !== 1 || parsed.depth[at] !== 0) return undefined
  if (serial.next(root, parsed.text, at) === 0) return undefined
  const isWhole = (to: number): boolean => parsed.tokenStarts[to] === 1 || isPhrase(parsed, at)
  const verb = serial.longestAt(parsed.text, at, isWhole)
  if (!verb || verb.end >= end - 1 || !followsName(parsed, start, at, heads)) return undefined
  // 品牌传播、服务升级: a verb without object is the last word of an item.
  if (/[、和与及等]/.test(parsed.text.charAt(verb.end))) return undefined
  const act = cues.verbs.longestAt(parsed.text, at, (to) => to === verb.end)
  const isAct = act !== undefined && !act.values.includes(cues.weak)
  if (namesGoOn(parsed, verb.end, end, heads, isAct)) return undefined
  return { end: verb.end, ...(act && { classes: act.values }) }
}

/** 化解矛盾 as one word. */
function isPhrase(parsed: ParsedSentence, at: number): boolean {
  return /^[li]/.test(tokenFrom(parsed, at)?.tag ?? '')
}

/** Whether a name ends at `at`: with a head noun, of which some ask for a proper name (“甲乙”渠道), or a quote. */
function followsName(parsed: ParsedSentence, start: number, at: number, heads: Extractor['heads']): boolean {
  if (parsed.text.charAt(at - 1) === '”') return true
  const head = heads.at(parsed, start, at)
  const isProper = head?.classes.every(({ name }) => name === 'namedKind') === true
  return head !== undefined && (!isProper || parsed.text.slice(start, at).includes('“'))
}

/** Kinds whose head nouns take a whole phrase before them: 人民调解室化解纠纷机制. */
const phrasal: readonly (KindName | undefined)[] = ['Plan', 'Project', 'Campaign', 'Mechanism', 'Method']

/** Whether what follows the verb only names what it does: 推动机制, 化解纠纷机制, 解决问题的平台. */
function namesGoOn(
  parsed: ParsedSentence,
  start: number,
  end: number,
  heads: Extractor['heads'],
  isAct: boolean,
): boolean {
  const head = heads.at(parsed, start, end)
  if (!head) return false
  const rest = parsed.text.slice(start, end)
  if (rest === head.word || rest.includes('的')) return true
  return !isAct && !rest.includes('“') && fitsHead(head, ['kind']) && phrasal.includes(kindOfHead(head))
}
