import { keywordIndex, type Token, tokensOf } from './tokens.js'

/**
 * The SELECT query with a LIMIT of at most `rows`, so that the engine stops there; other queries as they are, for what
 * their solutions become is counted afterwards. Without end where `rows` is infinite.
 */
export function limitRows(sparql: string, rows: number): string {
  if (rows === Number.POSITIVE_INFINITY) return sparql
  const tokens = tokensOf(sparql)
  if (!/^select$/iu.test(tokens[keywordIndex(tokens)]?.text ?? '')) return sparql
  const modifiers = afterWhere(tokens)
  if (modifiers === undefined) return sparql
  const at = modifiers.findIndex(({ text }) => /^limit$/iu.test(text))
  const number = modifiers[at + 1]
  if (at >= 0 && number !== undefined) {
    if (Number(number.text) <= rows) return sparql
    return `${sparql.slice(0, number.at)}${rows}${sparql.slice(number.at + number.text.length)}`
  }
  // VALUES may stand behind the modifiers, which end the query otherwise. A comment may end it, too.
  const values = modifiers.find(({ text }) => /^values$/iu.test(text))
  const end = values?.at ?? sparql.length
  return `${sparql.slice(0, end)}\nLIMIT ${rows}\n${sparql.slice(end)}`
}

/** The tokens outside all brackets behind the WHERE group: the solution modifiers and VALUES; none where it is open. */
function afterWhere(tokens: readonly Token[]): Token[] | undefined {
  const outside: Token[] = []
  let depth = 0
  let isAfter = false
  for (const token of tokens) {
    if (/^[{(]$/u.test(token.text)) depth++
    else if (/^[})]$/u.test(token.text)) {
      depth--
      isAfter ||= token.text === '}' && depth === 0
    } else if (isAfter && depth === 0) outside.push(token)
  }
  return isAfter ? outside : undefined
}
