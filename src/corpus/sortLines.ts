import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareCodeUnits } from '../text/compareCodeUnits.js'

/** About how many UTF-16 units are sorted in memory at one time. */
const defaultRunLength = 32 * 1024 * 1024

/** Lines sorted by code unit, each once, however many there are: runs of them are sorted on disk and merged. */
export function* sortLines(lines: Iterable<string>, runLength = defaultRunLength): Generator<string> {
  const folder = mkdtempSync(join(tmpdir(), 'mailuo-sort-'))
  try {
    const runs: string[] = []
    let [run, length]: [string[], number] = [[], 0]
    const close = (): void => {
      const path = join(folder, String(runs.length))
      writeFileSync(path, `${[...new Set(run.sort(compareCodeUnits))].join('\n')}\n`)
      runs.push(path)
      ;[run, length] = [[], 0]
    }
    for (const line of lines) {
      run.push(line)
      length += line.length
      if (length >= runLength) close()
    }
    if (run.length > 0) close()
    yield* mergeRuns(runs.map(linesOf))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Head {
  readonly line: string
  readonly rest: Iterator<string>
}

/** Sorted runs as one, each line once. */
function* mergeRuns(runs: readonly Iterator<string>[]): Generator<string> {
  const heads: Head[] = []
  const put = (rest: Iterator<string>): void => {
    const { done, value: line } = rest.next()
    if (done) return
    let [low, high] = [0, heads.length]
    while (low < high) {
      const middle = (low + high) >> 1
      // The smallest stands last, where it is taken from.
      if (compareCodeUnits(heads[middle]?.line ?? '', line) > 0) low = middle + 1
      else high = middle
    }
    heads.splice(low, 0, { line, rest })
  }
  for (const run of runs) put(run)
  let last: string | undefined
  for (let head = heads.pop(); head; head = heads.pop()) {
    if (head.line !== last) yield head.line
    last = head.line
    put(head.rest)
  }
}

function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r')
  const piece = Buffer.alloc(1 << 18)
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  try {
    let open = ''
    for (let size = readSync(file, piece); size > 0; size = readSync(file, piece)) {
      const lines = (open + decoder.decode(piece.subarray(0, size), { stream: true })).split('\n')
      open = lines.pop() ?? ''
      yield* lines
    }
  } finally {
    closeSync(file)
  }
}
