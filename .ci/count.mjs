// Prints how many statements our own reader finds in a Turtle or N-Quads file: `node .ci/count.mjs FILE`. Needs a build.
import { readFileSync } from 'node:fs'
import { parseRdf } from '../dist/rdf/formats.js'

const file = process.argv[2]
const format = file.endsWith('.nq') ? 'nquads' : 'turtle'
console.log(parseRdf(readFileSync(file, 'utf8'), { format, file }).length)
