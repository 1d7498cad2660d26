const ignored = /[“”„‟"‘’'《》〈〉「」『』·•・‧\s]/gu
/** Han characters only, as most labels are: they have no other form. */
const plain = /^[\u4e00-\u9fff]*$/

/** The form in which two labels are compared: NFKC, without quotes, middle dots and white space, in lower case. */
export function normalForm(label: string): string {
  if (plain.test(label)) return label
  const bare = label.replace(ignored, '')
  return plain.test(bare) ? bare : label.normalize('NFKC').replace(ignored, '').toLowerCase()
}
