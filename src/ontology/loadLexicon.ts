import { Parser, type Quad } from 'n3'
import { MailuoError } from '../errors.js'
import { namespaces, sharedBase } from '../vocabulary/namespaces.js'
import { type ClassName, classes, type KindName, kinds } from '../vocabulary/terms.js'
import type { KindHeads, Lexicon, NamedThing } from './lexicon.js'

const { rdf, skos, pao } = namespaces
const forms: ReadonlySet<string> = new Set(
  ['prefLabel', 'altLabel', 'hiddenLabel'].map((name) => skos + name),
)
const wordsScheme = `${sharedBase}words/`

interface LexiconFile {
  readonly name: string
  readonly text: string
}

/** Objects by predicate of one subject. */
type Description = Map<string, { value: string; language: string }[]>

/** Reads SKOS files into one lexicon. Throws `LEXICON_INVALID` with the file for anything that is not as README of `ontology/` says. */
export function loadLexicon(files: readonly LexiconFile[]): Lexicon {
  const described = new Map<string, Description>()
  const origin = new Map<string, string>()
  for (const file of files) for (const quad of parse(file)) describe(quad, file.name, described, origin)
  const fail = (iri: string, reason: string): never => {
    throw new MailuoError('LEXICON_INVALID', {
      file: origin.get(iri) ?? 'lexicon',
      reason: `${iri} ${reason}`,
    })
  }
  const things: NamedThing[] = []
  const words = new Map<string, string[]>()
  const heads = new Map<KindName, KindHeads>()
  for (const [iri, description] of described) {
    const [scheme] = values(description, `${skos}inScheme`)
    if (scheme === wordsScheme) {
      words.set(iri.slice(wordsScheme.length), labels(description, 'hiddenLabel'))
    } else if (iri.startsWith(pao)) {
      const kind = kinds.find((name) => name === iri.slice(pao.length))
      heads.set(kind ?? fail(iri, 'is no programme kind'), {
        heads: labels(description, 'hiddenLabel'),
        namedHeads: labels(description, 'altLabel'),
      })
    } else if (scheme !== undefined) {
      things.push(toThing(iri, description, entityClass(iri, scheme, described, fail), fail))
    } else if (values(description, `${rdf}type`).includes(`${skos}Concept`)) {
      fail(iri, 'has no skos:inScheme')
    }
  }
  things.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { things, words, kinds: heads }
}

function parse({ name, text }: LexiconFile): Quad[] {
  try {
    return new Parser({ format: 'text/turtle' }).parse(text)
  } catch (error) {
    throw new MailuoError('LEXICON_INVALID', {
      file: name,
      reason: (error as Error).message.replace(/\.$/u, ''),
    })
  }
}

function describe(
  quad: Quad,
  file: string,
  described: Map<string, Description>,
  origin: Map<string, string>,
): void {
  const subject = quad.subject.value
  const description: Description = described.get(subject) ?? new Map()
  described.set(subject, description)
  if (!origin.has(subject)) origin.set(subject, file)
  const objects = description.get(quad.predicate.value) ?? []
  description.set(quad.predicate.value, objects)
  const { object } = quad
  // A form without a language would stand there and never be found.
  if (object.termType === 'Literal' && object.language === '' && forms.has(quad.predicate.value)) {
    const reason = `${JSON.stringify(object.value)} has no language: write ${JSON.stringify(object.value)}@zh`
    throw new MailuoError('LEXICON_INVALID', { file, reason })
  }
  objects.push({ value: object.value, language: object.termType === 'Literal' ? object.language : '' })
}

function values(description: Description, predicate: string): string[] {
  return (description.get(predicate) ?? []).map(({ value }) => value)
}

function labels(description: Description, name: string): string[] {
  return (description.get(skos + name) ?? [])
    .filter(({ language }) => language.startsWith('zh'))
    .map(({ value }) => value)
}

type Fail = (iri: string, reason: string) => never

function entityClass(
  entry: string,
  scheme: string,
  described: ReadonlyMap<string, Description>,
  fail: Fail,
): ClassName {
  const description =
    described.get(scheme) ?? fail(entry, `is in the scheme ${scheme}, which no file declares`)
  const [iri = ''] = values(description, `${pao}entityClass`)
  return (
    classes.find((name) => name === iri.slice(pao.length)) ??
    fail(scheme, `has no pao:entityClass that is a class of the ontology`)
  )
}

function toThing(iri: string, description: Description, className: ClassName, fail: Fail): NamedThing {
  if (!iri.startsWith(sharedBase)) fail(iri, `is not under ${sharedBase}`)
  if (!values(description, `${rdf}type`).includes(`${skos}Concept`)) fail(iri, 'is no skos:Concept')
  const [label] = labels(description, 'prefLabel')
  const [notation] = values(description, `${skos}notation`)
  const [broader] = values(description, `${skos}broader`)
  return {
    id: `id/${iri.slice(sharedBase.length)}`,
    class: className,
    label: label ?? fail(iri, 'has no skos:prefLabel in Chinese'),
    altLabels: labels(description, 'altLabel'),
    hiddenLabels: labels(description, 'hiddenLabel'),
    abbreviations: values(description, `${pao}abbreviation`),
    ...(notation === undefined ? {} : { notation }),
    ...(broader === undefined ? {} : { broader: `id/${broader.slice(sharedBase.length)}` }),
  }
}
