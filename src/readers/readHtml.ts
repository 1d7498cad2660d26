import { Readability } from '@mozilla/readability'
import { decode } from '../text/decode.js'
import { joinBlocks, type TextBlock } from './blocks.js'
import { type PageDocument, type PageNode, parsePage } from './dom.js'
import { domBlocks } from './domBlocks.js'
import { htmlMetadata } from './htmlMetadata.js'
import { isTooDeep } from './nesting.js'
import { noticeRows } from './noticeRows.js'
import type { ReadProblem } from './problem.js'
import type { Reading } from './reading.js'

/** Readability in our own types of a page; see dom.ts. */
const Reader = Readability as unknown as new (
  page: PageDocument,
  options: { readonly serializer: (node: PageNode) => PageNode; readonly charThreshold: number },
) => { parse(): { readonly content?: PageNode | null } | null }

/** The article of a saved page: the notice table, the title, and the main text block by block. */
export function readHtml(bytes: Uint8Array): Reading | ReadProblem {
  const decoded = decodePage(bytes)
  if ('problem' in decoded) return decoded
  if (isTooDeep(decoded.text)) return { problem: 'damaged', reason: 'its elements nest too deep' }
  const document = parsePage(decoded.text)
  const metadata = htmlMetadata(document, decoded.text)
  const rows = noticeRows(document)
  const blocks = mainBlocks(document)
  const table: TextBlock[] = rows.length === 0 ? [] : [{ text: rows.join('\n') }]
  const own = blocks.filter(({ text }) => !repeatsTable(text, rows))
  const titled = withTitle(own, metadata.title)
  return { ...joinBlocks([...table, ...titled]), metadata }
}

/** The charset that the page names where it names one: Big5 can't be told from GB 18030 by its bytes. */
function decodePage(bytes: Uint8Array): ReturnType<typeof decode> {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const charset = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/iu.exec(head)?.[1]
  if (charset !== undefined && /^big5/iu.test(charset)) {
    try {
      return { text: new TextDecoder('big5', { fatal: true }).decode(bytes) }
    } catch {
      return { problem: 'encoding' }
    }
  }
  return decode(bytes)
}

function mainBlocks(document: PageDocument): TextBlock[] {
  // Readability changes the document that it reads.
  const reader = new Reader(document.cloneNode(true), {
    serializer: (node) => node,
    charThreshold: 100,
  })
  return domBlocks(reader.parse()?.content ?? document.body)
}

/** Whether a block says what the notice table has said already. */
function repeatsTable(text: string, rows: readonly string[]): boolean {
  const bare = (line: string) => line.replace(/[\s:：]/gu, '')
  const said = rows.map(bare).join('')
  return rows.length > 0 && /[:：]/u.test(text) && said.includes(bare(text))
}

/** The blocks with the title before them, unless they begin with it. */
function withTitle(blocks: readonly TextBlock[], title: string | undefined): TextBlock[] {
  if (title === undefined) return [...blocks]
  const bare = (text: string) => text.replace(/\s+/gu, '')
  const start = blocks
    .slice(0, 3)
    .map(({ text }) => bare(text))
    .join('')
  if (start.includes(bare(title))) return [...blocks]
  return [{ text: title, depth: 1 }, ...blocks]
}
