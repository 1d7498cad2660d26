/** A piece of SPARQL: enough of the grammar to tell braces and keywords from strings, IRIs and comments. */
export interface Token {
  readonly text: string
  /** UTF-16 offset in the query. */
  readonly at: number
}

/** What a SPARQL text asks for; `update` changes data, `unknown` begins with no keyword of either language. */
export type QueryForm = 'select' | 'ask' | 'construct' | 'describe' | 'update' | 'unknown'

const token = new RegExp(
  [
    /#[^\n\r]*/u, // comment
    /<[^<>"{}|^`\\\s]*>/u, // IRI
    /"""(?:[^"\\]|\\.|"(?!""))*"""/u,
    /'''(?:[^'\\]|\\.|'(?!''))*'''/u,
    /"(?:[^"\\\n\r]|\\.)*"/u,
    /'(?:[^'\\\n\r]|\\.)*'/u,
    /[?$]?[\p{L}\p{N}_][\p{L}\p{N}_-]*/u, // variable or word
    /\S/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gsu',
)

/** The query's tokens without comments. */
export function tokensOf(sparql: string): Token[] {
  const tokens = [...sparql.matchAll(token)].map(({ 0: text, index: at }) => ({ text, at }))
  return tokens.filter(({ text }) => !text.startsWith('#'))
}

const forms = ['select', 'ask', 'construct', 'describe'] as const
const updates = new Set('insert delete load clear drop create copy move add with'.split(' '))

/** Index of the keyword after the prologue (PREFIX and BASE lines). */
export function keywordIndex(tokens: readonly Token[]): number {
  let index = 0
  while (/^(prefix|base)$/iu.test(tokens[index]?.text ?? '')) {
    while (index < tokens.length && !tokens[index]?.text.startsWith('<')) index++
    index++
  }
  return index
}

/** What the query asks for, by its first keyword. */
export function queryForm(tokens: readonly Token[]): QueryForm {
  const keyword = tokens[keywordIndex(tokens)]?.text.toLowerCase() ?? ''
  if (updates.has(keyword)) return 'update'
  return forms.find((form) => form === keyword) ?? 'unknown'
}
