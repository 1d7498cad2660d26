import { MailuoError } from '../errors.js'
import { keywordIndex, type Token, tokensOf } from './tokens.js'

/**
 * The query with `?KEY` bound to each given value at the end of its WHERE, where a BIND may have named it. A value is
 * an IRI where it is written `<…>` or begins with http:// or https://, else a text, with and without the language tag
 * of labels (`@zh`) so that it meets either. MailuoError OPTION_INVALID for a variable that the query doesn't have and
 * for a broken IRI.
 */
export function bindVariables(sparql: string, values: ReadonlyMap<string, string>): string {
  if (values.size === 0) return sparql
  const tokens = tokensOf(sparql)
  const variables = new Set(tokens.filter(({ text }) => /^[?$]/u.test(text)).map(({ text }) => text.slice(1)))
  const clauses = [...values].map(([name, value]) => {
    if (!variables.has(name)) {
      const cure = `The question has ${[...variables].map((known) => `?${known}`).join(' ') || 'no variable'}`
      throw new MailuoError('OPTION_INVALID', { option: '--set', value: name, cure })
    }
    return `VALUES ?${name} { ${toTerms(value)} }`
  })
  const at = whereEnd(tokens)
  if (at === undefined) {
    const cure = 'The question has no WHERE { … } to bind it in'
    throw new MailuoError('OPTION_INVALID', { option: '--set', value: [...values.keys()].join(), cure })
  }
  return `${sparql.slice(0, at)} ${clauses.join(' ')} ${sparql.slice(at)}`
}

/** Offset of the brace that closes the WHERE group; a CONSTRUCT's template is stepped over. */
function whereEnd(tokens: readonly Token[]): number | undefined {
  let index = keywordIndex(tokens)
  if (/^construct$/iu.test(tokens[index]?.text ?? '') && tokens[index + 1]?.text === '{') {
    while (index < tokens.length && tokens[index]?.text !== '}') index++
    index++
  }
  let depth = 0
  for (const { text, at } of tokens.slice(index)) {
    if (text === '{') depth++
    if (text === '}') depth--
    if (text === '}' && depth === 0) return at
  }
  return undefined
}

function toTerms(value: string): string {
  const iri = /^<(.*)>$/su.exec(value)?.[1] ?? (/^https?:\/\//u.test(value) ? value : undefined)
  if (iri === undefined) {
    const literal = `"${value.replace(/["\\\n\r\t]/gu, (character) => escapes[character] ?? character)}"`
    return `${literal} ${literal}@zh`
  }
  if (/[<>"{}|^`\\\p{Cc}\s]/u.test(iri) || !/^[a-z][a-z0-9+.-]*:/iu.test(iri)) {
    throw new MailuoError('OPTION_INVALID', { option: '--set', value, cure: 'It is no absolute IRI' })
  }
  return `<${iri}>`
}

const escapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}
