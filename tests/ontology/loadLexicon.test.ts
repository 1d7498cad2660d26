import { describe, expect, it } from 'vitest'
import { formsOf } from '../../src/ontology/lexicon.js'
import { loadLexicon } from '../../src/ontology/loadLexicon.js'
import { failureOf } from '../support/failure.js'

const prefixes = `
@prefix pao: <https://example.org/mailuo/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix id: <https://example.org/mailuo/id/> .
@prefix words: <https://example.org/mailuo/id/words/> .
@prefix place: <https://example.org/mailuo/id/place/> .
`
const places = 'place: a skos:ConceptScheme ; pao:entityClass pao:Place .'

function load(...texts: string[]) {
  return loadLexicon(texts.map((text, at) => ({ name: `lexicon/${at + 1}.ttl`, text: prefixes + text })))
}

function failure(...texts: string[]) {
  return failureOf(() => load(...texts))
}

describe('a thing of the lexicon', () => {
  const [thing] = load(
    places,
    `place:990100 a skos:Concept ; skos:inScheme place: ; skos:prefLabel "云川市"@zh , "Yunchuan"@en ;
       skos:altLabel "云川"@zh ; skos:hiddenLabel "雲川市"@zh-Hant ; skos:notation "990100" ;
       skos:broader place:990000 ; pao:abbreviation "云" .`,
  ).things

  it('has the class of its scheme, also where another file declares that', () => {
    expect(thing?.class).toBe('Place')
  })
  it('has the end of its address as id', () => {
    expect(thing?.id).toBe('id/place/990100')
    expect(thing?.broader).toBe('id/place/990000')
  })
  it('has Chinese forms only', () => {
    expect(thing && formsOf(thing)).toEqual(['云川市', '云川', '雲川市'])
  })
  it('keeps its code and its abbreviation', () => {
    expect(thing).toMatchObject({ notation: '990100', abbreviations: ['云'] })
  })
})

describe('a lexicon', () => {
  it('lists its things by id, whatever file they are in', () => {
    const entry = (name: string) =>
      `place:${name} a skos:Concept ; skos:inScheme place: ; skos:prefLabel "${name}"@zh .`
    const ids = ['id/place/a', 'id/place/b', 'id/place/c']
    expect(load(places, entry('c') + entry('a'), entry('b')).things.map(({ id }) => id)).toEqual(ids)
    expect(load(entry('b'), places, entry('a') + entry('c')).things.map(({ id }) => id)).toEqual(ids)
  })
  it('has the hidden labels of a word class as its words', () => {
    const { words } = load(
      `words:act a skos:Concept ; skos:inScheme words: ; skos:prefLabel "动词"@zh ; skos:hiddenLabel "实施"@zh , "建立"@zh .`,
    )
    expect(words).toEqual(new Map([['act', ['实施', '建立']]]))
  })
  it('takes heads of a kind with any modifier from hidden labels, those with a proper name from others', () => {
    const { kinds } = load(`pao:Plan skos:hiddenLabel "计划"@zh ; skos:altLabel "方案"@zh .`)
    expect(kinds).toEqual(new Map([['Plan', { heads: ['计划'], namedHeads: ['方案'] }]]))
  })
})

describe('a broken lexicon', () => {
  const good = 'place:1 a skos:Concept ; skos:inScheme place: ; skos:prefLabel "云川市"@zh .'

  it('that is no Turtle is refused with its file', () => {
    const { code, message } = failure(places, 'place:1 a skos:Concept ;;; oops')
    expect(code).toBe('LEXICON_INVALID')
    expect(message).toContain('lexicon/2.ttl')
  })
  it('with an undeclared scheme is refused with file, entry and scheme', () => {
    const { code, message } = failure(places, good.replace('place: ;', 'id:nowhere ;'))
    expect(code).toBe('LEXICON_INVALID')
    expect(message).toContain('lexicon/2.ttl')
    expect(message).toContain('id/place/1')
    expect(message).toContain('id/nowhere')
  })
  it('with a scheme of a class that the ontology lacks is refused with file and scheme', () => {
    const { message } = failure(good, places.replace('pao:Place', 'pao:Castle'))
    expect(message).toContain('lexicon/2.ttl')
    expect(message).toContain('pao:entityClass')
  })
  it('with a scheme without a class is refused', () => {
    expect(failure(good, 'place: a skos:ConceptScheme .').message).toContain('pao:entityClass')
  })
  it('with an entry without a Chinese label is refused with file and entry', () => {
    const { message } = failure(places, good.replace('@zh', '@en'))
    expect(message).toContain('lexicon/2.ttl')
    expect(message).toContain('id/place/1')
    expect(message).toContain('skos:prefLabel')
  })
  it('with an entry that is no concept is refused', () => {
    expect(failure(places, good.replace('a skos:Concept ;', '')).message).toContain('no skos:Concept')
  })
  it('with an entry in no scheme is refused, for no rule would ever read it', () => {
    const { message } = failure(places, good.replace('skos:inScheme place: ;', ''))
    expect(message).toContain('lexicon/2.ttl')
    expect(message).toContain('skos:inScheme')
  })
  it('with an entry outside the shared addresses is refused', () => {
    const { message } = failure(places, good.replace('place:1', '<https://example.org/elsewhere/1>'))
    expect(message).toContain('https://example.org/elsewhere/1 is not under')
  })
  it('with an unknown kind of programme is refused', () => {
    const { message } = failure('pao:Parade skos:hiddenLabel "游行"@zh .')
    expect(message).toContain('lexicon/1.ttl')
    expect(message).toContain('#Parade is no programme kind')
  })
  it('with a form that has no language is refused with the form, for it would never be found', () => {
    const { message } = failure(places, good.replace('@zh', ''))
    expect(message).toBe('lexicon/2.ttl: "云川市" has no language: write "云川市"@zh. Mend the lexicon file')
  })
})
