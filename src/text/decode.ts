type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** What keeps bytes from being a text. */
export type DecodeProblem = 'binary' | 'encoding' | 'encoding-mixed'

/** The text of a file's bytes, byte order mark removed, nothing else changed; or what is wrong with them. */
export function decode(bytes: Uint8Array): { readonly text: string } | { readonly problem: DecodeProblem } {
  const marked = markedEncoding(bytes) ?? unmarkedUtf16(bytes)
  if (!marked && looksBinary(bytes)) return { problem: 'binary' }
  if (!marked && isMixed(bytes)) return { problem: 'encoding-mixed' }
  // Most GB18030 texts are no valid UTF-8, while nearly every UTF-8 text is valid GB18030: UTF-8 goes first.
  for (const encoding of marked ? [marked] : (['utf-8', 'gb18030'] as const)) {
    const text = tryDecode(bytes, encoding)
    if (text !== undefined && !text.includes('\0')) return { text }
  }
  return { problem: 'encoding' }
}

/**
 * Whether some lines are UTF-8 and others are not, as where files of two encodings were put together: read as either
 * alone, one half is garbled. A line of GB 18030 that is UTF-8 by chance has no twelve bytes above ASCII.
 */
function isMixed(bytes: Uint8Array): boolean {
  if (tryDecode(bytes, 'utf-8') !== undefined) return false
  let start = 0
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 10) continue
    const line = bytes.subarray(start, at)
    const high = line.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0)
    if (high >= 12 && tryDecode(line, 'utf-8') !== undefined) return true
    start = at + 1
  }
  return false
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/**
 * UTF-16 without a mark: Chinese text holds line breaks (000A), ideographic punctuation (30xx) and full-width marks
 * (FFxx), whose high bytes stand on one side only. Nothing is guessed for an odd length or a mixed picture.
 */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  if (bytes.length < 8 || bytes.length % 2 === 1) return undefined
  const sample = bytes.subarray(0, 8192)
  if (!sample.includes(0)) return undefined
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = new TextDecoder(encoding).decode(sample)
    const plain = text.match(/[\n\r\t -~\u3000-\u30ff\u4e00-\u9fff\uff00-\uff5e“”‘’—…·]/g)?.length ?? 0
    const han = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0
    if (plain >= text.length * 0.95 && han >= text.length * 0.3) return encoding
  }
  return undefined
}

/** Text files hold no NUL and hardly any other control character. */
function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65536)
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (byte < 32 && (byte < 9 || byte > 13) && byte !== 27) controls += 1
  }
  return controls > sample.length * 0.02
}
