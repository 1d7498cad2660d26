// `npm run conformance -- PATH [SECTION…]`: runs sections of a checkout of https://github.com/w3c/rdf-tests and compares
// with expected.json, which names the commit that its counts are of. Exit 1 where a count or a failing test is not the
// expected one.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readManifest } from './manifest.mjs'
import { endSections, sections } from './sections.mjs'

const [suite, ...names] = process.argv.slice(2)
const known = Object.keys(sections)
const unknown = names.filter((name) => !known.includes(name))
if (suite === undefined || !existsSync(join(suite, 'rdf')) || unknown.length > 0) {
  console.error(`usage: npm run conformance -- PATH [SECTION…]
PATH is a checkout of https://github.com/w3c/rdf-tests; sections: ${known.join(', ')}`)
  process.exit(2)
}
const expectations = JSON.parse(readFileSync(new URL('expected.json', import.meta.url), 'utf8'))
console.log(`expected counts are of commit ${expectations.commit}`)

let isAsExpected = true
for (const name of names.length > 0 ? names : known) {
  const { manifest, run } = sections[name]
  const tests = readManifest(suite, join(suite, manifest))
  const failing = []
  for (const test of tests) {
    const problem = await Promise.resolve()
      .then(() => run(test, suite))
      .catch((error) => `fails: ${error.message}`)
    if (problem !== undefined) failing.push([test.name, problem])
  }
  const expected = expectations.sections[name]
  const failed = failing.map(([test]) => test).sort()
  const isSame = tests.length === expected?.tests && failed.join('\n') === expected.failing.join('\n')
  isAsExpected &&= isSame
  const passed = tests.length - failed.length
  console.log(`${name}: ${passed} of ${tests.length}${isSame ? '' : `, expected ${describe(expected)}`}`)
  for (const [test, problem] of failing) {
    console.log(`    ${test} ${problem} (${expected?.reasons?.[test] ?? 'not explained'})`)
  }
}
endSections()
process.exitCode = isAsExpected ? 0 : 1

function describe(expected) {
  if (expected === undefined) return 'nothing: expected.json has no such section'
  return `${expected.tests - expected.failing.length} of ${expected.tests}`
}
