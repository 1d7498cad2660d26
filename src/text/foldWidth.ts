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
  return folded.includes('"') ? folded.replace(/[^\n\r]+/g, pairQuotes) : folded
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
