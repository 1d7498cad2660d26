import { WordEnds } from '../ontology/wordEnds.js'
import { type KindName, kinds } from '../vocabulary/terms.js'
import { type ParsedSentence, tokenBefore } from './parsedSentence.js'

/** A word class that a head noun belongs to: `kind`, `namedKind` (which asks for a proper name), or one of the lexicon's. */
export interface HeadClass {
  readonly name: string
  /** The programme kind that the first two say. */
  readonly kind?: KindName
}

/** Where the longest head noun begins, and its classes. */
type Found = NonNullable<ReturnType<WordEnds<HeadClass>['longestAt']>>

/** A head noun at the end of a name: 机制 in 容错纠错机制. */
export interface Head {
  readonly word: string
  readonly classes: readonly HeadClass[]
}

/** The head nouns that phrase rules ask for, looked up from the end of a name. */
export class Heads {
  readonly #words = new WordEnds<HeadClass>()
  readonly #kinds = new WordEnds<KindName>()

  add(word: string, headClass: HeadClass): void {
    this.#words.add(word, headClass)
  }

  /** A head noun of a programme kind; `named` where it asks for a proper name. */
  addKind(word: string, kind: KindName, named: boolean): void {
    this.add(word, { name: named ? 'namedKind' : 'kind', kind })
    this.#kinds.add(word, kind)
  }

  /** The programme kind that the end of a name says (guideline, "Kind: by the last head noun"), whatever rule found it. */
  kindOfName(name: string): KindName | undefined {
    return this.#kinds.longestAt(name, name.replace(/[”’」』]+$/u, '').length, 0)?.values[0]
  }

  /** The longest head noun that ends at `end` and begins with a token or after `start`; undefined if none. */
  at(parsed: ParsedSentence, start: number, end: number): Head | undefined {
    const found = this.#words.longestAt(parsed.text, end, start)
    // One character is a head only where the segmentation binds it neither to what follows (班 in 班子) nor in a verb (值班).
    if (!found || (end - found.start === 1 && !isNounEnd(parsed, end))) return undefined
    return { word: parsed.text.slice(found.start, end), classes: this.#withKind(parsed.text, found, end) }
  }

  /** The classes of a head, with the kind that its own end says where it has none: 中心 in 医疗中心. */
  #withKind(text: string, { start, values }: Found, end: number): readonly HeadClass[] {
    if (values.some(({ kind }) => kind)) return values
    const inner = end - start > 2 ? this.#words.longestAt(text, end, start + 1) : undefined
    return inner && end - inner.start > 1
      ? [...values, ...inner.values.filter(({ name }) => name === 'kind')]
      : values
  }
}

function isNounEnd(parsed: ParsedSentence, end: number): boolean {
  const token = tokenBefore(parsed, end)
  return token !== undefined && !(token.word.length > 1 && token.tag.startsWith('v'))
}

/** Whether the head is of one of the word classes that a rule asks for; `kind` and `namedKind` stand for all kinds. */
export function fitsHead(head: Head | undefined, wanted: readonly string[]): boolean {
  return head?.classes.some(({ name }) => wanted.includes(name)) === true
}

/** The programme kind that a head noun says. */
export function kindOfHead(head: Head | undefined): KindName | undefined {
  return head && kinds.find((one) => head.classes.some(({ kind }) => kind === one))
}
