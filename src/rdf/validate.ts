import type { Quad } from '@rdfjs/types'
import { DataFactory, Store } from 'n3'
import { type Report, type Result, type Step, Validator } from 'shacl-engine'
import { namespaces } from '../vocabulary/namespaces.js'
import { datatypeConstraint } from './datatypeConstraint.js'
import { isInferredGraph } from './iris.js'
import { sparqlConstraint } from './sparqlConstraint.js'

const sh = (name: string) => DataFactory.namedNode(`${namespaces.sh}${name}`)

/** One thing that a shape finds wrong with a graph. `shape` is the IRI of the node or property shape. */
export interface Finding {
  /** IRI of the node that is wrong. */
  readonly focus: string
  /** The property, as an IRI; `^` before it where it is read backwards. */
  readonly path?: string
  /** The shape's words in the language asked for. */
  readonly message: string
  /** The value that is wrong, an IRI or a literal's text. */
  readonly value?: string
  readonly shape: string
}

/**
 * What the SHACL `shapes` find wrong with `quads`, sorted by focus, path, shape and value. All graphs count as one
 * but those named `…/inferred`: nothing in a text says what they hold.
 */
export async function validate(
  quads: Iterable<Quad>,
  shapes: Iterable<Quad>,
  language: 'en' | 'zh' = 'en',
): Promise<Finding[]> {
  const { results } = await runEngine(quads, shapes)
  const findings = new Map(results.map((result) => toFinding(result, language)).map((f) => [keyOf(f), f]))
  return [...findings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, finding]) => finding)
}

/** The same as the standard's `sh:ValidationReport`. */
export async function validationReport(quads: Iterable<Quad>, shapes: Iterable<Quad>): Promise<Quad[]> {
  return [...(await runEngine(quads, shapes)).dataset]
}

function runEngine(quads: Iterable<Quad>, shapes: Iterable<Quad>): Promise<Report> {
  const data = unionOf(quads)
  const shapeStore = new Store([...shapes])
  const validator = new Validator(shapeStore, {
    factory: { ...DataFactory, dataset: () => new Store() },
    validations: [
      [sh('datatype'), datatypeConstraint(shapeStore)],
      [sh('sparql'), sparqlConstraint(data, shapeStore)],
    ],
  })
  return validator.validate({ dataset: data })
}

function unionOf(quads: Iterable<Quad>): Store {
  const union = new Store()
  for (const { subject, predicate, object, graph } of quads) {
    if (!isInferredGraph(graph.value)) union.addQuad(DataFactory.quad(subject, predicate, object))
  }
  return union
}

function toFinding(result: Result, language: string): Finding {
  const { focusNode, message, path, shape, value } = result
  const words = message.find((term) => term.language === language) ?? message[0]
  return {
    focus: focusNode.term.value,
    ...(path && { path: formatPath(path) }),
    message: words?.value ?? '',
    ...(value?.term && { value: value.term.value }),
    shape: shape.ptr.term.value,
  }
}

function formatPath(path: readonly Step[]): string {
  return path
    .map(({ start, predicates }) => {
      const names = predicates.map((predicate) => predicate.value).join('|')
      return start === 'object' ? `^${names}` : names
    })
    .join('/')
}

/** Findings that say the same are one: the engine repeats a shape that two others share. */
function keyOf({ focus, path = '', shape, value = '' }: Finding): string {
  return [focus, path, shape, value].join('\n')
}
