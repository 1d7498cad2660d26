import { type Passage, slicePassage } from '../text/passage.js'
import type { Span } from '../text/span.js'
import { isSurname } from './surnames.js'

const duties =
  /(?:本报|本刊|本网|特约|特派|实习|见习|驻\p{Script=Han}{2,4}|首席|\p{Script=Han}{1,6}(?:日报|晚报|时报|周刊|报社|电视台|融媒体中心|网))*(?:记者|通讯员|实习生|作者)|文\/图|图\/文|撰文|供稿|执笔|整理|采写|[■□●◆▲]/gu

/**
 * The personal names in a folded run that holds nothing else but duties (记者, 通讯员) and marks between them.
 * `passage` is the run unfolded. Empty where something else than names is in it. After a mark such as ■ or 记者 any
 * two to four characters are a name, else it must begin with a surname.
 */
export function findNames(passage: Passage, text: string): Passage[] {
  const bare = text.replace(duties, (duty) => ','.repeat(duty.length))
  const marked = bare !== text
  const names: Passage[] = []
  for (const run of bare.matchAll(/[^,、;:/()|]+/g)) {
    const spans = nameSpans(run[0], marked)
    if (spans.length === 0 && run[0].trim() !== '') return []
    for (const span of spans) {
      const pieces = span.map(({ start, end }) => slicePassage(passage, run.index + start, run.index + end))
      names.push({
        text: pieces.map((piece) => piece.text).join(''),
        pieces: pieces.flatMap((piece) => piece.pieces),
      })
    }
  }
  return names
}

/** Pages set 张 毅 with a space to align it with names of three characters: such a name is two spans. */
function nameSpans(run: string, marked: boolean): Span[][] {
  const words = [...run.matchAll(/\S+/g)].map((word) => ({
    start: word.index,
    end: word.index + word[0].length,
  }))
  const spans: Span[][] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    const next = words[at + 1]
    if (!word) break
    const text = run.slice(word.start, word.end)
    if (text.length === 1 && next && next.end - next.start === 1 && isSurname(text)) {
      spans.push([word, next])
      at += 1
      continue
    }
    const cuts = cutNames(text, marked)
    if (cuts.length === 0) return []
    for (const cut of cuts) spans.push([{ start: word.start + cut.start, end: word.start + cut.end }])
  }
  return spans
}

/** One name, or two names that stand without separator: 通讯员甲乙丙丁戊己 is 甲乙丙 and 丁戊己. */
function cutNames(text: string, marked: boolean): Span[] {
  const whole = { start: 0, end: text.length }
  if (/^\p{Script=Han}+(?:·\p{Script=Han}+)+$/u.test(text)) return [whole]
  if (!/^\p{Script=Han}+$/u.test(text)) return []
  if (isName(text)) return [whole]
  for (const length of [3, 2, 4]) {
    if (isName(text.slice(0, length)) && isName(text.slice(length)))
      return [
        { start: 0, end: length },
        { start: length, end: text.length },
      ]
  }
  return text.length >= 2 && text.length <= 4 && (marked || text.endsWith('组轩')) ? [whole] : []
}

function isName(text: string): boolean {
  if (text.length === 2 || text.length === 3) return isSurname(text.charAt(0)) || isSurname(text.slice(0, 2))
  return text.length === 4 && isSurname(text.slice(0, 2))
}
