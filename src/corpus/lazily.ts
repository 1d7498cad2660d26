/** How each property of something is made. */
export type Makers<Thing> = { readonly [Name in keyof Thing]: () => Thing[Name] }

/** Something each of whose properties is made when it is first asked for. */
export function lazily<Thing extends object>(makers: Makers<Thing>): Thing {
  const made = {} as Thing
  for (const name of Object.keys(makers) as (keyof Thing)[]) {
    Object.defineProperty(made, name, { get: once(makers[name]), enumerable: true })
  }
  return made
}

/** The function's value, made at the first call. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
