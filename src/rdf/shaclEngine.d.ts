declare module 'shacl-engine' {
  import type { DatasetCore, NamedNode, Quad, Term } from '@rdfjs/types'

  /** A step of a property path, such as `^prov:wasDerivedFrom`. */
  export interface Step {
    readonly quantifier: 'one' | 'oneOrMore' | 'zeroOrMore' | 'zeroOrOne'
    readonly start: 'subject' | 'object'
    readonly end: 'subject' | 'object'
    readonly predicates: readonly Term[]
  }

  /** Nodes of a data set. */
  export interface Pointer {
    readonly term: Term
    readonly terms: readonly Term[]
    node(terms: readonly Term[]): Pointer
  }

  export interface Result {
    readonly focusNode: Pointer
    readonly message: readonly { readonly value: string; readonly language: string }[]
    readonly path: readonly Step[] | null
    readonly shape: Shape
    readonly value: Pointer | undefined
  }

  export interface Shape {
    readonly ptr: Pointer
  }

  export interface Context {
    readonly focusNode: Pointer
    /** The value that a property leads to, or the focus node of a node shape. */
    readonly valueOrNode: Pointer
    violation(
      component: NamedNode,
      details: {
        readonly message: readonly Term[]
        readonly path?: readonly Step[]
        readonly value: Pointer
      },
    ): void
  }

  /** `dataset` is the standard's `sh:ValidationReport`. */
  export interface Report {
    readonly conforms: boolean
    readonly results: readonly Result[]
    readonly dataset: Iterable<Quad>
    /** The report's own node. */
    readonly term: Term
  }

  /** Makes the check of one constraint component for one shape. */
  export type Compile = (shape: Shape) => { readonly generic: (context: Context) => void }

  export class Validator {
    constructor(
      shapes: DatasetCore,
      options: { readonly factory: object; readonly validations?: Iterable<readonly [NamedNode, Compile]> },
    )
    validate(data: { readonly dataset: DatasetCore }): Promise<Report>
  }
}

declare module 'shacl-engine/lib/Report.js' {
  import type { Report } from 'shacl-engine'

  /** Makes the report of results, given with what else a report has. */
  const EngineReport: new (parts: Report) => Report
  export default EngineReport
}

declare module 'shacl-engine/lib/validations/type.js' {
  import type { Compile } from 'shacl-engine'

  export const compileDatatype: Compile
}

declare module 'shacl-engine/sparql.js' {
  import type { NamedNode } from '@rdfjs/types'
  import type { Compile } from 'shacl-engine'

  export const validations: Iterable<readonly [NamedNode, Compile]>
}
