import { type Passage, slicePassage } from '../text/passage.js'
import { beginsWithVerb } from './beginsWithVerb.js'
import type { Line } from './line.js'
import { findNames } from './names.js'
import { type Wording, wordPattern } from './wording.js'

// 来源：云川日报 记者：张三 编辑：李四 has who wrote it behind a label, before the next one.
const credit = wordPattern`(?:^|[\s|丨([【])(?:${'ownMedium'}|${'reporterRank'})*(?:${'authorLabel'}|${'reporter'}|${'writingLabel'})\s*[:丨|]\s*(?=\p{Script=Han})`
const marked = [
  wordPattern`^[■□●◆◎▪▲]\s*\p{Script=Han}`,
  wordPattern`^${'ownMedium'}?${'reporterRank'}?(?:${'reporter'}|${'authorLabel'})[:/\s]`,
  wordPattern`^(?:文|${'writingLabel'})\s*[:/丨\s]`,
  wordPattern`^\((?:${'authorLabel'}|${'reporter'})[:\s]`,
  wordPattern`^\p{Script=Han}{0,10}${'reporter'}(?:[:\s]|$)`,
]
const staff = wordPattern`^${'ownMedium'}${'reporter'}`
const named = wordPattern`${'reporter'}`
const bodies = /^(?:中共|中国共产党)\p{Script=Han}{2,24}$/u

/**
 * Whether a line names who wrote the article: ■ 赖俊, 本报记者 张三, 作者：张三, 中共某市委组织部; below a title also
 * names alone, after their post or after the body that they work for.
 */
export function isByline({ text, passage }: Line, titled: boolean, wording: Wording): boolean {
  if (text.length > 120 || /[。;!?]/.test(text)) return false
  if (creditNames({ passage, text }, wording).length > 0) return true
  if (text.length > 60) return false
  if (marked.some((pattern) => wording.regexp(pattern).test(text))) return true
  if (!titled) return false
  if (wording.regexp(staff).test(text) || bodies.test(text)) return true
  // 张三 本报记者 李四
  if (wording.regexp(named).test(text) && bylineNames({ passage, text }, wording).length > 0) return true
  const lead = [employer, holder, unspaced].some((pattern) => wording.regexp(pattern).test(text))
  if (lead && bylineNames({ passage, text }, wording).length > 0) return true
  const bare = text.replace(/\s/g, '')
  // 仲音, 国纪平: columns sign with names that no surname tells.
  if (/^\p{Script=Han}{2,3}$/u.test(bare) && !beginsWithVerb(bare, wording)) return true
  if (bare.length < 2 || bare.length > 12 || (bare.length > 4 && !/[\s、]/.test(text))) return false
  return findNames(passage, text.replace(/\/文$/, ''), wording).length > 0
}

// What follows the names: 责任编辑…, 2022…, 某地报道.
const matter = wordPattern`[\s(|]*(?:${'pageLabel'}|\d{4}|\s\p{Script=Han}{2,6}(?:摄影)?报道$).*$`
// ■ 某市委书记 张三: the post goes before the name.
const post = wordPattern`^.*(?:[长员授师]|${'postHead'})\s+(?=\S{2,4}$)`
// 某省省长 张三 under the title of a report.
const holder = wordPattern`^[\p{Script=Han}、()]{0,40}${'postHead'}\s+(?=\S{2,4}$)`
// 某市市长张三 in a line of its own.
const unspaced = wordPattern`^\p{Script=Han}{2,20}(?:省|市|县|区|州|盟|旗|镇|乡|村|委|局|厅|院|校|府|会)代?${'postHead'}(?=\p{Script=Han}{2,3}$)`
// 某县委组织部 张三 李四: whom they work for goes before the names.
const employer = wordPattern`^\p{Script=Han}{3,24}${'issuerHead'}\s+(?=\S{2,4}(?:\s+\S{2,4})*$)`

/** The names behind a label that says who wrote it: 供稿：张三, 来源：云川日报 | 记者：张三. */
export function creditNames(line: Pick<Line, 'passage' | 'text'>, wording: Wording): Passage[] {
  return wording.regexp(credit).test(line.text) ? bylineNames(line, wording) : []
}

// 张三 某市委书记, 张三（某党校教授）: the post goes behind the name.
const postBehind = wordPattern`(?:\s+\p{Script=Han}[^\s,。:]{1,30}${'postHead'}|\s*\([^()]{4,}\))$`

/** The names in a byline; none where it names a body. */
export function bylineNames({ passage, text }: Pick<Line, 'passage' | 'text'>, wording: Wording): Passage[] {
  const label = wording.regexp(credit).exec(text)
  const start = label ? label.index + label[0].length : 0
  const bare = text
    .slice(start)
    .replace(wording.regexp(matter), '')
    .replace(/^文(?=[\s:丨]|\/(?![图摄]))/, ' ')
    .replace(/\/文$|[\]】]+$/, '')
  const run = slicePassage(passage, start, start + bare.length)
  const names = findNames(run, bare, wording)
  if (names.length > 0) return names
  const before = bare.replace(wording.regexp(postBehind), '')
  if (before !== bare) return findNames(slicePassage(run, 0, before.length), before, wording)
  const leads = [post, employer, unspaced].flatMap((pattern) => wording.regexp(pattern).exec(bare)?.[0] ?? [])
  const lead = leads[0]?.length
  if (lead === undefined) return []
  return findNames(slicePassage(run, lead, bare.length), bare.slice(lead), wording)
}

const dateline = wordPattern`^\(?(?:${'ownMedium'}|${'newsAgency'}|\p{Script=Han}{2,6}${'mediumHead'}|\p{Script=Han}{2,4}(?=讯\()|\p{Script=Han}{2,8}(?=\d{1,2}月\d{1,2}日讯\())[^。,()]{0,20}?(?:讯|电|消息(?=[\s(:,]))\)?\s*(?:\(([^()]{2,40})\))?\s*`

/** (记者甲 通讯员乙) before the first sentence. */
const bracketed = wordPattern`^\(((?:${'ownMedium'}|${'reporterRank'})*${'reporter'}[^()]{2,40})\)\s*`

/** 某网讯 记者甲 通讯员乙 before the first sentence. */
const spaced = wordPattern`^[^\s。,:“”]{2,14}讯\s+((?:(?:${'ownMedium'}|${'reporterRank'})*${'reporter'}\s?\p{Script=Han}{2,4}\s+)+)`

/** 某网讯 某报记者甲、通讯员乙报道： */
const reported = wordPattern`^(?:[^\s。,:“”]{2,12}讯[\s,]*)?([^。,:“”()]{0,20}?${'reporter'}[^。,:“”()]{2,40}?)报道[:,]?\s*`

/** The 本报某地讯（通讯员甲乙） that a news text begins with: its length, and the names in its brackets. */
export function readDateline(
  passage: Passage,
  text: string,
  wording: Wording,
): { length: number; authors: Passage[] } {
  for (const pattern of [reported, spaced, dateline, bracketed]) {
    const match = wording.regexp(pattern).exec(text)
    if (!match) continue
    const [{ length }, inner] = match
    const start = inner === undefined ? 0 : match[0].lastIndexOf(inner)
    const names = inner === undefined ? undefined : slicePassage(passage, start, start + inner.length)
    const authors = names && inner !== undefined ? findNames(names, inner, wording) : []
    // 记者走进茶园集中报道: without names it is the text.
    if ((pattern !== reported && pattern !== spaced) || authors.length > 0) return { length, authors }
  }
  return { length: 0, authors: [] }
}
