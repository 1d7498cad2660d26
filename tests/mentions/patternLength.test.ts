import { expect, it } from 'vitest'
import { compileExtractor } from '../../src/mentions/extractor.js'
import { loadPack } from '../../src/ontology/loadPack.js'
import { ownPack } from '../../src/ontology/ownPack.js'

/** V8's `kRegExpTooLargeToOptimize`: a longer pattern runs ten to fifty times slower. */
const longest = 20 * 1024

it('no pattern is too long, its words spelt out, for V8 to make it fast', async () => {
  const { patterns, literals } = compileExtractor(await loadPack(ownPack))
  const long = [...patterns.all, ...literals].filter(({ regexp }) => regexp.source.length > longest)
  expect(long.map(({ rule, regexp }) => `${rule.id} has ${regexp.source.length} characters`)).toEqual([])
})
