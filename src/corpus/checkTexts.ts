import { articleId } from '../ids.js'
import type { KnowledgeGraph } from '../model.js'
import { sha256 } from '../text/hash.js'
import { textFileName } from './textFiles.js'

/** The texts are those that the articles' ids and records were made of, and no other. */
export function checkTexts({ articles }: KnowledgeGraph, texts: ReadonlyMap<string, string>): string[] {
  const findings: string[] = []
  for (const { id, textSha256 } of articles) {
    const text = texts.get(id)
    if (text === undefined) findings.push(`${textFileName(id)}, the text of ${id}, is not there`)
    else if (sha256(text) !== textSha256) {
      findings.push(
        `${textFileName(id)} is not the text of ${id}: its SHA-256 is ${sha256(text)}, not ${textSha256}`,
      )
    }
    if (articleId(textSha256) !== id) findings.push(`${id} should be ${articleId(textSha256)}`)
  }
  const known = new Set(articles.map(({ id }) => id))
  for (const id of texts.keys())
    if (!known.has(id)) findings.push(`${textFileName(id)} is the text of no article`)
  return findings
}
