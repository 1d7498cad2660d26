/** The file with an article's text. */
export function textFileName(article: string): string {
  return `texts/${article.replace(/^article\//u, '')}.txt`
}

/** The article whose text a file of that name holds; undefined for other files. */
export function articleOfTextFile(name: string): string | undefined {
  const digits = /^texts\/([0-9a-f]{16})\.txt$/u.exec(name)?.[1]
  return digits && `article/${digits}`
}
