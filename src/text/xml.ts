/** Characters that XML 1.0 can hold in no way, not even escaped: controls, lone surrogates, U+FFFE and U+FFFF. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/** The first character of a text that XML 1.0 cannot hold; undefined where it can hold all. */
export function findUnwritable(text: string): string | undefined {
  return unwritable.exec(text)?.[0]
}

/** The text with U+FFFD for each character that XML 1.0 cannot hold. */
export function toXmlText(text: string): string {
  return text.replace(new RegExp(unwritable, 'gu'), '\ufffd')
}

/** A text as content or attribute value of XML; a carriage return survives only as a reference. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"\r]/gu, (character) => escapes[character] ?? character)
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
}
