import { WordEnds } from '../ontology/wordEnds.js'
import { type KindName, kinds } from '../vocabulary/terms.js'
import type { ParsedSentence } from './parsedSentence.js'

/** A head noun at the end of a name: 机制 in 容错纠错机制. */
export interface Head {
  readonly word: string
  /** Word classes it belongs to; a programme kind comes as `kind:Mechanism`, one that asks for a proper name as `namedKind:Mechanism`. */
  readonly classes: readonly string[]
}

/** The head nouns that phrase rules ask for, looked up from the end of a name. */
export class Heads {
  readonly #words = new WordEnds<string>()
  readonly #kinds = new WordEnds<KindName>()

  add(word: string, className: string): void {
    this.#words.add(word, className)
  }

  /** A head noun of a programme kind; `named` where it asks for a proper name. */
  addKind(word: string, kind: KindName, named: boolean): void {
    this.add(word, `${named ? 'namedKind' : 'kind'}:${kind}`)
    this.#kinds.add(word, kind)
  }

  /** The programme kind that the end of a name says (guideline, "Kind: by the last head noun"), whatever rule found it. */
  kindOfName(name: string): KindName | undefined {
    return this.#kinds.longestAt(name, name.replace(/[”’」』]+$/u, '').length, 0)?.values[0]
  }

  /** The longest head noun that ends at `end` and begins with a token or after `start`; undefined if none. */
  at(parsed: ParsedSentence, start: number, end: number): Head | undefined {
    const found = this.#words.longestAt(parsed.text, end, start)
    // One character is a head only where the segmentation does not bind it to what follows (班 in 班子).
    if (!found || (end - found.start === 1 && parsed.tokenStarts[end] !== 1)) return undefined
    return { word: parsed.text.slice(found.start, end), classes: found.values }
  }
}

/** Whether the head is of one of the word classes that a rule asks for; `kind` and `namedKind` stand for all kinds. */
export function fitsHead(head: Head | undefined, wanted: readonly string[]): boolean {
  return (head?.classes ?? []).some((own) => wanted.includes(own.split(':')[0] ?? own))
}

/** The programme kind that a head noun says. */
export function kindOfHead(head: Head | undefined): KindName | undefined {
  const names = (head?.classes ?? []).map((own) => own.split(':')[1])
  return kinds.find((kind) => names.includes(kind))
}
