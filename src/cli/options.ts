import { MailuoError } from '../errors.js'

/** Reads the value of `option`; MailuoError OPTION_INVALID says what it may be. */
export type ReadValue<Value> = (value: string) => Value

/** A whole number from `least` up. */
export function wholeNumber(option: string, least: number): ReadValue<number> {
  return (value) => {
    const number = Number(value)
    if (/^\d+$/u.test(value) && Number.isSafeInteger(number) && number >= least) return number
    throw invalid(option, value, `Give a whole number from ${least}`)
  }
}

/** The number of a TCP port; 0 is any that is free. */
export function portNumber(option: string): ReadValue<number> {
  return (value) => {
    if (/^\d{1,5}$/u.test(value) && Number(value) <= 65_535) return Number(value)
    throw invalid(option, value, 'Give a whole number from 0 (any free port) to 65535')
  }
}

/** A number from 0 to 1. */
export function share(option: string): ReadValue<number> {
  return (value) => {
    const number = Number(value)
    if (/^\d*\.?\d+$/u.test(value) && number <= 1) return number
    throw invalid(option, value, 'Give a number from 0 to 1')
  }
}

/** One of a few names. */
export function choice<Name extends string>(option: string, names: readonly Name[]): ReadValue<Name> {
  return (value) => {
    const name = names.find((known) => known === value)
    if (name) return name
    throw invalid(option, value, `Give one of ${names.join(', ')}`)
  }
}

/** Names from a list with commas, each once, in the order of `names`. */
export function choices<Name extends string>(option: string, names: readonly Name[]): ReadValue<Name[]> {
  const one = choice(option, names)
  return (value) => {
    const chosen = new Set(value.split(',').map((name) => one(name.trim())))
    return names.filter((name) => chosen.has(name))
  }
}

/** A size in bytes: `2000000`, `500KiB`, `16MiB`, `1GiB`. */
export function byteSize(option: string): ReadValue<number> {
  const units: Readonly<Record<string, number>> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 }
  return (value) => {
    const [, number, unit] = /^(\d+)\s*(?:(K|M|G)i?B?)?$/iu.exec(value) ?? []
    const size = Number(number) * (units[(unit ?? '').toUpperCase()] ?? 1)
    if (Number.isSafeInteger(size) && size > 0) return size
    throw invalid(option, value, 'Give a size in bytes such as 2000000, 500KiB or 16MiB')
  }
}

/** The base that IRIs of a graph begin with. */
export function baseIri(option: string): ReadValue<string> {
  return (value) => {
    if (/^https?:\/\/[^\s<>"{}|^`\\]+[/#]$/u.test(value) && URL.canParse(value)) return value
    throw invalid(option, value, 'Give an absolute http(s) IRI that ends in / or #')
  }
}

/** The address of a server. */
export function httpUrl(option: string): ReadValue<string> {
  return (value) => {
    if (/^https?:\/\//u.test(value) && URL.canParse(value)) return value
    throw invalid(option, value, 'Give an address such as http://localhost:8890/sparql')
  }
}

/** The origin of a page: scheme, host and port. */
export function webOrigin(option: string): ReadValue<string> {
  return (value) => {
    if (URL.canParse(value) && new URL(value).origin === value) return value
    throw invalid(option, value, 'Give an origin such as https://example.org, without a path')
  }
}

/** `KEY=VALUE`, gathered over repeated options. */
export function keyValue(
  option: string,
): (value: string, before: Map<string, string>) => Map<string, string> {
  return (value, before) => {
    const [, key, rest] = /^([A-Za-z_]\w*)=(.*)$/su.exec(value) ?? []
    if (key === undefined || rest === undefined) throw invalid(option, value, 'Give KEY=VALUE')
    return new Map(before).set(key, rest)
  }
}

/** Gathers the values of a repeated option. */
export function gather(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), value]
}

function invalid(option: string, value: string, cure: string): MailuoError {
  return new MailuoError('OPTION_INVALID', { option, value, cure })
}
