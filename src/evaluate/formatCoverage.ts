import type { ArticleCoverage, Coverage } from './coverage.js'

/** Characters of a sentence that are shown. */
const shown = 60

/** What was not read, article by article, and at the end the rules that found nothing. */
export function formatCoverage({ articles, rules }: Coverage): string {
  const lines = articles.flatMap(formatArticle)
  lines.push(
    `rules: ${rules.unused.length} of ${rules.all} found nothing`,
    ...rules.unused.map((id) => `  ${id}`),
  )
  return lines.map((line) => `${line}\n`).join('')
}

function formatArticle({ file, sentences, silent, ungrounded, passedOver }: ArticleCoverage): string[] {
  return [
    `${file}: ${silent.length} of ${sentences} sentences gave no statement`,
    ...silent.map(({ role, text }) => `  ${role.padEnd(12)}${cut(text)}`),
    ...section(
      'nothing says where they belong',
      ungrounded,
      (name) => `${name.class.padEnd(14)}${name.label}`,
    ),
    ...section('left aside, since they could be something else', passedOver, ({ name, labels, sentence }) => {
      return `${name} (${labels.join(', ')}?)  ${cut(sentence)}`
    }),
  ]
}

function section<Item>(title: string, items: readonly Item[], format: (item: Item) => string): string[] {
  return items.length > 0 ? [`  ${title}:`, ...items.map((item) => `    ${format(item)}`)] : []
}

function cut(text: string): string {
  const characters = [...text.replace(/\s+/gu, ' ')]
  return characters.length > shown ? `${characters.slice(0, shown).join('')}…` : characters.join('')
}
