import { describe, expect, test } from 'vitest'
import { signatures } from '../../src/vocabulary/terms.js'
import { goldPassages } from '../support/goldPassages.js'

const solid = (text: string) => text.replace(/\s+/gu, '')

describe.each(goldPassages)('the gold of $name', ({ name, text, gold }) => {
  test('is of its own text', () => {
    expect(gold.source).toBe(`${name}.txt`)
  })

  test('quotes what the text says', () => {
    const said = solid(text)
    for (const item of [...gold.entities, ...gold.relations, ...(gold.literals ?? [])]) {
      expect(item.quote, JSON.stringify(item)).toBeTruthy()
      expect(said).toContain(solid(item.quote ?? ''))
    }
  })

  test('joins only what the ontology lets a relation join', () => {
    const types = new Map(gold.entities.map(({ id, type }) => [id, type]))
    for (const { s, p, o } of gold.relations) {
      expect(signatures[p].from, `${s} ${p}`).toContain(types.get(s))
      expect(signatures[p].to, `${p} ${o}`).toContain(types.get(o))
    }
  })

  test('says nothing twice', () => {
    const keys = gold.relations.map(({ s, p, o }) => `${s} ${p} ${o}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('is of a passage of 80 to 500 characters', () => {
    expect([...text.trim()].length).toBeGreaterThanOrEqual(80)
    expect([...text.trim()].length).toBeLessThanOrEqual(500)
  })
})
