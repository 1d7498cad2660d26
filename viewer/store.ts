import { type Action, reduce, type State } from './state.js'

/** Called after each change with the state and the one before it. */
type Listener = (state: State, before: State | undefined) => void

export interface Store {
  readonly state: () => State
  readonly dispatch: (action: Action) => void
  /** Calls the listener now and after each change, in order of subscription. */
  readonly subscribe: (listener: Listener) => void
}

/** The one place where the page's state changes. */
export function createStore(initial: State): Store {
  let state = initial
  const listeners: Listener[] = []
  return {
    state: () => state,
    dispatch(action) {
      const before = state
      state = reduce(state, action)
      if (state === before) return
      for (const listener of listeners) listener(state, before)
    },
    subscribe(listener) {
      listeners.push(listener)
      listener(state, undefined)
    },
  }
}
