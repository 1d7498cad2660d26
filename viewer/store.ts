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

/** The one place where the page's state changes. */
export function createStore(initial: State): Store {
  let state = initial
  const listeners = new Set<Listener>()
  return {
    state: () => state,
    dispatch(action) {
      const before = state
      state = reduce(state, action)
      if (state === before) return
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
