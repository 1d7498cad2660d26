import { getDocumentProxy } from 'unpdf'
import { inReadingOrder } from './pdf/columns.js'
import type { Item } from './pdf/item.js'
import { joinParagraphs } from './pdf/paragraphs.js'
import { withoutPrintMatter } from './pdf/printMatter.js'
import { toLine } from './pdf/rows.js'
import type { ReadProblem } from './problem.js'
import type { Reading } from './reading.js'

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>

/**
 * The text of a PDF by where it stands on its pages: columns one after the other, without print headers, lines of a
 * paragraph joined without a space. One that needs a password is `encrypted`, one without text `scanned`.
 */
export async function readPdf(bytes: Uint8Array): Promise<Reading | ReadProblem> {
  let document: PdfDocument | undefined
  try {
    // pdf.js takes the bytes away from whoever gives them.
    document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    return await readPages(document)
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    return name === 'PasswordException' ? { problem: 'encrypted' } : { problem: 'damaged', reason: message }
  } finally {
    await document?.loadingTask.destroy()
  }
}

async function readPages(document: PdfDocument): Promise<Reading | ReadProblem> {
  const pages: Item[][] = []
  for (let number = 1; number <= document.numPages; number++) pages.push(await itemsOf(document, number))
  const columns = withoutPrintMatter(pages).flatMap((items, at) =>
    inReadingOrder(items).map((rows) => ({ page: at + 1, lines: rows.map(toLine) })),
  )
  if (columns.length === 0) return { problem: 'scanned' }
  return { ...joinParagraphs(columns), ...(await titleOf(document)) }
}

/** The runs of a page; those of turned text (seals, watermarks) are no part of it. */
async function itemsOf(document: PdfDocument, number: number): Promise<Item[]> {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  page.cleanup()
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return []
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = item.transform as number[]
    if (a <= 0 || Math.abs(b) > Math.abs(a) * 0.1) return []
    return [{ text: item.str, x, right: x + item.width, y, size: Math.abs(d) || item.height }]
  })
}

async function titleOf(document: PdfDocument): Promise<Pick<Reading, 'metadata'>> {
  const { info } = await document.getMetadata()
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : ''
  // Programs fill it with names of files and of themselves.
  return /\p{Script=Han}/u.test(title) && !/\.(?:docx?|wps|pdf|html?)$/iu.test(title)
    ? { metadata: { title } }
    : {}
}
