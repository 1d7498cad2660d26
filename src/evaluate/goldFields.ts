/** Throws the fault of a gold file. */
export type Fail = (reason: string) => never
export type Fields = Readonly<Record<string, unknown>>

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The list of objects under `key`. */
export function records(value: Fields, key: string, fail: Fail): Fields[] {
  const list = value[key]
  return Array.isArray(list) && list.every(isRecord) ? list : fail(`"${key}" is no list of objects`)
}

/** A string that is not empty. */
export function text(value: unknown, what: string, fail: Fail): string {
  return typeof value === 'string' && value !== '' ? value : fail(`${what} is no text`)
}

export function number(value: unknown, what: string, fail: Fail): number {
  return typeof value === 'number' ? value : fail(`${what} is no number`)
}

export function oneOf<Name extends string>(
  names: readonly Name[],
  value: unknown,
  what: string,
  fail: Fail,
): Name {
  const name = names.find((known) => known === value)
  return name ?? fail(`${what} is ${JSON.stringify(value)}, not one of ${names.join(', ')}`)
}
