const digits = new Map([...'零一二三四五六七八九'].map((char, value) => [char, value]))
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
    return [...(arabic[3] ?? '')].reduce(
      (value, scale) => value * (scales.get(scale) ?? 1),
      Number(arabic[1]),
    )
  }
  const chinese = /^[零一二两三四五六七八九十百千万亿]+/.exec(text)?.[0]
  return chinese ? parseChinese(chinese) : undefined
}

function parseChinese(text: string): number {
  let total = 0
  let section = 0
  let digit = 0
  for (const char of text) {
    const unit = units.get(char)
    const scale = scales.get(char)
    if (unit !== undefined) {
      section += (digit || 1) * unit
      digit = 0
    } else if (scale !== undefined) {
      total = (total + section + digit || 1) * scale
      section = 0
      digit = 0
    } else digit = digits.get(char) ?? 0
  }
  return total + section + digit
}
