// Sections for the formats that mailuo reads and writes. What is read is written in the same format and read again.
import { readFileSync } from 'node:fs'
import { Store } from 'n3'
import { canonize } from 'rdf-canonize'
import { formatRdf, parseRdf } from '../../dist/index.js'
import { publishedIri } from './manifest.mjs'

/** A section that reads and writes back the tests of one format. */
export function syntaxSection(format, manifest) {
  const resultFormat = format === 'trig' || format === 'nquads' ? 'nquads' : 'ntriples'
  return {
    manifest,
    /** Nothing where the test passes, else what is wrong. */
    async run({ type, action, result }, suite) {
      const text = readFileSync(action, 'utf8')
      const base = publishedIri(suite, action)
      const read = (content) => parseRdf(content, { format, file: action, base })
      if (/Negative/u.test(type))
        return isRefused(() => read(text)) ? undefined : 'is read though it is wrong'
      const quads = read(text)
      const canonical = await canonicalOf(quads)
      if (result !== undefined) {
        const expected = parseRdf(readFileSync(result, 'utf8'), { format: resultFormat, file: result })
        if (canonical !== (await canonicalOf(expected))) return 'is read as something else'
      }
      const again = parseRdf(formatRdf(quads, format), { format, file: `${action} written back`, base })
      return canonical === (await canonicalOf(again))
        ? undefined
        : 'is another graph after it is written back'
    },
  }
}

function isRefused(read) {
  try {
    read()
    return false
  } catch (error) {
    if (error.code !== 'RDF_INVALID') throw error
    return true
  }
}

/** rdf-canonize counts a quad that is given twice as two. */
function canonicalOf(quads) {
  return canonize([...new Store(quads)], { algorithm: 'RDFC-1.0' })
}
