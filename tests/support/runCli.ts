import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from '../../src/cli/program.js'

export interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs one command line in this process, as on no terminal, with its output caught. */
export async function runCli(...args: readonly string[]): Promise<Ran> {
  let stdout = ''
  let stderr = ''
  const code = await run(args, {
    out: (text) => {
      stdout += text
    },
    err: (text) => {
      stderr += text
    },
    isWatched: false,
    strong: (text) => text,
    alarm: (text) => text,
  })
  return { code, stdout, stderr }
}

/** A new empty folder outside the project. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'mailuo-'))
}

/** The absolute path of something in the project. */
export function inProject(path: string): string {
  return fileURLToPath(new URL(`../../${path}`, import.meta.url))
}
