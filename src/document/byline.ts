import { type Passage, slicePassage } from '../text/passage.js'
import { beginsWithVerb } from './beginsWithVerb.js'
import type { Line } from './line.js'
import { findNames } from './names.js'
import { type Wording, wordPattern } from './wording.js'

// 来源：云川党建网 作者：张三
const sourced = wordPattern`^${'pageLabel'}:[^:]{1,20}\s${'authorLabel'}[:\s]`
const marked = [
  wordPattern`^[■□●◆◎▪▲]\s*\p{Script=Han}`,
  wordPattern`^${'ownMedium'}?${'reporterRank'}?(?:${'reporter'}|${'authorLabel'})[:/\s]`,
  wordPattern`^(?:文|${'writingLabel'})\s*[:/\s]`,
  wordPattern`^\((?:${'authorLabel'}|${'reporter'})[:\s]`,
  wordPattern`^\p{Script=Han}{0,10}${'reporter'}(?:[:\s]|$)`,
  sourced,
]
const staff = wordPattern`^${'ownMedium'}${'reporter'}`
const named = wordPattern`${'reporter'}`
const bodies = /^(?:中共|中国共产党)\p{Script=Han}{2,24}$/u

/**
 * Whether a line names who wrote the article: ■ 赖俊, 本报记者 张三, 作者：张三, 中共某市委组织部; below a title also
 * names alone, after their post or after the body that they work for.
 */
export function isByline({ text, passage }: Line, titled: boolean, wording: Wording): boolean {
  if (text.length > 60 || /[。;!?]/.test(text)) return false
  if (marked.some((pattern) => wording.regexp(pattern).test(text))) return true
  if (!titled) return false
  if (wording.regexp(staff).test(text) || bodies.test(text)) return true
  // 张三 本报记者 李四
  if (wording.regexp(named).test(text) && bylineNames({ passage, text }, wording).length > 0) return true
  const lead = wording.regexp(employer).test(text) || wording.regexp(holder).test(text)
  if (lead && bylineNames({ passage, text }, wording).length > 0) return true
  const bare = text.replace(/\s/g, '')
  // 仲音, 国纪平: columns sign with names that no surname tells.
  if (/^\p{Script=Han}{2,3}$/u.test(bare) && !beginsWithVerb(bare, wording)) return true
  if (bare.length < 2 || bare.length > 12 || (bare.length > 4 && !/[\s、]/.test(text))) return false
  return findNames(passage, text, wording).length > 0
}

// What follows the names: 责任编辑…, 2022…, 某地报道.
const matter = wordPattern`[\s(|]*(?:${'pageLabel'}|\d{4}|\s\p{Script=Han}{2,6}(?:摄影)?报道$).*$`
// ■ 某市委书记 张三: the post goes before the name.
const post = wordPattern`^.*(?:[长员授师]|${'postHead'})\s+(?=\S{2,4}$)`
// 某省省长 张三 under the title of a report.
const holder = wordPattern`^\p{Script=Han}{0,24}${'postHead'}\s+(?=\S{2,4}$)`
// 某县委组织部 张三 李四: whom they work for goes before the names.
const employer = wordPattern`^\p{Script=Han}{3,24}${'issuerHead'}\s+(?=\S{2,4}(?:\s+\S{2,4})*$)`

// 作者 张三 某县委书记: the post goes after the name.
const postAfter = wordPattern`(?<=\S)\s+(?:中共)?\p{Script=Han}{2,30}${'postHead'}$`

/** The names in a byline; none where it names a body. */
export function bylineNames({ passage, text }: Pick<Line, 'passage' | 'text'>, wording: Wording): Passage[] {
  const sourceLength = wording.regexp(sourced).exec(text)?.[0].length
  if (sourceLength !== undefined) {
    const rest = text.slice(sourceLength)
    return bylineNames({ passage: slicePassage(passage, sourceLength, text.length), text: rest }, wording)
  }
  const bare = text
    .replace(wording.regexp(matter), '')
    .replace(/^文(?=[\s:/])/, ' ')
    .replace(wording.regexp(postAfter), '')
  const names = findNames(passage, bare, wording)
  const lead = wording.regexp(post).exec(bare) ?? wording.regexp(employer).exec(bare)
  const last = names.length === 0 ? lead?.[0].length : undefined
  if (last === undefined) return names
  return findNames(slicePassage(passage, last, bare.length), bare.slice(last), wording)
}

const dateline = wordPattern`^\(?(?:${'ownMedium'}|${'newsAgency'}|\p{Script=Han}{2,6}${'mediumHead'}|\p{Script=Han}{2,4}(?=讯\())[^。,()]{0,20}?(?:讯|电|消息(?=[\s(:,]))\)?\s*(?:\(([^()]{2,40})\))?\s*`

/** (记者甲 通讯员乙) before the first sentence. */
const bracketed = wordPattern`^\(((?:${'ownMedium'}|${'reporterRank'})*${'reporter'}[^()]{2,40})\)\s*`

/** 某网讯 某报记者甲、通讯员乙报道： */
const reported = wordPattern`^(?:[^\s。,:“”]{2,12}讯[\s,]*)?([^。,:“”()]{0,20}?${'reporter'}[^。,:“”()]{2,40}?)报道[:,]?\s*`

/** The 本报某地讯（通讯员甲乙） that a news text begins with: its length, and the names in its brackets. */
export function readDateline(
  passage: Passage,
  text: string,
  wording: Wording,
): { length: number; authors: Passage[] } {
  for (const pattern of [reported, dateline, bracketed]) {
    const match = wording.regexp(pattern).exec(text)
    if (!match) continue
    const [{ length }, inner] = match
    const start = inner === undefined ? 0 : match[0].lastIndexOf(inner)
    const names = inner === undefined ? undefined : slicePassage(passage, start, start + inner.length)
    const authors = names && inner !== undefined ? findNames(names, inner, wording) : []
    // 记者走进茶园集中报道: without names it is the text.
    if (pattern !== reported || authors.length > 0) return { length, authors }
  }
  return { length: 0, authors: [] }
}
