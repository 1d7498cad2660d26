import mammoth from 'mammoth'
import type { Metadata } from '../text/source.js'
import { joinBlocks } from './blocks.js'
import { parsePage } from './dom.js'
import { domBlocks } from './domBlocks.js'
import { isProblem, type ReadProblem } from './problem.js'
import type { Reading } from './reading.js'
import { unpack } from './unpack.js'

/** Word's names of styles in Chinese, beside those that mammoth knows. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='标题'] => h1:fresh",
  "p[style-name='副标题'] => h2:fresh",
  ...[1, 2, 3, 4, 5, 6].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
]

/** The text of a Word document, with its headings and bold lead-ins; pictures are left out. */
export async function readDocx(bytes: Uint8Array, maxSize: number): Promise<Reading | ReadProblem> {
  const unpacked = unpack(bytes, maxSize)
  if (isProblem(unpacked)) return unpacked
  try {
    const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
    const buffer = Buffer.from(unpacked.packed)
    const { value: html } = await mammoth.convertToHtml({ buffer }, { styleMap, convertImage })
    const metadata = metadataOf(unpacked.properties)
    return { ...joinBlocks(domBlocks(parsePage(html).body)), ...(metadata && { metadata }) }
  } catch (error) {
    return { problem: 'damaged', reason: error instanceof Error ? error.message : String(error) }
  }
}

/** The title among a document's properties; its author and dates are those of whoever typed the file. */
function metadataOf(properties: string): Metadata | undefined {
  const title = parsePage(properties).querySelector('dc\\:title')?.textContent?.trim()
  return title ? { title } : undefined
}
