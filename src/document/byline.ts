import { type Passage, slicePassage } from '../text/passage.js'
import type { Line } from './line.js'
import { findNames } from './names.js'
import { beginsWithVerb } from './policyVerbs.js'

const marked =
  /^(?:[■□●◆◎▪▲]\s*\p{Script=Han}|(?:本报|本刊)?(?:特约)?(?:记者|通讯员|作者)[:/\s]|(?:文|撰文|供稿|文\/图|图\/文)\s*[:/\s]|\((?:作者|记者|通讯员)[:\s]|\p{Script=Han}{0,10}(?:记者|通讯员|评论员)(?:[:\s]|$))/u
const bodies = /^(?:中共|中国共产党)\p{Script=Han}{2,24}$/u

/**
 * Whether a line names who wrote the article: ■ 赖俊, 本报记者 张三, 作者：张三, 中共某市委组织部; below a title also
 * names alone.
 */
export function isByline({ text, passage }: Line, titled: boolean): boolean {
  if (text.length > 60 || /[。;!?]/.test(text)) return false
  if (marked.test(text)) return true
  if (!titled) return false
  if (/^(?:本报|本刊)(?:记者|通讯员)/.test(text) || bodies.test(text)) return true
  const bare = text.replace(/\s/g, '')
  // 仲音, 国纪平: columns sign with names that no surname tells.
  if (/^\p{Script=Han}{2,3}$/u.test(bare) && !beginsWithVerb(bare)) return true
  if (bare.length < 2 || bare.length > 12 || (bare.length > 4 && !/[\s、]/.test(text))) return false
  return findNames(passage, text).length > 0
}

/** The names in a byline; none where it names a body. */
export function bylineNames({ passage, text }: Pick<Line, 'passage' | 'text'>): Passage[] {
  const bare = text
    .replace(/[\s(|]*(?:来源|稿源|编辑|责编|责任编辑|时间|日期|发布|摄影|点击|浏览|\d{4}).*$/, '')
    .replace(/^(?:文|撰文)(?=[\s:/])/, (label) => ' '.repeat(label.length))
  const names = findNames(passage, bare)
  // ■ 某市委书记 张三: the post goes before the name.
  const last =
    names.length === 0 ? /^.*(?:长|书记|主任|员|授|师)\s+(?=\S{2,4}$)/.exec(bare)?.[0].length : undefined
  return last === undefined ? names : findNames(slicePassage(passage, last, bare.length), bare.slice(last))
}

const agency = '(?:本(?:报|刊|网|台|社)|新华社|人民网|中新社|中新网|央视网|光明网|中国新闻网)'
const dateline = new RegExp(`^\\(?${agency}[^。,()]{0,20}?(?:讯|电)\\)?\\s*(?:\\(([^()]{2,40})\\))?\\s*`)

/** The 本报某地讯（通讯员甲乙） that a news text begins with: its length, and the names in its brackets. */
export function readDateline(passage: Passage, text: string): { length: number; authors: Passage[] } {
  const match = dateline.exec(text)
  if (!match) return { length: 0, authors: [] }
  const inner = match[1]
  if (inner === undefined) return { length: match[0].length, authors: [] }
  const start = text.indexOf(`(${inner})`) + 1
  const names = slicePassage(passage, start, start + inner.length)
  return { length: match[0].length, authors: findNames(names, inner) }
}
