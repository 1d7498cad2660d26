import { expect, test } from 'vitest'
import { filesOf, sourceFiles } from './repository.js'

/** Files that may be longer than the rest, each with the reason. */
const longFiles: Readonly<Record<string, string>> = {}

test('no file of src/ has more than 250 lines', () => {
  const long = [...sourceFiles()].flatMap(([file, text]) => {
    const lines = text.split('\n').length - 1
    return lines > 250 && !(file in longFiles) ? [`${file} has ${lines} lines`] : []
  })
  expect(long).toEqual([])
})

const speech =
  /\bconsole\s*[.[]|\bprocess\s*\.\s*(?:stdout|stderr|exit|exitCode)\b|['"](?:node:)?(?:process|console)['"]/u

function speakers(files: ReadonlyMap<string, string>): string[] {
  return [...files]
    .filter(([file, text]) => !file.startsWith('cli/') && speech.test(text))
    .map(([file]) => file)
}

test('only cli prints and sets the exit code', () => {
  expect(speakers(sourceFiles())).toEqual([])
})

test.each([
  "console.log('found')",
  'process.stdout.write(text)',
  'process.stderr.write(text)',
  'process.exitCode = 1',
  'process.exit(1)',
  "import { stdout } from 'node:process'",
])('a file that holds %s prints', (text) => {
  expect(speakers(new Map([['rdf/toQuads.ts', text]]))).toEqual(['rdf/toQuads.ts'])
  expect(speakers(new Map([['cli/io.ts', text]]))).toEqual([])
})

/** Paths that exist on one machine only, put together so that this file doesn't hold them. */
const machinePaths = new RegExp(
  ['(?<![\\w.-])/(?:work|root|home|Users)/[a-z]', '\\.\\./shared/', '/tmp/[a-z]'].join('|'),
  'u',
)

test('no file of the repository names a path of one machine', () => {
  const files = [...filesOf()].filter(([file]) => !file.startsWith('graph/') && file !== 'package-lock.json')
  expect(files.filter(([, text]) => machinePaths.test(text)).map(([file]) => file)).toEqual([])
})

test.each(['work', 'root', 'home', 'Users'])('a path below /%s is one of those', (folder) => {
  expect(machinePaths.test(`see /${folder}/somewhere`)).toBe(true)
  expect(machinePaths.test(`https://example.org/${folder}/somewhere`)).toBe(false)
})
