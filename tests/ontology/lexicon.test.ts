import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Parser, type Quad } from 'n3'
import { describe, expect, it } from 'vitest'
import { namespaces, sharedBase } from '../../src/vocabulary/namespaces.js'

const { rdf, skos, pao } = namespaces
const folder = join(import.meta.dirname, '../../ontology/lexicon')
const files = readdirSync(folder).filter((name) => name.endsWith('.ttl'))
const quads = files.flatMap((name): Quad[] => new Parser().parse(readFileSync(join(folder, name), 'utf8')))

const bySubject = new Map<string, Quad[]>()
for (const quad of quads) {
  const { value } = quad.subject
  bySubject.set(value, [...(bySubject.get(value) ?? []), quad])
}
const subjectsOfType = (type: string): string[] =>
  quads
    .filter((q) => q.predicate.value === `${rdf}type` && q.object.value === type)
    .map((q) => q.subject.value)
const valuesOf = (subject: string, predicate: string): string[] =>
  (bySubject.get(subject) ?? []).filter((q) => q.predicate.value === predicate).map((q) => q.object.value)
const chinese = (subject: string, property: string): string[] =>
  (bySubject.get(subject) ?? []).flatMap((q) =>
    q.predicate.value === skos + property && q.object.termType === 'Literal' && q.object.language === 'zh'
      ? [q.object.value]
      : [],
  )

const concepts = subjectsOfType(`${skos}Concept`)
const schemes = new Set(subjectsOfType(`${skos}ConceptScheme`))
const schemeOf = (concept: string): string => valuesOf(concept, `${skos}inScheme`)[0] ?? ''
const wordsScheme = `${sharedBase}words/`
const wordClasses = concepts.filter((concept) => schemeOf(concept) === wordsScheme)
const things = concepts.filter(
  (concept) => concept.startsWith(sharedBase) && !concept.startsWith(wordsScheme),
)
const formsOf = (concept: string): string[] =>
  ['prefLabel', 'altLabel', 'hiddenLabel'].flatMap((property) => chinese(concept, property))

describe('entries of the lexicon', () => {
  it('are described once', () => {
    expect(concepts.length).toBe(new Set(concepts).size)
  })

  it('belong to one declared scheme each', () => {
    const stray = concepts.filter((concept) => {
      const of = valuesOf(concept, `${skos}inScheme`)
      return of.length !== 1 || !schemes.has(schemeOf(concept))
    })
    expect(stray).toEqual([])
  })

  it('have one Chinese label that texts can hold', () => {
    const unlabelled = concepts.filter((concept) => chinese(concept, 'prefLabel').length !== 1)
    expect(unlabelled).toEqual([])
    const blank = concepts.flatMap(formsOf).filter((form) => form.trim() !== form || form === '')
    expect(blank).toEqual([])
  })

  it('have ASCII names in lower case with hyphens, or a code', () => {
    const odd = things.filter(
      (thing) => !/^[a-z]+\/[a-z0-9]+(-[a-z0-9]+)*$/.test(thing.slice(sharedBase.length)),
    )
    expect(odd).toEqual([])
  })

  it('share no form with another entry of their scheme, unless both are places', () => {
    const owners = new Map<string, string>()
    const shared: string[] = []
    for (const thing of things.filter((thing) => !thing.startsWith(`${sharedBase}place/`))) {
      for (const form of new Set(formsOf(thing))) {
        const key = `${schemeOf(thing)} ${form}`
        const owner = owners.get(key)
        if (owner !== undefined) shared.push(`${form}: ${owner} and ${thing}`)
        owners.set(key, thing)
      }
    }
    expect(shared).toEqual([])
  })

  it('do not repeat their own label as another form', () => {
    const repeated = things.filter((thing) => new Set(formsOf(thing)).size !== formsOf(thing).length)
    expect(repeated).toEqual([])
  })
})

describe('word classes', () => {
  it('exist and say in Chinese what they are', () => {
    expect(wordClasses.length).toBeGreaterThan(20)
    expect(wordClasses.filter((name) => chinese(name, 'definition').length !== 1)).toEqual([])
  })

  it.each(wordClasses)('%s is not empty, sorted by code unit and free of duplicates', (name) => {
    const words = chinese(name, 'hiddenLabel')
    expect(words).not.toEqual([])
    expect(words).toEqual([...new Set(words)].sort())
  })

  it('are each read by a rule or by the program, or say that they only keep words whole', () => {
    const project = join(folder, '../..')
    const readers = ['ontology', 'src']
      .flatMap((path) => [
        ...readdirSync(join(project, path), { recursive: true }).map((name) => join(path, String(name))),
      ])
      .filter((path) => /\.(?:ts|yaml)$/.test(path))
    const names = new Set(
      readers.flatMap((path) => readFileSync(join(project, path), 'utf8').match(/[A-Za-z]+/g) ?? []),
    )
    const unread = wordClasses.filter((name) => !names.has(name.slice(wordsScheme.length)))
    const silent = unread.filter((name) => !chinese(name, 'definition').join().includes('分词不把这些词切开'))
    expect(silent).toEqual([])
  })

  it('list words that are no names only where a surname begins them', () => {
    const surnames = new Set(chinese(`${wordsScheme}surname`, 'hiddenLabel'))
    const idle = chinese(`${wordsScheme}notName`, 'hiddenLabel').filter(
      (word) => !surnames.has(word.charAt(0)),
    )
    expect(idle).toEqual([])
  })
})

describe('places', () => {
  const place = `${sharedBase}place/`
  const coded = things.filter((thing) => /place\/\d{6}$/.test(thing))

  it.each([
    ['511100', '乐山市', '510000'],
    ['511181', '峨眉山市', '511100'],
    ['511123', '犍为县', '511100'],
    ['330600', '绍兴市', '330000'],
  ])('%s is %s in %s', (code, name, parent) => {
    expect(chinese(place + code, 'prefLabel')).toEqual([name])
    expect(valuesOf(place + code, `${skos}notation`)).toEqual([code])
    expect(valuesOf(place + code, `${skos}broader`)).toEqual([place + parent])
  })

  it('are 34 provinces, 333 prefectures and 2846 counties, as the state counted them at the end of 2024', () => {
    const ending = (pattern: RegExp): number => coded.filter((thing) => pattern.test(thing)).length
    expect(ending(/0000$/)).toBe(34)
    expect(ending(/(?!00)\d\d00$/)).toBe(333)
    expect(ending(/(?!00)\d\d$/)).toBe(2846)
  })

  it('have a code that is their name', () => {
    expect(coded.filter((thing) => valuesOf(thing, `${skos}notation`)[0] !== thing.slice(-6))).toEqual([])
  })

  it('lie in a place that exists', () => {
    const lost = things.filter((thing) =>
      valuesOf(thing, `${skos}broader`).some((above) => !bySubject.has(above)),
    )
    expect(lost).toEqual([])
  })

  it('have short forms that stand for one place only', () => {
    const forms = things
      .filter((thing) => thing.startsWith(place))
      .flatMap((thing) => chinese(thing, 'altLabel'))
    expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([])
    const names = new Set(coded.flatMap((thing) => chinese(thing, 'prefLabel')))
    expect(forms.filter((form) => names.has(form))).toEqual([])
  })

  it.each(['新和', '民和', '高安', '兴国', '文山', '大理', '丽水', '朝阳'])(
    'are not called %s for short, which arises by accident in other words',
    (form) => {
      const named = things.filter((thing) => thing.startsWith(place) && formsOf(thing).includes(form))
      expect(named).toEqual([])
    },
  )

  it('are abbreviated to one character only where they are declared', () => {
    const abbreviated = quads.filter((quad) => quad.predicate.value === `${pao}abbreviation`)
    expect(abbreviated.length).toBeGreaterThan(34)
    expect(abbreviated.filter((quad) => !concepts.includes(quad.subject.value))).toEqual([])
    const letters = abbreviated.map((quad) => quad.object.value)
    expect(
      letters.filter((letter, index) => letter.length !== 1 || letters.indexOf(letter) !== index),
    ).toEqual([])
  })

  it('are what makePlaces.mjs writes, byte for byte', () => {
    const made = execFileSync(process.execPath, [join(folder, 'makePlaces.mjs'), '--print'], {
      maxBuffer: 1 << 24,
    })
    expect(made.equals(readFileSync(join(folder, 'places.ttl')))).toBe(true)
  })
})
