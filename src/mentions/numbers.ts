const digits = new Map([...'零一二三四五六七八九'].map((char, value) => [char, value]))
digits.set('〇', 0)
digits.set('两', 2)
const units = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const scales = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
])

/** The number at the start of `text`, in Arabic or Chinese digits with 万 and 亿 (5000万元 → 50000000); undefined if none. */
export function parseNumber(text: string): number | undefined {
  const arabic = /^([0-9]+(?:\.[0-9]+)?)([余多]?)([万亿]*)/.exec(text)
  if (arabic?.[1]) {
    const value = [...(arabic[3] ?? '')].reduce(
      (one, scale) => one * (scales.get(scale) ?? 1),
      Number(arabic[1]),
    )
    // 16.35 times 10000 is 163500.00000000003 to a computer.
    return Number(value.toPrecision(15))
  }
  const chinese = /^[〇零一二两三四五六七八九十百千万亿]+/.exec(text)?.[0]
  if (chinese === undefined) return undefined
  // 二〇二五; 三五 is no number but "three to five".
  const spelt = /^[〇零一二三四五六七八九]{3,}$/.test(chinese)
  return spelt ? Number([...chinese].map((char) => digits.get(char)).join('')) : parseChinese(chinese)
}

/** 一亿零三十万: parted at its last 亿, else at its last 万. */
function parseChinese(text: string): number | undefined {
  const at = Math.max(text.lastIndexOf('亿'), text.includes('亿') ? -1 : text.lastIndexOf('万'))
  const scale = scales.get(text.charAt(at))
  if (scale === undefined) return parseSection(text)
  const before = at === 0 ? 1 : parseChinese(text.slice(0, at))
  const rest = text.slice(at + 1)
  const after = rest === '' ? 0 : parseChinese(rest)
  if (before === undefined || after === undefined) return undefined
  return before * scale + (rest.length === 1 && digits.has(rest) ? (after * scale) / 10 : after)
}

/** Below 万: 三千五百, 一百零五; 三千五 is 3500. */
function parseSection(text: string): number | undefined {
  let total = 0
  let digit: number | undefined
  let afterZero = false
  let last = Number.POSITIVE_INFINITY
  for (const char of text) {
    const unit = units.get(char)
    if (unit !== undefined) {
      if (unit >= last) return undefined
      total += (digit ?? 1) * unit
      last = unit
      digit = undefined
      afterZero = false
    } else {
      // Of two digits side by side (十四五) neither has a place, but after 零.
      if (digit !== undefined && digit !== 0) return undefined
      afterZero = digit === 0
      digit = digits.get(char) ?? 0
    }
  }
  const isShort = digit !== undefined && !afterZero && last > 10 && last < Number.POSITIVE_INFINITY
  return total + (isShort ? ((digit ?? 0) * last) / 10 : (digit ?? 0))
}

/** 三大 of 三大工程: a number that gathers things under one name. */
export const gathering = '[二两三四五六七八九十]大'
