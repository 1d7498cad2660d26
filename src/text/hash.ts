import { hash } from 'node:crypto'

/** SHA-256 of bytes, or of a text as UTF-8, in lower-case hex. */
export function sha256(content: string | Uint8Array): string {
  return hash('sha256', content, 'hex')
}

/** The first 16 hex digits of the SHA-256 over `parts` joined by line breaks: what derived ids end in (contract, "RDF"). */
export function shortHash(...parts: readonly string[]): string {
  return sha256(parts.join('\n')).slice(0, 16)
}

/** What a content security policy calls an inline script or style by. */
export function integrityOf(content: string): string {
  return `sha256-${hash('sha256', content, 'base64')}`
}
