import type { Quad } from '@rdfjs/types'
import { DataFactory, Store } from 'n3'
import { type Report, type Result, type Step, Validator } from 'shacl-engine'
import EngineReport from 'shacl-engine/lib/Report.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'
import { datatypeConstraint } from './datatypeConstraint.js'
import { isInferredGraph } from './iris.js'
import { MergedReport } from './mergedReport.js'
import { sparqlConstraint } from './sparqlConstraint.js'
import { sh } from './terms.js'

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
  return (await validateBatches([quads], shapes, { language, describe: () => (finding) => finding })).findings
}

/** What shapes find wrong with all batches of a graph. */
export interface Validation<Described> {
  /** Sorted as those of `validate`. */
  readonly findings: Described[]
  /** The same as the standard's one `sh:ValidationReport`. */
  readonly report: Quad[]
}

interface ValidationOptions<Described> {
  readonly language: 'en' | 'zh'
  /** Says more of the findings of a batch, whose quads it gets. */
  readonly describe: (quads: readonly Quad[]) => (finding: Finding) => Described
}

/** Validates a graph in batches of whole articles; a finding that several batches have is told by the first. */
export async function validateBatches<Described>(
  batches: Iterable<Iterable<Quad>>,
  shapes: Iterable<Quad>,
  { language, describe }: ValidationOptions<Described>,
): Promise<Validation<Described>> {
  const found = new Map<string, Described>()
  const report = new MergedReport()
  for (const batch of batches) {
    const quads = [...batch]
    const whole = await runEngine(quads, shapes)
    const results = whole.results.filter((result) => !found.has(keyOf(toFinding(result, language))))
    report.add(new EngineReport({ ...whole, results }))
    if (results.length === 0) continue
    const describeFinding = describe(quads)
    for (const finding of results.map((result) => toFinding(result, language)))
      found.set(keyOf(finding), describeFinding(finding))
  }
  const findings = [...found].sort(([a], [b]) => compareCodeUnits(a, b)).map(([, finding]) => finding)
  return { findings, report: report.quads() }
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
