import { normalForm } from '../text/normalForm.js'
import type { Line } from './line.js'
import { isFinished } from './lineShapes.js'

/** 《…方案》已经县政府同意，现印发给你们: what a notice passes on. */
const issued = /《((?:[^《》]|《[^《》]*》){4,80})》[^。]{0,80}?(?:印发|下发|转发|颁发|公布|发布|颁布|施行)/g

/** 关于印发清河县…方案的通知 as the title of the notice. */
const issuedByTitle =
  /(?:印发|下发|转发|颁发|公布|发布|颁布)《?((?:[^《》]|《[^《》]*》){4,80}?)》?的(?:通知|公告|通告)$/

/**
 * The lines on which the text that a notice issues begins: they repeat the title that the notice gives in 《》, or in its
 * own `title`. By the index of the first line, how many they are.
 */
export function printedTitles(lines: readonly Line[], title: string): ReadonlyMap<number, number> {
  const names = new Set<string>()
  const own = issuedByTitle.exec(title)?.[1]
  if (own !== undefined) names.add(normalForm(own))
  const found = new Map<number, number>()
  lines.forEach(({ text }, at) => {
    const length = names.size > 0 ? printedLength(lines, at, names) : 0
    if (length > 0) found.set(at, length)
    for (const [, name = ''] of text.matchAll(issued)) names.add(normalForm(name))
  })
  return found
}

const longestTitle = 3

function printedLength(lines: readonly Line[], at: number, names: ReadonlySet<string>): number {
  let text = ''
  for (let length = 1; length <= longestTitle; length += 1) {
    const line = lines[at + length - 1]
    if (!line || line.text.startsWith('《') || isFinished(line.text.replace(/[)）]$/, ''))) return 0
    text += line.text
    if (names.has(normalForm(text))) return length
  }
  return 0
}
