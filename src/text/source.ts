import type { Span } from './span.js'

/** A decoded file: what all offsets count in. Its text is never edited. */
export interface Source {
  /** Base name of the file, such as `article.txt`; with `#` and the line's number for an article of a `.jsonl`. */
  readonly name: string
  /** The decoded or extracted text, byte order mark removed, nothing else changed. */
  readonly text: string
  /** SHA-256 of the file's bytes (of the line's, for `.jsonl`), lower-case hex. */
  readonly fileSha256: string
  /** What rules read instead of `text` where that is in traditional characters: simplified, unit for unit. */
  readonly reading?: string
  /** What the format says of lines, by ascending start; undefined for plain text and Markdown. */
  readonly layout?: readonly LineLayout[]
  /** Where each page begins (UTF-16 units), the first at 0; undefined for what has no pages. */
  readonly pages?: readonly number[]
  readonly metadata?: Metadata
}

/** What html, docx or pdf say of one line of the text. */
export interface LineLayout extends Span {
  /** A block of its own, no rest of the line before. */
  readonly apart?: true
  /** Level of a heading, 1 to 6. */
  readonly depth?: number
  /** Length of the bold run that the line begins with. */
  readonly bold?: number
}

/** What a file says of its article beside the text; all as written there, but `date`, which is ISO 8601. */
export interface Metadata {
  readonly title?: string
  readonly date?: string
  /** Who published it: 来源. */
  readonly source?: string
  /** Where it was published. */
  readonly address?: string
  readonly author?: string
}
