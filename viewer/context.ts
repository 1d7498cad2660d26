import { type Words, words } from '../src/vocabulary/words.js'
import { type Messages, messages } from './messages.js'
import type { Reading } from './reading.js'
import type { State } from './state.js'
import type { Store } from './store.js'

/** What each panel works with; a change of language mounts all panels anew. */
export interface Context {
  readonly reading: Reading
  readonly store: Store
  readonly words: Words
  readonly messages: Messages
  /** Aborts when the panels are taken down. */
  readonly signal: AbortSignal
  /** Tells the reader something beside the panes. */
  readonly notify: (text: string) => void
  readonly canDraw: boolean
  /** What the force view draws at most, where WebGL is done in software. */
  readonly softwareLimits: SoftwareLimits | undefined
}

/** How much software draws at a pace that one can use. */
export interface SoftwareLimits {
  readonly nodes: number
  /** Of more lines, those of what is lit. */
  readonly lines: number
}

/** The words and messages of a state's language. */
export function wordsOf({ language }: Pick<State, 'language'>): Pick<Context, 'words' | 'messages'> {
  return { words: words[language], messages: messages[language] }
}
