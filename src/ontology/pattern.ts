import { MailuoError } from '../errors.js'
import { groupBy } from '../text/groupBy.js'

/** Nested map from character to the rest of the words; `end` marks that a word is complete. */
interface Trie {
  readonly next: Map<string, Trie>
  end: boolean
}

/** One regular expression source that matches any of `words`, longest first, without trying them one by one. */
export function wordsSource(words: Iterable<string>): string {
  const root: Trie = { next: new Map(), end: false }
  for (const word of words) {
    let node = root
    // By UTF-16 units, as a pattern without the flag u reads them.
    for (const char of word.split('')) {
      let child = node.next.get(char)
      if (!child) {
        child = { next: new Map(), end: false }
        node.next.set(char, child)
      }
      node = child
    }
    node.end = true
  }
  return `(?:${trieSource(root)})`
}

function trieSource(trie: Trie): string {
  // Characters that the same may follow are one class: [市县]委书记.
  const byRest = groupBy(trie.next, ([, child]) => restSource(child))
  const branches = [...byRest].map(([rest, steps]) => {
    const chars = steps.map(([char]) => char)
    const [first = ''] = chars
    return (chars.length > 1 ? `[${chars.map(escapeInClass).join('')}]` : escapeOutside(first)) + rest
  })
  const [only = '(?!)'] = branches
  return branches.length > 1 ? `(?:${branches.join('|')})` : only
}

/** What may follow a character. */
function restSource(trie: Trie): string {
  if (trie.next.size === 0) return ''
  return trie.end ? `(?:${trieSource(trie)})?` : trieSource(trie)
}

function escapeInClass(char: string): string {
  return /[\]\\^-]/.test(char) ? `\\${char}` : char
}

function escapeOutside(char: string): string {
  return /[.*+?^${}()|[\]\\/]/.test(char) ? `\\${char}` : char
}

/** What stands for a place of `length` UTF-16 units in the text that a pattern with `{Place}` searches. */
export function placeMarks(length: number): string {
  return `${'\ue000'.repeat(length - 1)}\ue001`
}

/** The same for what the segmentation takes for a person's name, in patterns with `{PersonName}`. */
export function personMarks(length: number): string {
  return `${'\ue002'.repeat(length - 1)}\ue003`
}

/** What `needsOf` writes for `{PersonName}`: that a name begins with a word of the text is found out once for all patterns. */
export const nameMark = '\ue004'

/** The mark in a string, if one is. */
export function markIn(text: string): string | undefined {
  return /[\ue000-\ue004]/.exec(text)?.[0]
}

/** Names that every pattern may use besides the lexicon's word classes. */
const builtIn: Readonly<Record<string, string>> = {
  han: '[\\u3400-\\u9fff〇]',
  name: '[\\u3400-\\u9fff〇\\ue000\\ue001]',
  Place: '(?:\\ue000*\\ue001)',
  PersonToken: '\\ue002+\\ue003',
  // A name that the segmentation knows, one without surname (扎西次仁), else a surname with what follows up to a word that ends names.
  PersonName:
    '\\ue002+\\ue003|{ethnicName}{2,3}|(?={surname}|{compoundSurname})(?!{notName}(?:{personFollower}|[,。:“”、!?)]|$))(?:{surname}|{compoundSurname}){han}{1,2}?(?={personFollower}|[,。:“”、!?)]|$)',
  // What a post does not reach over: 组织 in 组织周明来到, but not in 组织部长.
  postLead: '(?!{leadVerbNot}){leadVerb}',
  quote: '“[^“”]{1,60}”',
  document: '《[^《》]{1,100}》',
  number: '[0-9０-９.]+|[一二三四五六七八九十百千两]+',
}

/**
 * Compiles a rule's pattern: `{name}` is a word class, a lexicon class or one of han, quote, document, number,
 * `{Place}`, a place that the lexicon's names found (see `placeMarks`), name, which is han or part of a place, and
 * `{PersonName}`, of which `{PersonToken}` takes only what the segmentation holds for a name, and `{postLead}`, a verb that
 * no post reaches over; of the classes in `{~a|b}` only the words that end with no other are tried, for what follows an open
 * run of characters; `{$a|b}` is one character that a word of the classes ends in, which before a lookbehind tells fast that it
 * fails; everything else is a JavaScript regular expression. Throws `RULE_INVALID`.
 */
export function compilePattern(
  id: string,
  pattern: string,
  wordsOf: (name: string) => readonly string[] | undefined,
  flags = 'dg',
): RegExp {
  const fail = (reason: string): never => {
    throw new MailuoError('RULE_INVALID', { file: 'rules', reason: `rule "${id}": ${reason}` })
  }
  const known = (name: string) => wordsOf(name) ?? fail(`no word class {${name}} in the lexicon`)
  const source = expandPattern(
    pattern,
    (name) => wordsSource(known(name)),
    (names) => wordsSource(shortestEnds(names.flatMap(known))),
    (names) => wordsSource(new Set(names.flatMap(known).map((word) => word.slice(-1)))),
  )
  try {
    return new RegExp(source, flags)
  } catch (error) {
    return fail((error as Error).message)
  }
}

const warm = new WeakSet<RegExp>()
const longText = '\uf8ff'.repeat(1000)

/**
 * The pattern, ready for its first sentence. V8 makes bytecode of a pattern for its first text and machine code for its
 * second; of one with many words the bytecode takes four times as long. For a text of 1,000 units that are not Latin it
 * makes machine code at once.
 */
export function warmedUp(regexp: RegExp): RegExp {
  if (!warm.has(regexp)) {
    regexp.exec(longText)
    warm.add(regexp)
  }
  return regexp
}

/**
 * The regular expression that a rule's pattern stands for, with each word class as `sourceOf` writes it and the classes
 * of `{~…}` together as `endsOf` does, those of `{$…}` as `lastOf` does.
 */
export function expandPattern(
  pattern: string,
  sourceOf: (name: string) => string,
  endsOf: (names: readonly string[]) => string = (names) => names.map(sourceOf).join('|'),
  lastOf: (names: readonly string[]) => string = () => '.',
): string {
  return pattern.replace(/\{([~$]?)([A-Za-z][A-Za-z|]*)\}/g, (_, mark: string, list: string) => {
    const names = list.split('|')
    if (mark) return `(?:${mark === '~' ? endsOf(names) : lastOf(names)})`
    const parts = names.map((name) => {
      const own = builtIn[name]
      return own === undefined ? sourceOf(name) : expandPattern(own, sourceOf)
    })
    return `(?:${parts.join('|')})`
  })
}

/** The words that end with no other: after an open run of characters 局 reads what 教育局 would. */
function shortestEnds(words: readonly string[]): string[] {
  const known = new Set(words)
  return words.filter((word) => ![...word].some((_, at) => at > 0 && known.has(word.slice(at))))
}
