import { fork } from 'node:child_process'
import { setPriority } from 'node:os'
import { Readable } from 'node:stream'
import type { EngineReply, EngineRequest } from './engineMain.js'

/** Why a process gave no answer: it took too much memory, broke in itself, or was ended from here. */
type EngineDeath = 'memory' | 'broken' | 'ended'

/** What is heard of a process. */
type Said = EngineReply | { died: EngineDeath }

/** What became of one request. */
type EngineOutcome =
  | Exclude<EngineReply, { loaded: true; rss: number } | { broken: string }>
  | { died: EngineDeath }

/** A process of its own with a graph loaded; one request at a time. */
export interface EngineProcess {
  /** Ends when the graph is loaded. Throws what its pieces threw; anything else is a bug. */
  readonly ready: Promise<void>
  readonly ask: (request: EngineRequest) => Promise<EngineOutcome>
  /** Leaves the processors to others from now on: to all (`idle`), or more than its share. */
  readonly yieldProcessor: (priority: keyof typeof priorities) => void
  readonly end: () => void
  readonly isEnded: () => boolean
  /** Bytes that it takes more than when the graph was loaded. */
  readonly growth: () => number
}

/** As Unix counts: what runs at 10 gets a tenth of a processor where others want it, at 19 next to nothing. */
const priorities = { low: 10, idle: 19 } as const

/** Starts a process over N-Quads, given in pieces, that may take `memory` bytes more than the loaded graph. */
export function startEngineProcess(nquads: Iterable<Uint8Array>, memory: number): EngineProcess {
  const child = fork(new URL('./engineMain.js', import.meta.url), [String(memory)], {
    serialization: 'advanced',
    stdio: ['pipe', 'ignore', 'pipe', 'ipc'],
  })
  const state = { isEnded: false, complaint: '', loaded: 0, rss: 0, failure: undefined as unknown }
  // One listener for all answers: a promise of the process's death, raced with each, would keep them all.
  let hear: ((said: Said) => void) | undefined
  const next = () =>
    new Promise<Said>((resolve) => {
      hear = resolve
    })
  const tell = (said: Said) => {
    const hearer = hear
    hear = undefined
    hearer?.(said)
  }
  const die = (death: EngineDeath) => {
    state.isEnded = true
    tell({ died: death })
  }
  child.on('message', (reply) => tell(reply as EngineReply))
  child.once('error', () => die('broken'))
  child.once('exit', (_code, signal) => {
    if (state.isEnded) die('ended')
    else die(signal === 'SIGKILL' ? 'memory' : 'broken')
  })
  child.stderr?.on('data', (text) => {
    state.complaint = `${state.complaint}${text}`.slice(-2000)
  })
  // A process that dies while it reads breaks the pipe; `exit` says so.
  child.stdin?.on('error', () => {})
  const end = () => {
    state.isEnded = true
    child.kill('SIGKILL')
  }
  const source = Readable.from(nquads)
  source.on('error', (error) => {
    state.failure = error
    end()
  })
  if (child.stdin) source.pipe(child.stdin)
  return {
    ready: next().then((said) => {
      if ('loaded' in said) {
        state.loaded = said.rss
        return
      }
      if (state.failure !== undefined) throw state.failure
      const death = 'died' in said ? said.died : 'broken'
      throw new Error(`The engine's process could not load the graph (${death}): ${state.complaint}`)
    }),
    ask: async (request) => {
      if (state.isEnded) return { died: 'ended' }
      const replied = next()
      child.send(request, () => {})
      const reply = await replied
      if ('rss' in reply) state.rss = reply.rss
      if (!('broken' in reply)) return reply as EngineOutcome
      end()
      return { died: 'broken' }
    },
    yieldProcessor: (priority) => {
      if (child.pid !== undefined && !state.isEnded) lowerPriority(child.pid, priorities[priority])
    },
    end,
    isEnded: () => state.isEnded,
    growth: () => state.rss - state.loaded,
  }
}

function lowerPriority(pid: number, priority: number): void {
  try {
    setPriority(pid, priority)
  } catch {
    // The process has just gone, or the system forbids it: it then shares the processors as before.
  }
}
