import { MailuoError } from '../errors.js'
import type { QueryForm } from './tokens.js'

/** How an answer may be written: `table` to read, SPARQL 1.1 result formats, or triples. */
export const queryFormats = ['table', 'json', 'csv', 'tsv', 'xml', 'turtle', 'ntriples', 'jsonld'] as const
export type QueryFormat = (typeof queryFormats)[number]

const bindingFormats: readonly QueryFormat[] = ['table', 'json', 'csv', 'tsv', 'xml']
const tripleFormats: readonly QueryFormat[] = ['turtle', 'ntriples', 'jsonld']

/** The format to answer a query of this form in; MailuoError OPTION_INVALID where the wish doesn't fit the form. */
export function chooseFormat(form: QueryForm, wish: QueryFormat | undefined): QueryFormat {
  const fitting = form === 'construct' || form === 'describe' ? tripleFormats : bindingFormats
  const format = wish ?? fitting[0]
  if (format !== undefined && fitting.includes(format)) return format
  const cure = `A ${form.toUpperCase()} query is answered in ${fitting.join(', ')}`
  throw new MailuoError('OPTION_INVALID', { option: '--format', value: `${wish}`, cure })
}
