import { MailuoError } from '../errors.js'
import { type QueryForm, queryForm, type Token, tokensOf } from './tokens.js'

/** What a query that may be run asks for, and whether it names its own graphs with FROM. */
export interface CheckedQuery {
  readonly form: Exclude<QueryForm, 'update' | 'unknown'>
  readonly hasFrom: boolean
}

/**
 * Lets pass what only reads the graph: MailuoError QUERY_FAILED for an update, for SERVICE and for IRIs of files,
 * which no engine is asked to open; QUERY_INVALID for what is no query.
 */
export function checkQuery(sparql: string): CheckedQuery {
  const tokens = tokensOf(sparql)
  const form = queryForm(tokens)
  if (form === 'update') throw failed('it would change the graph, which only a build may')
  if (form === 'unknown') {
    const reason = 'it begins with none of SELECT, ASK, CONSTRUCT and DESCRIBE'
    throw new MailuoError('QUERY_INVALID', { reason })
  }
  if (hasKeyword(tokens, 'service')) throw failed('SERVICE would reach out to another server')
  if (tokens.some(({ text }) => /^<file:/iu.test(text))) throw failed('IRIs of files are not opened')
  return { form, hasFrom: hasKeyword(tokens, 'from') }
}

/** Whether a word stands as a keyword: no part of a prefixed name (`a:service`, `service:a`), no language tag. */
function hasKeyword(tokens: readonly Token[], word: string): boolean {
  return tokens.some(({ text, at }, index) => {
    if (text.toLowerCase() !== word) return false
    const [before, after] = [tokens[index - 1], tokens[index + 1]]
    const isLocalName = before && /^[:@]$/u.test(before.text) && before.at + 1 === at
    const isPrefix = after?.text === ':' && after.at === at + text.length
    return !isLocalName && !isPrefix
  })
}

function failed(reason: string): MailuoError {
  return new MailuoError('QUERY_FAILED', { reason })
}
