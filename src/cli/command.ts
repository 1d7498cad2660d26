import type { Command } from 'commander'
import type { Io } from './io.js'

/** `findings`: something to look at, and the rest is done. `failed`: it could not run. */
export const exit = { done: 0, findings: 1, failed: 2 } as const
export type ExitCode = (typeof exit)[keyof typeof exit]

/** Adds one command to the program; its action calls `done` with the exit code. */
export type AddCommand = (program: Command, io: Io, done: (code: ExitCode) => void) => void

/** Help text with one example a line. */
export function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  mailuo ${line}`).join('\n')}`
}

/** What a value is read with. */
export interface DataOptions {
  readonly data: string
}

/** The option that all commands share which read a built graph. */
export const dataOption = ['--data <dir>', 'folder of the built graph', 'graph'] as const

/** The option that all commands share which can take a part of a graph. */
export const aboutOption = [
  '--about <word>',
  'only the articles of a place (name or code), of a file, or with a title that begins so',
] as const

/** The option that all commands share which need the domain pack. */
export const ontologyOption = [
  '--ontology <dir>',
  'folder of the domain pack (default: the one that mailuo comes with)',
] as const

export { ownPack as ownOntology } from '../ontology/ownPack.js'
