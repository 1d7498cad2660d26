import type { Notice } from '../notice.js'
import { defaultMaxSize } from '../text/readSource.js'
import type { Source } from '../text/source.js'
import { listItems } from './listItems.js'
import { readItem } from './readItem.js'

/** The articles that could be read, in the order of the files, and why the others could not. */
export interface ReadSources {
  readonly sources: readonly Source[]
  /** One for each file that is left out, by `ARTICLE_DUPLICATE` where another has the same text. */
  readonly leftOut: readonly Notice[]
}

/** Reads files; one that is no article is left out with a notice. `maxSize` in bytes of text as UTF-8. */
export async function readSources(files: readonly string[], maxSize = defaultMaxSize): Promise<ReadSources> {
  const sources: Source[] = []
  const leftOut: Notice[] = []
  const nameByText = new Map<string, string>()
  for await (const item of listItems(files)) {
    const result = 'code' in item ? item : await readItem(item, maxSize)
    if ('code' in result) leftOut.push(result)
    else {
      const { name } = result
      const other = nameByText.get(result.text)
      if (other === undefined) sources.push(result)
      else leftOut.push({ code: 'ARTICLE_DUPLICATE', args: { other }, source: name })
      nameByText.set(result.text, other ?? name)
    }
  }
  return { sources, leftOut }
}
