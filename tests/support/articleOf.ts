import { createHash } from 'node:crypto'
import type { Article, Role, Theme } from '../../src/document/article.js'
import { parseArticle } from '../../src/document/parseArticle.js'
import { ownWording } from './ownWording.js'

/** The structure of a text given in the test itself. */
export function articleOf(text: string, name = 'article.txt'): Article {
  const fileSha256 = createHash('sha256').update(text).digest('hex')
  return parseArticle({ name, text, fileSha256 }, ownWording).article
}

/** The labels from the highest theme down to this one. */
export function pathOf(theme: Theme | undefined): string {
  if (!theme) return ''
  return theme.parent ? `${pathOf(theme.parent)} > ${theme.label}` : theme.label
}

/** One line for each theme: its class and its path. */
export function outlineOf(article: Article): string[] {
  return article.themes.map((theme) => `${theme.class} ${pathOf(theme)}`)
}

/** The texts of all sentences with a role. */
export function textsOf(article: Article, role: Role): string[] {
  return article.sentences.filter((sentence) => sentence.role === role).map(({ passage }) => passage.text)
}

/** The path of the theme that the sentence which begins so stands under. */
export function themeAt(article: Article, beginning: string): string {
  const sentence = article.sentences.find(({ passage }) => passage.text.startsWith(beginning))
  if (!sentence) throw new Error(`no sentence begins with ${beginning}`)
  return pathOf(sentence.theme)
}
