import type { Span } from './text/span.js'

/** Something odd about one article. The run goes on; `formatNotice` puts it into words. */
export interface Notice {
  readonly code: NoticeCode
  readonly args: Readonly<Record<string, string | number>>
  /** Base name of the file it is about. */
  readonly source?: string
  /** Where in the text (UTF-16 units). */
  readonly span?: Span
}

const messages = {
  FILE_EMPTY: () => 'is empty. Put the article text into it or leave it out',
  FILE_MISSING: () => 'does not exist. Check the path',
  FILE_UNREADABLE: (a: Args) => `cannot be read (${a.reason}). Check its permissions`,
  FILE_BINARY: () => 'is not a text file. Give txt, md, html, docx, pdf or jsonl',
  FILE_ENCODING: () => 'is in no encoding that mailuo knows. Save it as UTF-8',
  FILE_TOO_LARGE: (a: Args) =>
    `has ${a.size} bytes, more than the limit of ${a.limit}. Split it or raise --max-size`,
  FILE_ENCODING_MIXED: () => 'is partly UTF-8 and partly in another encoding. Save all of it as UTF-8',
  ARTICLE_FAILED: (a: Args) =>
    `makes mailuo fail (${a.reason}). This is a bug: please report it with the file`,
  FILE_BOMB: () => 'inflates to more than any document of text. Save it again or raise --max-size',
  FILE_ENTITIES: () => 'has XML with a DOCTYPE, which no word processor writes. Save it again from one',
  FILE_DAMAGED: (a: Args) => `is damaged or not what its name says (${a.reason}). Save it again`,
  FILE_ENCRYPTED: () => 'needs a password. Save it without one',
  FILE_SCANNED: () => 'has pictures of pages and no text. Give it a text layer (OCR) or leave it out',
  LINE_INVALID: (a: Args) => `is no article (${a.reason}). Give one JSON object with "text" on each line`,
  LINK_SKIPPED: () => 'is a link to a folder and is not followed. Name the folder itself',
  NAME_SHARED: (a: Args) => `is the name of ${a.files} files: quotes name it for all of them. Rename one`,
  NOT_CHINESE: () => 'has no Chinese character. mailuo reads Chinese articles',
  QUEUE_IDLE: (a: Args) =>
    `has no worker, and the articles wait. Start one, on any machine: mailuo worker --queue ${a.url}`,
  CORPUS_LARGE: (a: Args) =>
    `is more than ${a.limit} articles: the graph is written as shards of N-Quads (graph-00001.nq …), and network.json shows the articles that have most in common. For other formats run "mailuo export", for a place "mailuo serve --about"`,
  ARTICLE_DUPLICATE: (a: Args) => `has the same text as ${a.other} and is left out`,
  COUNT_MISMATCH: (a: Args) =>
    `says ${a.said} in ${a.name} and lists ${a.listed}. Check the numeral or the list`,
  QUOTE_UNBALANCED: (a: Args) => `has a quotation mark without its partner: ${a.quote}`,
} as const

type Args = Readonly<Record<string, string | number>>
export type NoticeCode = keyof typeof messages

/** One sentence that names the file and says what to do. */
export function formatNotice(notice: Notice): string {
  const sentence = `${notice.source ?? 'input'} ${messages[notice.code](notice.args)}`
  // Names of files and what other readers say may hold line breaks, and signs that turn a terminal's text around.
  return sentence.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
}
