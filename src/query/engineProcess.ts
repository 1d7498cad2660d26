import { type ChildProcess, fork } from 'node:child_process'
import { setPriority } from 'node:os'
import { Readable } from 'node:stream'
import type { EngineReply, EngineRequest } from './engineMain.js'

/** Why a process gave no answer: it took too much memory, broke in itself, or was ended from here. */
type EngineDeath = 'memory' | 'broken' | 'ended'

/** What became of one request. */
type EngineOutcome =
  | Exclude<EngineReply, { loaded: true; rss: number } | { broken: string }>
  | { died: EngineDeath }

/** A process of its own with a graph loaded; one request at a time. */
export interface EngineProcess {
  /** Ends when the graph is loaded. Throws where that failed, which is a bug. */
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
  const state = { isEnded: false, complaint: '', loaded: 0, rss: 0 }
  const died = new Promise<EngineDeath>((resolve) => {
    child.once('error', () => resolve('broken'))
    child.once('exit', (_code, signal) => {
      const wasKilled = signal === 'SIGKILL' && !state.isEnded
      const death = state.isEnded ? 'ended' : wasKilled ? 'memory' : 'broken'
      state.isEnded = true
      resolve(death)
    })
  })
  child.stderr?.on('data', (text) => {
    state.complaint = `${state.complaint}${text}`.slice(-2000)
  })
  // A process that dies while it reads breaks the pipe; `exit` says so.
  child.stdin?.on('error', () => {})
  if (child.stdin) Readable.from(nquads).pipe(child.stdin)
  const end = () => {
    state.isEnded = true
    child.kill('SIGKILL')
  }
  return {
    ready: Promise.race([
      nextReply(child).then((reply) => {
        if ('loaded' in reply) state.loaded = reply.rss
      }),
      died.then((death) => {
        throw new Error(`The engine's process could not load the graph (${death}): ${state.complaint}`)
      }),
    ]),
    ask: async (request) => {
      if (state.isEnded) return { died: 'ended' }
      const replied = nextReply(child)
      child.send(request, () => {})
      const reply = await Promise.race([replied, died.then((death) => ({ died: death }))])
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

function nextReply(child: ChildProcess): Promise<EngineReply> {
  return new Promise((resolve) => child.once('message', (reply) => resolve(reply as EngineReply)))
}

function lowerPriority(pid: number, priority: number): void {
  try {
    setPriority(pid, priority)
  } catch {
    // The process has just gone, or the system forbids it: it then shares the processors as before.
  }
}
