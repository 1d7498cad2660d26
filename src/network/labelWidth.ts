/** About how wide a label is in ems: a Chinese character takes one, a Latin one little more than half. */
function emsOf(text: string): number {
  let ems = 0
  for (const character of text) ems += character > '\u02ff' ? 1 : /[ilI.,:;'|!]/u.test(character) ? 0.32 : 0.6
  return ems
}

/** About how many pixels a label takes: the same everywhere, for there is no page to ask where a picture is exported. */
export function labelWidth(text: string, fontSize: number): number {
  return emsOf(text) * fontSize
}

const closing = /[，。、；：！？”’」』）》〉】]/u
const opening = /[“‘「『（《〈【]/u

/** A label in at most `most` lines of `room` pixels; what doesn't fit is cut and marked with `…`. */
export function breakLabel(label: string, fontSize: number, room: number, most: number): string[] {
  const lines: string[] = []
  let rest = [...label.replace(/\s+/gu, ' ')]
  const even = Math.ceil(labelWidth(label, fontSize) / Math.max(1, Math.floor(room)))
  // Lines of one length read better than a full one with a rest.
  const width =
    even <= most ? Math.max(labelWidth(label, fontSize) / even + fontSize * 0.6, room * 0.6) : room
  while (rest.length > 0 && lines.length < most) {
    const isLast = lines.length === most - 1
    const limit = isLast ? room : Math.min(width, room)
    let fits = 0
    let used = 0
    while (fits < rest.length) {
      const next = labelWidth(rest[fits] ?? '', fontSize)
      if (fits > 0 && used + next > limit) break
      used += next
      fits++
    }
    if (isLast && fits < rest.length) {
      while (fits > 1 && labelWidth(`${rest.slice(0, fits).join('')}…`, fontSize) > room) fits--
      lines.push(`${rest.slice(0, fits).join('')}…`)
      return lines
    }
    // No line begins with a mark that closes, or ends with one that opens.
    const next = rest[fits] ?? ''
    if (closing.test(next) && used + labelWidth(next, fontSize) <= room) fits++
    else if (fits > 1 && (closing.test(next) || opening.test(rest[fits - 1] ?? ''))) fits--
    lines.push(rest.slice(0, fits).join(''))
    rest = rest.slice(fits)
  }
  return lines
}
