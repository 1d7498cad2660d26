/** A decoded file: what all offsets count in. Its text is never edited. */
export interface Source {
  /** Base name of the file, such as `article.txt`. */
  readonly name: string
  /** The decoded text, byte order mark removed, nothing else changed. */
  readonly text: string
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly fileSha256: string
}
