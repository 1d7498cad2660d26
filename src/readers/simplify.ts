import { Converter } from 'opencc-js/t2cn'

let convert: ((text: string) => string) | undefined

/**
 * The text in simplified characters, unit for unit, where traditional ones dominate; undefined where they don't, so that
 * a simplified text with some 著 and 乾 is left as it is.
 */
export function simplify(text: string): string | undefined {
  if (!isTraditional(text)) return undefined
  const toSimplified = converter()
  return text.replace(/[^\n。]+/gu, (sentence) => {
    const whole = toSimplified(sentence)
    // Words that have another length in simplified are given character by character.
    return whole.length === sentence.length
      ? whole
      : [...sentence].map((one) => ofOneLength(one, toSimplified(one))).join('')
  })
}

/** Its tables are made when a traditional text first comes. */
function converter(): (text: string) => string {
  const made = convert ?? Converter({ from: 'tw', to: 'cn' })
  convert = made
  return made
}

function ofOneLength(character: string, simplified: string): string {
  return simplified.length === character.length ? simplified : character
}

/** Of the most frequent characters that differ, and only in the one or the other script. */
const onlyTraditional = /[來個們動務區員國學實對導後於時會業構機產發組經縣織設說農這進過鄉鎮長開關領體黨]/gu
const onlySimplified = /[业个乡产们会体党关农务动区县发员国学实对导开时机来构组织经设说过这进镇长领]/gu

function isTraditional(text: string): boolean {
  const [traditional, simplified] = [onlyTraditional, onlySimplified].map(
    (sort) => text.match(sort)?.length ?? 0,
  )
  return (traditional ?? 0) > 2 * (simplified ?? 0)
}
