import type { Passage } from '../text/passage.js'
import type { Source } from '../text/source.js'

/** A first-level theme (`Pillar`: section heading) or a lower one (`Measure`: lead-in or item heading). */
export interface Theme {
  readonly class: 'Pillar' | 'Measure'
  /** The heading as one label: numbering and final full stop removed, a line break within it closed. */
  readonly label: string
  /** Where the heading stands, numbering and full stop left out. */
  readonly passage: Passage
  /** Whether what stands under it hangs on the measure above, as it is only a turn of that measure's text. */
  readonly isTurn: boolean
  /** The theme above; undefined for one that hangs on the article. */
  readonly parent?: Theme
}

/**
 * What a sentence is to its article. Extraction rules name the roles that they read; the default is body and caption.
 * `head`: the notice head of official documents and other matter before the text; `boilerplate`: column name, source line, page number.
 */
export type Role =
  | 'title'
  | 'byline'
  | 'head'
  | 'heading'
  | 'leadIn'
  | 'body'
  | 'caption'
  | 'authorNote'
  | 'signature'
  | 'boilerplate'

/** One sentence with its end mark; headings, bylines and the like count as one sentence each. */
export interface Sentence {
  readonly role: Role
  readonly passage: Passage
  /** Index of its paragraph in the article, counted from 0. */
  readonly paragraph: number
  /** The nearest theme that it stands under; for a heading or lead-in the theme that it names. */
  readonly theme?: Theme
}

/** The notice head of an official document. */
export interface NoticeHead {
  /** 发文机关, such as 国务院办公厅. */
  readonly issuer?: Passage
  /** 发文字号, such as 国办发〔2019〕6号. */
  readonly documentNumber?: Passage
  /** 成文日期 as written. */
  readonly date?: Passage
}

/** An article's structure. All of it points into `source.text`; nothing is copied out or changed. */
export interface Article {
  readonly source: Source
  readonly title?: Passage
  /** The title as one label, a line break within it closed; undefined where the text has none. */
  readonly titleLabel?: string
  /** Names of the byline without marks, one passage each (■ 赖俊 → 赖俊). */
  readonly authors: readonly Passage[]
  readonly head: NoticeHead
  /** All themes in reading order, parents before children. */
  readonly themes: readonly Theme[]
  /** All sentences in reading order. */
  readonly sentences: readonly Sentence[]
}
