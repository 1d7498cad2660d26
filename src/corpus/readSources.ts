import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Notice, NoticeCode } from '../notice.js'
import { defaultMaxSize, readSource, type SourceProblem } from '../text/readSource.js'
import type { Source } from '../text/source.js'

/** The articles that could be read, in the order of the files, and why the others could not. */
export interface ReadSources {
  readonly sources: readonly Source[]
  /** One for each file that is left out, by `ARTICLE_DUPLICATE` where another has the same text. */
  readonly leftOut: readonly Notice[]
}

/** Reads and decodes files; one that is no article is left out with a notice. `maxSize` in bytes of text as UTF-8. */
export async function readSources(files: readonly string[], maxSize = defaultMaxSize): Promise<ReadSources> {
  const sources: Source[] = []
  const leftOut: Notice[] = []
  const nameByText = new Map<string, string>()
  for (const file of files) {
    const name = basename(file)
    const result = await readArticle(file, name, maxSize)
    if ('code' in result) leftOut.push(result)
    else {
      const other = nameByText.get(result.text)
      if (other === undefined) sources.push(result)
      else leftOut.push({ code: 'ARTICLE_DUPLICATE', args: { other }, source: name })
      nameByText.set(result.text, other ?? name)
    }
  }
  return { sources, leftOut }
}

async function readArticle(file: string, name: string, maxSize: number): Promise<Source | Notice> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(file)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    return code === 'ENOENT'
      ? { code: 'FILE_MISSING', args: {}, source: name }
      : { code: 'FILE_UNREADABLE', args: { reason: code ?? message }, source: name }
  }
  const result = readSource(name, bytes, maxSize)
  if ('source' in result) return result.source
  return { code: noticeCodes[result.problem], args: { size: result.size, limit: maxSize }, source: name }
}

const noticeCodes: Readonly<Record<SourceProblem['problem'], NoticeCode>> = {
  empty: 'FILE_EMPTY',
  binary: 'FILE_BINARY',
  encoding: 'FILE_ENCODING',
  large: 'FILE_TOO_LARGE',
  'not-chinese': 'NOT_CHINESE',
}
