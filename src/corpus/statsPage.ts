import { subsetFace } from '../export/builtPage.js'
import { dark, light } from '../network/palette.js'
import { integrityOf } from '../text/hash.js'
import { escapeXml } from '../text/xml.js'
import { classes } from '../vocabulary/terms.js'
import { words } from '../vocabulary/words.js'
import type { CorpusStats, Tally } from './corpusStats.js'
import { statsTitles } from './formatStats.js'

/**
 * The figures of a graph as a page with a chart under each title. It needs no script, server or network: style and the
 * characters in use are in it. MailuoError PAGE_MISSING before a build.
 */
export async function writeStatsPage(stats: CorpusStats): Promise<string> {
  const sizes = [
    ['文章', 'articles', stats.articles],
    ['条目', 'entities', stats.entities],
    ['提及', 'mentions', stats.mentions],
    ['陈述', 'statements', stats.statements],
  ] as const
  const content = `<header><b>脉络</b><h1>图谱概览 <small lang="en">What the graph holds</small></h1>
<ul class="sizes">${sizes.map(([zh, en, count]) => `<li><b>${count}</b> ${zh} <small lang="en">${en}</small></li>`).join('')}</ul></header>
<main>${Object.entries(statsTitles)
    .map(([key, { zh, en }]) => chart(zh, en, stats[key as keyof typeof statsTitles], terms[key] ?? no))
    .join('\n')}</main>`
  const face = `@font-face{font-family:"Mailuo Sans";src:url(data:font/woff2;base64,${await subsetFace(content)})}`
  const style = face + look
  const policy = `default-src 'none'; style-src '${integrityOf(style)}'; font-src data:; base-uri 'none'; form-action 'none'`
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>图谱概览 · 脉络</title>
<style>${style}</style>
</head>
<body>
${content}
</body>
</html>
`
}

type Terms = Readonly<Record<'zh' | 'en', Readonly<Record<string, string>>>>

/** What the terms of each list of terms are called; the other lists are of things, named as the texts have it. */
const terms: Readonly<Record<string, Terms>> = {
  classes: { zh: words.zh.classes, en: words.en.classes },
  relations: {
    zh: { ...words.zh.relations, ...words.zh.literals },
    en: { ...words.en.relations, ...words.en.literals },
  },
  kinds: { zh: words.zh.kinds, en: words.en.kinds },
}
const no: Terms = { zh: {}, en: {} }

function chart(zh: string, en: string, tallies: readonly Tally[], called: Terms): string {
  if (tallies.length === 0) return ''
  const most = Math.max(...tallies.map(({ count }) => count), 1)
  const rows = tallies.map(({ name, count }) => {
    const [own, other] = [called.zh[name], called.en[name]]
    const title = own && other ? `${own} <small lang="en">${other}</small>` : escapeXml(name)
    const colour = called === terms.classes ? ` class="${name}"` : ''
    const bar = `<svg${colour} aria-hidden="true"><rect width="${((count / most) * 100).toFixed(1)}%" height="100%" rx="2"/></svg>`
    return `<tr><th scope="row">${title}</th><td>${bar}</td><td>${count}</td></tr>`
  })
  return `<section><h2>${zh} <small lang="en">${en}</small></h2><table>${rows.join('')}</table></section>`
}

const tones = (name: 'ink' | 'soft' | 'line' | 'paper' | 'accent') =>
  `light-dark(${light[name]}, ${dark[name]})`

const look = `
:root { color-scheme: light dark; --ink: ${tones('ink')}; --soft: ${tones('soft')}; --line: ${tones('line')}; --bar: ${tones('accent')} }
body { max-width: 72rem; margin: 0 auto; padding: 1.2rem 1rem 4rem; color: var(--ink); background: ${tones('paper')};
  font: 0.9375rem/1.5 "Mailuo Sans", system-ui, sans-serif }
header { padding-bottom: 1rem; border-bottom: 1px solid var(--line) }
h1 { margin: 0.8rem 0 0; font-size: 1.5rem; line-height: 1.35 }
h2 { margin: 0 0 0.5rem; font-size: 1.05rem }
small { color: var(--soft); font-size: 0.8125rem; font-weight: 400 }
.sizes { display: flex; flex-wrap: wrap; gap: 0.3rem 2rem; margin: 1rem 0 0; padding: 0; list-style: none }
.sizes b { font-size: 1.5rem }
main { columns: 2 26rem; column-gap: 3rem }
section { break-inside: avoid; padding-top: 2rem }
table { width: 100%; border-collapse: collapse; table-layout: fixed }
th { width: 46%; padding: 0.12rem 0.7rem 0.12rem 0; font-weight: 400; text-align: left; overflow-wrap: anywhere }
td { padding: 0 } td:last-child { width: 4rem; text-align: right; font-variant-numeric: tabular-nums }
svg { display: block; width: 100%; height: 0.75rem; fill: var(--bar) }
${classes.map((name) => `.${name} { fill: light-dark(${light.classes[name]}, ${dark.classes[name]}) }`).join('\n')}
`
