import { type Action, reduce } from './reduce.js'
import type { State } from './state.js'

/** Called after each change with the state and the one before it. */
type Listener = (state: State, before: State | undefined) => void

export interface Store {
  readonly state: () => State
  readonly dispatch: (action: Action) => void
  /** Calls the listener now and after each change, in order of subscription, until `signal` aborts. */
  readonly subscribe: (listener: Listener, signal?: AbortSignal) => void
}

/** The one place where the page's state changes; `follow` adds to each change what comes with it. */
export function createStore(initial: State, follow: (state: State, before: State) => State): Store {
  let state = initial
  const listeners = new Set<Listener>()
  return {
    state: () => state,
    dispatch(action) {
      const before = state
      const next = reduce(state, action)
      if (next === before) return
      state = follow(next, before)
      const now = state
      for (const listener of [...listeners]) if (listeners.has(listener)) listener(now, before)
    },
    subscribe(listener, signal) {
      if (signal?.aborted) return
      listeners.add(listener)
      signal?.addEventListener('abort', () => listeners.delete(listener))
      listener(state, undefined)
    },
  }
}
