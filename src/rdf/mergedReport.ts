import type { NamedNode, Quad } from '@rdfjs/types'
import { DataFactory } from 'n3'
import type { Report } from 'shacl-engine'
import { rdf, sh, xsd } from './terms.js'

/** The reports of several runs of the engine as one; their quads are kept, and not the graphs that they are about. */
export class MergedReport {
  readonly #node = DataFactory.blankNode()
  readonly #quads: Quad[] = []
  #conforms = true

  add({ conforms, dataset, term }: Report): void {
    this.#conforms &&= conforms
    for (const quad of dataset) {
      if (!quad.subject.equals(term)) this.#quads.push(quad)
      else if (quad.predicate.equals(sh('result'))) this.#say(sh('result'), quad.object)
    }
  }

  /** One `sh:ValidationReport` with the results of all. */
  quads(): Quad[] {
    this.#say(rdf.type, sh('ValidationReport'))
    this.#say(sh('conforms'), DataFactory.literal(String(this.#conforms), xsd.boolean))
    return this.#quads
  }

  #say(predicate: NamedNode, object: Quad['object']): void {
    this.#quads.push(DataFactory.quad(this.#node, predicate, object))
  }
}
