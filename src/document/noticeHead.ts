import { type Passage, slicePassage } from '../text/passage.js'
import type { NoticeHead } from './article.js'
import type { Block } from './blocks.js'
import { isDate } from './lineShapes.js'
import { type Wording, wordPattern } from './wording.js'

/** A notice's head, completed from the title and the signature where no table says who issued it and when. */
export function completeHead(
  head: NoticeHead,
  title: Passage | undefined,
  blocks: readonly Block[],
  wording: Wording,
): NoticeHead {
  const signature = blocks.filter(({ role }) => role === 'signature')
  const dated = signature.findIndex(({ text }) => isDate(text))
  const signing = dated > 0 ? signature[dated - 1]?.passage : undefined
  const issuer = head.issuer ?? (title && titleIssuer(title, wording)) ?? signing
  const date = head.date ?? signature[dated]?.passage
  return { ...head, ...(issuer ? { issuer } : {}), ...(date ? { date } : {}) }
}

const issuing = wordPattern`^(\p{Script=Han}{2,30}?${'issuerHead'})关于`

/** The body that a document's title begins with: 国务院办公厅关于…的通知. */
function titleIssuer(title: Passage, wording: Wording): Passage | undefined {
  const issuer = wording.regexp(issuing).exec(title.text)?.[1]
  return issuer === undefined ? undefined : slicePassage(title, 0, issuer.length)
}
