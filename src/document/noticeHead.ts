import { type Passage, slicePassage } from '../text/passage.js'
import type { NoticeHead } from './article.js'
import type { Block } from './blocks.js'
import { isDate } from './lineShapes.js'

/** A notice's head, completed from the title and the signature where no table says who issued it and when. */
export function completeHead(
  head: NoticeHead,
  title: Passage | undefined,
  blocks: readonly Block[],
): NoticeHead {
  const signature = blocks.filter(({ role }) => role === 'signature')
  const dated = signature.findIndex(({ text }) => isDate(text))
  const signing = dated > 0 ? signature[dated - 1]?.passage : undefined
  const issuer = head.issuer ?? (title && titleIssuer(title)) ?? signing
  const date = head.date ?? signature[dated]?.passage
  return { ...head, ...(issuer ? { issuer } : {}), ...(date ? { date } : {}) }
}

const issuing =
  /^(\p{Script=Han}{2,30}?(?:办公厅|办公室|委员会|国务院|政府|部|局|厅|委|院|会|中央|党委|党组))关于/u

/** The body that a document's title begins with: 国务院办公厅关于…的通知. */
function titleIssuer(title: Passage): Passage | undefined {
  const issuer = issuing.exec(title.text)?.[1]
  return issuer === undefined ? undefined : slicePassage(title, 0, issuer.length)
}
