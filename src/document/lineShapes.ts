/** Whether a folded line ends as a sentence or a list item ends, closing quotes and a note in brackets aside. */
export function isFinished(text: string): boolean {
  return /(?:[。!?;:…]|\p{Script=Han}\.)(?:\s*[([【][^()【】]*[)\]】])?[”’」』)\]】》]*$/u.test(
    text.slice(-400),
  )
}

const digits = '[\\d〇○零一二三四五六七八九十]'

/** Whether a folded line is nothing but a date: 2019年1月22日, 二〇一九年一月二十二日, 2019-01-22. */
export function isDate(text: string): boolean {
  const bare = text.replace(/\s/g, '').replace(/^\((.*)\)$/, '$1')
  return new RegExp(
    `^(?:${digits}{2,4}年${digits}{1,2}月(?:${digits}{1,3}日)?|\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2})$`,
  ).test(bare)
}

/** Whether a folded line is the number of a document alone: 国办发〔2019〕6号. */
export function isDocumentNumber(text: string): boolean {
  return /^\(?[\p{Script=Han}A-Z]{1,12}\s*[〔[(【]\d{4}[〕\])】]\s*第?\d+号\)?$/u.test(text)
}

/** Whether a folded line is the number of a page: 第28/145页, — 3 —, 12. */
export function isPageNumber(text: string): boolean {
  return /^(?:[—–-]\s*\d{1,4}\s*[—–-]|\d{1,4}|第\s*\d+\s*(?:\/\s*\d+\s*)?页(?:\s*[,/]?\s*共\s*\d+\s*页)?|Page \d+.*)$/i.test(
    text,
  )
}

const sourceLabels =
  /^(?:来\s*源|稿\s*源|责\s*编|责任编辑|编\s*辑|校\s*对|审\s*核|原标题|原载|发布时间|发布日期|时\s*间|日\s*期|浏览|浏览次数|点击|点击数|阅读|字\s*体|字号|关键词|主办单位|承办单位|免责声明|上一篇|下一篇|扫一扫|分享到|版权|网站地图|主办|投稿|邮\s*箱|电\s*话)\s*[::]/

/** Whether a folded line belongs to the page rather than to the article: where it was found, who edited it. */
export function isPageMatter(text: string): boolean {
  if (text.length > 120) return false
  const bare = text.replace(/^[[(【](.*)[\])】]$/, '$1').trim()
  return (
    sourceLabels.test(bare) ||
    /^(?:此件(?:公开|主动公开|依申请公开).*|【?打印】?|关闭窗口|返回顶部)$/.test(bare)
  )
}

/** Whether a folded line only names a part of the page that is no theme: 引言, 结语, 摘要. */
export function isPartName(text: string): boolean {
  return /^[【[]?(?:引\s*言|前\s*言|结\s*语|结束语|导\s*语|摘\s*要|编者按|内容提要|后\s*记|目\s*录|参考文献)[】\]]?:?$/.test(
    text,
  )
}

/** Whether a folded line describes a picture: 图为…, ▲…, (张三 摄). */
export function isCaption(text: string): boolean {
  if (text.length > 160) return false
  return (
    /^(?:[▲△▼]|[上下左右]?图(?:为|片?[::]|\d{1,2}[::\s]|[①-⑳]))/.test(text) ||
    /[\s(](?:\p{Script=Han}{2,4}\s*)?(?:摄|供图|摄影报道)\)?。?$/u.test(text)
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

/** Whether a folded clause counts something, as 建设文化站8个 does: it tells a result and heads nothing. */
export function hasQuantity(text: string): boolean {
  return /\d\+?[余多]?[万亿]?[余多]?(?:[个人名次元%户项亩家件场条支处座年月日]|公里)/.test(text)
}
