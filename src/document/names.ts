import { type Passage, slicePassage } from '../text/passage.js'
import type { Span } from '../text/span.js'
import { everyMatch, type Wording, wordPattern } from './wording.js'

const duties = everyMatch(
  wordPattern`(?:${'ownMedium'}|${'reporterRank'}|驻\p{Script=Han}{2,4}|\p{Script=Han}{1,6}${'mediumHead'}|(?<!\p{Script=Han})(?!${'reporter'})\p{Script=Han}{2,12}?(?=${'reporterRank'}|${'reporter'}))*(?:${'reporter'}|${'authorLabel'})|${'writingLabel'}|[■□●◆▲]`,
)
const penName = wordPattern`${'penNameEnd'}$`

/**
 * The personal names in a folded run that holds nothing else but duties (记者, 通讯员) and marks between them.
 * `passage` is the run unfolded. Empty where something else than names is in it. After a mark such as ■ or 记者 any
 * two to four characters are a name, else it must begin with a surname.
 */
export function findNames(passage: Passage, text: string, wording: Wording): Passage[] {
  const bare = text.replace(wording.regexp(duties), (duty) => ','.repeat(duty.length))
  const marked = bare !== text
  const names: Passage[] = []
  for (const run of bare.matchAll(/[^,、;:/()|丨]+/g)) {
    const spans = nameSpans(run[0], marked, wording)
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
function nameSpans(run: string, marked: boolean, wording: Wording): Span[][] {
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
    if (text.length === 1 && next && next.end - next.start === 1 && isSurname(text, wording)) {
      spans.push([word, next])
      at += 1
      continue
    }
    const cuts = cutNames(text, marked, wording)
    if (cuts.length === 0) return []
    for (const cut of cuts) spans.push([{ start: word.start + cut.start, end: word.start + cut.end }])
  }
  return spans
}

/** One name, or two names that stand without separator: 通讯员甲乙丙丁戊己 is 甲乙丙 and 丁戊己. */
function cutNames(text: string, marked: boolean, wording: Wording): Span[] {
  const whole = { start: 0, end: text.length }
  if (/^\p{Script=Han}+(?:·\p{Script=Han}+)+$/u.test(text)) return [whole]
  if (!/^\p{Script=Han}+$/u.test(text)) return []
  if (isName(text, wording)) return [whole]
  for (const length of [3, 2, 4]) {
    // 吉克阿牛 is one name: where names touch, the second begins with a surname that is no rare one.
    if (wording.has('rareSurname', text.charAt(length))) continue
    if (isName(text.slice(0, length), wording) && isName(text.slice(length), wording))
      return [
        { start: 0, end: length },
        { start: length, end: text.length },
      ]
  }
  if (text.length < 2 || text.length > 4) return []
  return marked || wording.regexp(penName).test(text) ? [whole] : []
}

function isName(text: string, wording: Wording): boolean {
  if (text.length < 2 || text.length > 4) return false
  return isSurname(text.slice(0, 2), wording) || (text.length < 4 && isSurname(text.charAt(0), wording))
}

function isSurname(text: string, wording: Wording): boolean {
  return (['surname', 'rareSurname', 'compoundSurname'] as const).some((name) => wording.has(name, text))
}
