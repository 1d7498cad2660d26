// A graph of made articles in a folder, as `mailuo build` writes it: { folder, articles, quads } with at least so many quads.
import { mkdirSync, writeFileSync } from 'node:fs'
import { register } from 'node:module'
import { join } from 'node:path'
import { buildFolder } from '../../dist/corpus/buildFolder.js'
import { loadGraph } from '../../dist/corpus/loadGraph.js'
import { loadPack, ownPack } from '../../dist/index.js'

register('../support/typescriptLoader.mjs', import.meta.url)
const { madeArticle } = await import('../support/madeArticles.ts')

/** Fewest quads that a made article gives on average. */
const perArticle = 980

export async function madeGraph(home, quads) {
  const [texts, folder] = [join(home, `texts-${quads}`), join(home, `graph-${quads}`)]
  mkdirSync(texts, { recursive: true })
  const articles = Math.ceil(quads / perArticle)
  for (let number = 0; number < articles; number++) {
    const { name, text } = madeArticle(1, number)
    writeFileSync(join(texts, name), text)
  }
  await buildFolder([texts], await loadPack(ownPack), folder, {
    base: 'https://example.org/mailuo/',
    formats: [],
  })
  const nquads = Buffer.concat([...(await loadGraph(folder)).nquads]).toString('utf8')
  return { folder, articles, nquads, quads: nquads.split('\n').length - 1 }
}

/** Labels of the programmes and places of N-Quads, in order. */
export function labelsOf(nquads) {
  const classes = new Map()
  const labels = new Map()
  for (const line of nquads.split('\n')) {
    const [subject, predicate, object] = line.split(' ', 3)
    if (predicate?.endsWith('#type>')) classes.set(subject, /#(\w+)>$/u.exec(object)?.[1])
    else if (predicate?.endsWith('#prefLabel>')) labels.set(subject, /"(.*)"@zh/u.exec(line)?.[1])
  }
  const named = (name) =>
    [
      ...new Set([...classes].filter(([, one]) => one === name).map(([subject]) => labels.get(subject))),
    ].sort()
  return { programmes: named('Programme'), places: named('Place') }
}
