const corners: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\u00a0': ' ',
  '「': '“',
  '」': '”',
  '『': '‘',
  '』': '’',
  '｡': '。',
  '､': '、',
  '｢': '“',
  '｣': '”',
}

const foldable = /[\uff01-\uff5e\u3000\u00a0「」『』｡､｢｣]/g

/**
 * The text as rules match it: full-width ASCII becomes half-width, corner brackets become quotes, straight quotes
 * become pairs. Each UTF-16 unit stays one unit, so that offsets into the result are offsets into `text`.
 */
export function foldWidth(text: string): string {
  const folded = text.replace(
    foldable,
    (unit) => corners[unit] ?? String.fromCharCode(unit.charCodeAt(0) - 0xfee0),
  )
  const stopped = folded.includes('.') ? folded.replace(/[^\n\r]+/g, fullStops) : folded
  return stopped.includes('"') ? stopped.replace(/[^\n\r]+/g, pairQuotes) : stopped
}

const stop = /(?<=[\p{Script=Han})》”])(?<!^\s*[(第]?[一二三四五六七八九十]{1,3}[)章节]?)\.(?!\d)/gu

/** Some pages write . for 。: then a line ends in one and has no 。 at all. */
function fullStops(line: string): string {
  return line.includes('。') || !/[\p{Script=Han})》”]\.\s*$/u.test(line) ? line : line.replace(stop, '。')
}

/**
 * Many sites write "…" for “…”: inside a line the first opens, the next closes. Pairs never run over a line break,
 * so that one missing mark spoils its own paragraph only.
 */
function pairQuotes(line: string): string {
  let open = false
  return line.replace(/"/g, () => {
    open = !open
    return open ? '“' : '”'
  })
}
