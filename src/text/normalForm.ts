const ignored = /[“”„‟"‘’'《》〈〉「」『』·•・‧\s]/gu

/** The form in which two labels are compared: NFKC, without quotes, middle dots and white space, in lower case. */
export function normalForm(label: string): string {
  return label.normalize('NFKC').replace(ignored, '').toLowerCase()
}
