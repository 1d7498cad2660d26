import { MailuoError } from '../errors.js'

/** Lines that `toRequest` puts before the reader's own. */
const linesBefore = 1

/** The engine's message in the reader's terms: the line and column of their query, and what was expected there. */
export function toFailure(message: string, sparql: string): MailuoError {
  const place = /^error at (\d+):(\d+): expected (.*)$/su.exec(message)
  if (!place) return new MailuoError('QUERY_FAILED', { reason: firstLine(message) })
  const lines = sparql.split('\n')
  const said = { line: Number(place[1]) - linesBefore, column: Number(place[2]) }
  // Behind the end stands what `limitRows` adds.
  const end = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }
  const { line, column } = said.line > lines.length ? end : said
  const text = lines[line - 1]?.trim() ?? ''
  const reason = `line ${line}, column ${column}, in "${text}": ${wanted(place[3] ?? '')}`
  return new MailuoError('QUERY_INVALID', { reason, line, column })
}

/** The engine lists every character class that would do; what helps is the sentence or the keywords among them. */
function wanted(list: string): string {
  const choices = list
    .replace(/^one of /u, '')
    .replace(/\s+/gu, ' ')
    .split(/, (?![^[]*\])/u)
  const sentence = choices.find((choice) => /^[A-Z][a-z]+ .*[a-z]/u.test(choice))
  if (sentence) return sentence
  const readable = choices.filter((choice) => !choice.startsWith('['))
  return readable.length > 0 ? `expected ${readable.join(' or ')}` : 'something else was expected'
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message
}
