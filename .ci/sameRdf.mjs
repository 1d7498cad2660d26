// Whether a file of N-Quads or N-Triples, as some reader wrote it, says the same as one of ours:
// `node .ci/sameRdf.mjs THEIRS OURS`. Neither has blank nodes, so sorted statements are enough. Needs a build.
import { readFileSync } from 'node:fs'
import { formatRdf, parseRdf } from '../dist/rdf/formats.js'

const [theirs, ours] = process.argv.slice(2).map((file) => {
  const quads = parseRdf(readFileSync(file, 'utf8'), { format: 'nquads', file })
  return formatRdf(quads, 'nquads').split('\n')
})
const known = new Set(ours)
const other = theirs.find((line) => !known.has(line))
console.log(`${theirs.length - 1} statements, expected ${ours.length - 1}`)
if (other !== undefined) console.log(`not ours: ${other}`)
process.exitCode = other === undefined && theirs.length === ours.length && ours.length > 1 ? 0 : 1
