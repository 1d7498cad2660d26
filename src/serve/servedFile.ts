import { extname } from 'node:path'
import { rdfFormats } from '../rdf/formats.js'
import { sha256 } from '../text/hash.js'

/** A file in memory, ready to be sent: what was read at the start is what is served, whole, until the end. */
export interface ServedFile {
  readonly body: Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

const charset = 'charset=utf-8'

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': `text/html; ${charset}`,
  '.js': `text/javascript; ${charset}`,
  '.css': `text/css; ${charset}`,
  '.txt': `text/plain; ${charset}`,
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  ...Object.fromEntries(
    Object.values(rdfFormats).map(({ extension, mediaType }) => [
      `.${extension}`,
      mediaType.startsWith('text/') ? `${mediaType}; ${charset}` : mediaType,
    ]),
  ),
}

/** The file of that name; `isForever` where its name changes with its content, so that browsers need not ask again. */
export function toServedFile(
  name: string,
  content: string | Uint8Array,
  { isForever = false }: { readonly isForever?: boolean } = {},
): ServedFile {
  const body = new Uint8Array(Buffer.from(content))
  return {
    body,
    headers: {
      'Content-Type': mediaTypes[extname(name)] ?? 'application/octet-stream',
      'Content-Length': String(body.length),
      Vary: 'Accept-Encoding',
      'Cache-Control': isForever ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: `"${sha256(body).slice(0, 32)}"`,
    },
  }
}

/** The answer with a file, or 304 where the reader has it. */
export function sendFile({ body, headers }: ServedFile, ifNoneMatch: string | undefined): Response {
  if (!hasTag(ifNoneMatch, headers.ETag)) return new Response(body, { headers })
  const { 'Content-Length': _length, 'Content-Type': _type, ...kept } = headers
  return new Response(null, { status: 304, headers: kept })
}

/** Whether an If-None-Match header holds an ETag. */
export function hasTag(ifNoneMatch: string | undefined, tag: string | undefined): boolean {
  const tags = ifNoneMatch?.split(',').map((one) => one.trim().replace(/^W\//u, '')) ?? []
  return tags.some((one) => one === '*' || one === tag)
}
