const ignored = /[“”„‟"‘’'《》〈〉「」『』·•・‧\s]/gu
/** Han characters only, as most labels are: they have no other form. */
const plain = /^[\u4e00-\u9fff]*$/

/** The form in which two labels are compared: NFKC, without quotes, middle dots and white space, in lower case. */
export function normalForm(label: string): string {
  return plain.test(label) ? label : (known.get(label) ?? learn(label))
}

/** Most labels whose normal forms are remembered: each is asked for several times on its way into a graph, and with it some of the articles that they are slices of. */
const mostKnown = 10_000
const known = new Map<string, string>()

function learn(label: string): string {
  const bare = label.replace(ignored, '')
  const normal = plain.test(bare) ? bare : label.normalize('NFKC').replace(ignored, '').toLowerCase()
  if (known.size >= mostKnown) known.clear()
  known.set(label, normal)
  return normal
}

/** Whether a label is more than marks: its normal form is not empty. */
export function isNamed(label: string): boolean {
  const unit = label.charCodeAt(0)
  return (unit >= 0x4e00 && unit <= 0x9fff) || normalForm(label) !== ''
}
