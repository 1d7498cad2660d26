import { MailuoError } from '../errors.js'

/** Lines that `toRequest` puts before the reader's own. */
const linesBefore = 1

/** The engine's message in the reader's terms: the line and column of their query, and what was expected there. */
export function toFailure(message: string, sparql: string): MailuoError {
  const place = /^error at (\d+):(\d+): expected (.*)$/su.exec(message)
  if (!place) return new MailuoError('QUERY_FAILED', { reason: firstLine(message) })
  const line = Number(place[1]) - linesBefore
  const text = sparql.split('\n')[line - 1]?.trim() ?? ''
  const reason = `line ${line}, column ${place[2]}, in "${text}": ${wanted(place[3] ?? '')}`
  return new MailuoError('QUERY_INVALID', { reason })
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
