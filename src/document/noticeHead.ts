import { type Passage, slicePassage } from '../text/passage.js'

const issuing =
  /^(\p{Script=Han}{2,30}?(?:办公厅|办公室|委员会|国务院|政府|部|局|厅|委|院|会|中央|党委|党组))关于/u

/** The body that a document's title begins with: 国务院办公厅关于…的通知. */
export function titleIssuer(title: Passage): Passage | undefined {
  const issuer = issuing.exec(title.text)?.[1]
  return issuer === undefined ? undefined : slicePassage(title, 0, issuer.length)
}
