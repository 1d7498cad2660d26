import { DataFactory, type Store } from 'n3'
import type { Compile } from 'shacl-engine'
import { compileDatatype } from 'shacl-engine/lib/validations/type.js'
import { namespaces } from '../vocabulary/namespaces.js'

const datatype = DataFactory.namedNode(`${namespaces.sh}datatype`)
const xsdString = DataFactory.namedNode(`${namespaces.xsd}string`)
const component = DataFactory.namedNode(`${namespaces.sh}DatatypeConstraintComponent`)

/**
 * The check of `sh:datatype`. For `xsd:string` it looks at the datatype only: shacl-engine 1.1 (rdf-validation 0.1)
 * takes every character above U+FFFF for an invalid one, and names and places are written with such (𠮷, 𬭚).
 */
export function datatypeConstraint(shapes: Store): Compile {
  return (shape) => {
    if (shapes.countQuads(shape.ptr.term, datatype, xsdString, null) === 0) return compileDatatype(shape)
    return {
      generic: (context) => {
        const { term } = context.valueOrNode
        if (term.termType === 'Literal' && term.datatype.equals(xsdString)) return
        context.violation(component, { message: [], value: context.valueOrNode })
      },
    }
  }
}
