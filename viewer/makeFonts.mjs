// Makes viewer/public/fonts/: the page's one font, Noto Sans SC (OFL) cut down to the characters of level 1 of GB/T 2312,
// its signs, Latin and the characters of the seeds, the word lists and the page itself; others fall back to the reader's system.
//
//   npm install --prefix FOLDER @fontsource/noto-sans-sc@5 subset-font@2
//   npm run fonts -- FOLDER
//
// The two packages are no dependencies of this one: the first holds 73 MB, and the font changes only with this file.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Name the folder that @fontsource/noto-sans-sc and subset-font are installed in')

const require = createRequire(pathToFileURL(resolve(folder, 'package.json')))
const { default: subset } = await import(pathToFileURL(require.resolve('subset-font')).href)
const source = join(resolve(folder), 'node_modules/@fontsource/noto-sans-sc')

/** What the rows from `first` to `last` of GB/T 2312 hold; 0xa1–0xa3 are signs, 0xb0–0xd7 the characters of level 1. */
function rows(first, last) {
  const decoder = new TextDecoder('gb18030')
  let text = ''
  for (let row = first; row <= last; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++)
      if (row !== 0xd7 || cell <= 0xf9) text += decoder.decode(Uint8Array.of(row, cell))
  return text
}

function readAll(path, ending) {
  return readdirSync(join(root, path), { recursive: true })
    .filter((file) => file.endsWith(ending))
    .map((file) => readFileSync(join(root, path, file), 'utf8'))
    .join('')
}

const latin = Array.from({ length: 0x17f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).join('')
const read = [readAll('seeds', '.txt'), readAll('ontology', '.ttl'), readAll('viewer', '.ts')].join('')
// Control and private characters have no glyph.
const wanted = [...new Set(latin + rows(0xa1, 0xa3) + rows(0xb0, 0xd7) + read)].filter(
  (character) => !/[\p{Cc}\p{Co}\p{Cn}]/u.test(character),
)

const whole = readFileSync(join(source, 'files/noto-sans-sc-chinese-simplified-400-normal.woff2'))
const font = await subset(whole, wanted.sort().join(''), { targetFormat: 'woff2' })
writeFileSync(join(root, 'viewer/public/fonts/mailuo-sans-400.woff2'), font)
writeFileSync(join(root, 'viewer/public/fonts/OFL.txt'), readFileSync(join(source, 'LICENSE')))
