import type { Span } from '../text/span.js'
import { holdsAct, isNarrative, isPlainTheme, judge } from './leadIns.js'
import { sentenceSpans } from './sentences.js'
import type { Wording } from './wording.js'

/** An item of a list inside a paragraph: 一是加强领导，成立专班；二是…, or a lead-in that runs in it. Offsets are of the paragraph's passage. */
export interface Item {
  readonly start: number
  readonly number: number
  /** Its heading clause, where it is clear. */
  readonly label?: Span
  /** It has no number: a lead-in that runs in. */
  readonly runsIn?: boolean
}

const numerals = '一二三四五六七八九十'
const marker = new RegExp(
  `(?<=^|[。;:,!?]\\s{0,4}|[。;:,]”)(?:第([${numerals}])(?:是|,)|其([${numerals}])(?:是|,|:)|([${numerals}])(?:是|要))(?!否|非|样)`,
  'g',
)

/** The item marks of a folded paragraph that count up, from 1 or from where another paragraph left off. */
function findItems(text: string, wording: Wording, after: number): Item[] {
  const items: Item[] = []
  let expected = 1
  for (const match of text.matchAll(marker)) {
    const number = numerals.indexOf(match[1] ?? match[2] ?? match[3] ?? '') + 1
    const goesOn = match.index === 0 && number === after + 1
    if (number !== expected && !goesOn) continue
    const label = readLabel(text, match.index + match[0].length, wording)
    items.push({ start: match.index, number, ...(label ? { label } : {}) })
    expected = number + 1
  }
  return items
}

/** Up to the first comma or full stop, where that is a verb and its object; a sentence of its own need be no more. */
function readLabel(text: string, start: number, wording: Wording): Span | undefined {
  const near = text.slice(start, start + longestLabel + 1)
  const length = near.search(/[,。;:]/)
  const label = { start, end: start + length }
  if (length < 3) return undefined
  if (near.charAt(length) === '。' && !isNarrative(near.slice(0, length), wording)) return label
  return length <= 24 && judge(near.slice(0, length), wording, 3) === 'sure' ? label : undefined
}

/** Longest label of an item that is a sentence of its own, in UTF-16 units. */
const longestLabel = 40

/** The items of each paragraph: a list needs a second item, in the same paragraph or at the head of the next. */
export function listItems(paragraphs: readonly string[], wording: Wording): Item[][] {
  let after = 0
  const found = paragraphs.map((text) => {
    const items = findItems(text, wording, after)
    after = items.at(-1)?.number ?? 0
    return items
  })
  return found.map((items, index) => {
    if (items.length === 0) return findRunIn(paragraphs[index] ?? '', wording)
    if (items.length > 1 || (items[0]?.number ?? 0) > 1) return items
    const next = found[index + 1]?.[0]
    return items[0] && next?.start === 0 && next.number === 2 ? items : []
  })
}

/**
 * Lead-ins that run in one paragraph: 创新经营模式。…壮大特色产业。…延伸产业链条。…: three or more plain sentences of like
 * length, half of them at least with an act, each with a longer one behind it.
 */
function findRunIn(text: string, wording: Wording): Item[] {
  if (text.length < 150) return []
  const spans = sentenceSpans(text)
  const length = ({ start, end }: Span): number => end - start
  const themes = spans.filter((span, at) => {
    const next = spans[at + 1]
    if (!next || text.charAt(span.end - 1) !== '。' || length(next) < 2 * length(span)) return false
    return isPlainTheme(text.slice(span.start, span.end - 1), wording)
  })
  const lengths = themes.map(length)
  const acts = themes.filter(({ start, end }) => holdsAct(text.slice(start, end), wording))
  if (themes.length < 3 || acts.length * 2 < themes.length || Math.max(...lengths) - Math.min(...lengths) > 2)
    return []
  return themes.map(({ start, end }, at) => ({
    start,
    number: at + 1,
    label: { start, end: end - 1 },
    runsIn: true,
  }))
}
