import type { Served } from './served.js'

/** The function, called once for each graph: a graph stays as it is, and a rebuilt one is another. */
export function perGraph<Value>(make: (served: Served) => Value): (served: Served) => Value {
  const made = new WeakMap<Served, { readonly value: Value }>()
  return (served) => {
    const known = made.get(served) ?? { value: make(served) }
    made.set(served, known)
    return known.value
  }
}
