import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { MailuoError } from '../errors.js'

/** The folder of the page that mailuo comes with, with a slash at its end. */
export const builtPage = fileURLToPath(new URL('../../dist/viewer/', import.meta.url))

/** The page's face with only the characters of a text, woff2 as base64. MailuoError PAGE_MISSING before a build. */
export async function subsetFace(text: string): Promise<string> {
  const face = await readFile(`${builtPage}fonts/mailuo-sans-400.woff2`).catch(() => {
    throw new MailuoError('PAGE_MISSING', { path: builtPage })
  })
  const { default: subsetFont } = await import('subset-font')
  const subset = await subsetFont(face, [...new Set(text)].sort().join(''), { targetFormat: 'woff2' })
  return subset.toString('base64')
}
