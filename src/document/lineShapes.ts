import { type Wording, wordPattern } from './wording.js'

/** Whether a folded line ends as a sentence or a list item ends, closing quotes and a note in brackets aside. */
export function isFinished(text: string): boolean {
  return /(?:[。!?;:…]|\p{Script=Han}\.)(?:\s*[([【][^()【】]*[)\]】])?[”’」』)\]】》]*$/u.test(
    text.slice(-400),
  )
}

const digits = '[\\d〇○零一二三四五六七八九十]'

const date = new RegExp(
  `^(?:${digits}{2,4}年${digits}{1,2}月(?:${digits}{1,3}日)?|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})$`,
)

/** Whether a folded line is nothing but a date: 2019年1月22日, 二〇一九年一月二十二日, 2019-01-22. */
export function isDate(text: string): boolean {
  return date.test(text.replace(/\s/g, '').replace(/^\((.*)\)$/, '$1'))
}

/** Whether a folded line is the number of a document alone: 国办发〔2019〕6号. */
export function isDocumentNumber(text: string): boolean {
  return /^\(?[\p{Script=Han}A-Z]{1,12}\s*[〔[(【]\d{4}[〕\])】]\s*第?\d+号{1,2}\)?$/u.test(text)
}

/** Whether a folded line is the number of a page: 第28/145页, — 3 —, 12. */
export function isPageNumber(text: string): boolean {
  return /^(?:[—–-]\s*\d{1,4}\s*[—–-]|\d{1,4}|第\s*\d+\s*(?:\/\s*\d+\s*)?页(?:\s*[,/]?\s*共\s*\d+\s*页)?|Page \d+.*)$/i.test(
    text,
  )
}

/** 某号2024年3月8日17:12四川: who published a page, when to the minute and where. */
const publishedAt =
  /^\p{Script=Han}{0,16}\s*\d{4}[年./-]\d{1,2}[月./-]\d{1,2}日?\s*\d{1,2}:\d{2}(?::\d{2})?\s*\p{Script=Han}{0,6}$/u

/** Whether a folded line belongs to the page rather than to the article: where it was found, who edited it. */
export function isPageMatter(text: string, wording: Wording): boolean {
  if (text.length > 120) return false
  const bare = text.replace(/^[[(【](.*)[\])】]$/, '$1').trim()
  if (publishedAt.test(bare)) return true
  // Pages set labels with spaces: 来 源.
  const label = /^[^:]{1,16}(?=:)/.exec(bare)?.[0].replace(/\s/g, '')
  if (label !== undefined && wording.has('pageLabel', label)) return true
  return wording.has('pageButton', bare) || /^此件(?:公开|主动公开|依申请公开).*$/.test(bare)
}

/** Whether a folded line only names a part of the page that is no theme: 引言, 结语, 摘要. */
export function isPartName(text: string, wording: Wording): boolean {
  const bare = /^[【[]?([^【】[\]:]{1,12})[】\]]?:?$/.exec(text)?.[1]?.replace(/\s/g, '')
  return bare !== undefined && wording.has('partName', bare)
}

/** Whether a folded line only fills in a field of a plan: 时间：5月8日, 活动地点：…. */
export function isField(text: string, wording: Wording): boolean {
  const label = /^([^:]{2,8}):/.exec(text)?.[1]?.replace(/\s/g, '')
  return label !== undefined && wording.has('fieldLabel', label)
}

const credit = wordPattern`[\s(](?:\p{Script=Han}{2,4}\s*)?${'photoCredit'}\)?。?$`

/** Whether a folded line describes a picture: 图为…, ▲…, (张三 摄). */
export function isCaption(text: string, wording: Wording): boolean {
  if (text.length > 160) return false
  return (
    /^(?:[▲△▼]|[上下左右]?图(?:为|片?[::]|\d{1,2}[::\s]|[①-⑳]))/.test(text) ||
    wording.regexp(credit).test(text)
  )
}

/**
 * Whether a folded line could be a caption that stands without mark between the halves of a paragraph: one sentence
 * that begins with a place or a day, as 某省某市开展…，组织….
 */
export function isPlaceSentence(text: string): boolean {
  if (text.length > 120 || !/^[^。!?]+。$/.test(text)) return false
  return /^(?:近日,|日前,|(?:\d{4}年)?\d{1,2}月\d{1,2}日,|\p{Script=Han}{1,8}?(?:省|市|县|区|州|盟|旗|镇|乡|村|街道|社区))/u.test(
    text,
  )
}

/** What a note begins with that says who is in charge: 责任单位:县水务局. */
export const chargeLabel = /^(?:牵头|责任|主办|实施|承办|配合|协办)(?:单位|部门|领导|人):/

const quantity = wordPattern`\d\+?[余多]?[万亿]?[余多]?${'tallyUnit'}`

/** Whether a folded clause counts something, as 建设文化站8个 does: it tells a result and heads nothing. */
export function hasQuantity(text: string, wording: Wording): boolean {
  return wording.regexp(quantity).test(text)
}

/** Length of 【摘 要】 or 编者按： before the text; 0 where none stands there. */
export function abstractLabelLength(text: string, wording: Wording): number {
  const match = /^(?:[【[(]([^【】[\]()]{2,12})[】\])]:?|([^:]{2,12}):)\s*/.exec(text)
  const label = (match?.[1] ?? match?.[2] ?? '').replace(/\s/g, '')
  return match && wording.has('abstractLabel', label) ? match[0].length : 0
}
