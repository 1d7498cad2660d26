import type { TextLine } from './item.js'

const pageNumber = /^[-—–·\s]*(?:第?\s*\d{1,4}\s*(?:页)?(?:\s*[/／共]\s*\d{1,4}\s*页?)?)[-—–·\s]*$/u
const printed = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},?\s*\d{1,2}:\d{2}|^(?:https?|file):\/\/\S+/iu

/**
 * The pages' lines without what a browser or an office program prints around the text: page numbers, dates, addresses
 * and columns' names, in the first or last rows of a page, those of the same words on two pages wherever they have a
 * page's own number in them.
 */
export function withoutPrintMatter(pages: readonly (readonly TextLine[])[]): TextLine[][] {
  const seen = new Map<string, number>()
  for (const page of pages) {
    for (const form of new Set(edgesOf(page).map(formOf))) seen.set(form, (seen.get(form) ?? 0) + 1)
  }
  return pages.map((page) => {
    const matter = edgesOf(page).filter((line) => {
      const isRepeated = (seen.get(formOf(line)) ?? 0) >= 2 && line.text.length <= 60
      return isRepeated || pageNumber.test(line.text) || printed.test(line.text)
    })
    return page.filter((line) => !matter.includes(line))
  })
}

/** The two rows at the top and at the bottom of a page. */
function edgesOf(page: readonly TextLine[]): TextLine[] {
  const heights = [...new Set(page.map(({ y }) => Math.round(y)))].sort((a, b) => b - a)
  const edges = new Set([...heights.slice(0, 2), ...heights.slice(-2)])
  return page.filter(({ y }) => edges.has(Math.round(y)))
}

/** A line at its height, whatever numbers are in it. */
function formOf({ text, y }: TextLine): string {
  return `${Math.round(y)} ${text.replace(/\d+/gu, '0')}`
}
