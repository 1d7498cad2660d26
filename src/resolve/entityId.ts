import { shortHash } from '../text/hash.js'
import { normalForm } from '../text/normalForm.js'
import type { ClassName } from '../vocabulary/terms.js'

/** What an id is derived from (contract, "RDF"). */
export interface Identity {
  readonly class: ClassName
  readonly label: string
  /** GB/T 2260 code of the article's home place; empty where it has none. */
  readonly home: string
  /** Id of the article; only a Person's id carries it: two articles' 王伟 are not one. */
  readonly article: string
}

/** Id of an entity that is no entry of the lexicon and no place with a code: class and hash, no counter, no pinyin. */
export function entityId({ class: className, label, home, article }: Identity): string {
  const parts = [className, home, normalForm(label), ...(className === 'Person' ? [article] : [])]
  return `${className.toLowerCase()}/${shortHash(...parts)}`
}
