import type { Term } from '@rdfjs/types'
import type { Claim, Quantity } from '../model.js'
import { namespaces } from '../vocabulary/namespaces.js'
import { kinds, literals, relations } from '../vocabulary/terms.js'
import type { Description } from './description.js'
import type { Iris } from './iris.js'
import { pao } from './terms.js'

/** The claim that a statement's predicate and object make; undefined and a problem where they make none. */
export function objectToClaim(
  predicateIri: string,
  object: Term,
  description: Description,
  iris: Iris,
): Claim | undefined {
  const name = predicateIri.startsWith(namespaces.pao) ? predicateIri.slice(namespaces.pao.length) : undefined
  const relation = relations.find((known) => known === name)
  if (relation) return { predicate: relation, object: iris.toId(object.value) }
  const predicate = literals.find((known) => known === name)
  switch (predicate) {
    case 'kind': {
      const kind = kinds.find((known) => object.value === `${namespaces.pao}${known}`)
      if (kind) return { predicate, kind }
      break
    }
    case 'amount':
    case 'count':
      if (isNumber(object.value)) return { predicate, number: Number(object.value) }
      break
    case 'currency':
    case 'date':
    case 'documentNumber':
      return { predicate, text: object.value }
    case 'quantity':
      return { predicate, quantity: readQuantity(object.value, description) }
  }
  description.problems.push(
    `<${predicateIri}> with the value "${object.value}" is nothing that the ontology has`,
  )
  return undefined
}

function readQuantity(node: string, { one, problems }: Description): Quantity {
  const number = (name: 'value' | 'from' | 'to') => {
    const text = one(node, pao(name), 'may be missing')?.value
    if (text === undefined) return {}
    if (!isNumber(text)) problems.push(`<${node}> has "${text}" where it needs a number`)
    return { [name]: Number(text) }
  }
  const qualifier = one(node, pao('qualifier'), 'may be missing')?.value
  return {
    ...number('value'),
    ...number('from'),
    ...number('to'),
    unit: one(node, pao('unit'))?.value ?? '',
    ...(qualifier !== undefined && { qualifier }),
  }
}

function isNumber(text: string): boolean {
  return text.trim() !== '' && Number.isFinite(Number(text))
}
