// Reads an RDF file with n3 or Oxigraph and writes it as N-Quads: `node .ci/readNode.mjs n3|oxigraph FILE MEDIATYPE`.
import { readFileSync } from 'node:fs'
import { Parser, Writer } from 'n3'
import { Store } from 'oxigraph'

const [reader, file, format] = process.argv.slice(2)
const text = readFileSync(file, 'utf8')
if (reader === 'n3')
  process.stdout.write(new Writer({ format: 'N-Quads' }).quadsToString(new Parser({ format }).parse(text)))
else {
  const store = new Store()
  store.load(text, { format })
  process.stdout.write(store.dump({ format: 'application/n-quads' }))
}
