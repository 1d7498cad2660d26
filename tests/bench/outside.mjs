// Scores people, places and organisations on labelled sentences that others have published, beside the tags of jieba
// (nr, ns, nt) on the same sentences in the same run: npm run outside -- FILE …  (README says which files).
// A span counts where class and both ends are the label's. Every sentence is read by itself: no article around it.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { loadPack, ownPack } from '../../dist/index.js'
import { compileExtractor } from '../../dist/mentions/extractor.js'
import { findMentions } from '../../dist/mentions/findMentions.js'
import { readLabelled } from './labelledSentences.mjs'

const classes = ['people', 'places', 'organisations']
const extractor = compileExtractor(await loadPack(ownPack))
const jieba = Jieba.withDict(dict)

/** 我国, 该市 refer to what has a name; the labels hold names only. */
const reference = /^[我本该]/
const classOf = { Person: 'people', Place: 'places', Organization: 'organisations' }

/** The mentions of the three classes; of those that lie in one another only the outer one, as the labels have it. */
function ownSpans(text) {
  const source = { name: 'sentence', text, fileSha256: '' }
  const passage = { text, pieces: [{ start: 0, end: text.length }] }
  const sentences = [{ role: 'body', passage, paragraph: 0 }]
  const article = { source, authors: [], head: {}, themes: [], sentences }
  const found = findMentions(article, extractor).mentions.filter(
    (mention) => classOf[mention.class] && !reference.test(text.slice(mention.start)),
  )
  return found
    .filter(
      (one) => !found.some((other) => other !== one && other.start <= one.start && one.end <= other.end),
    )
    .map(({ class: name, start, end, rule }) => ({ class: classOf[name], start, end, rule }))
}

const classOfTag = { nr: 'people', nrt: 'people', nrfg: 'people', ns: 'places', nt: 'organisations' }

function taggedSpans(text) {
  let start = 0
  return jieba.tag(text, true).flatMap(({ word, tag }) => {
    const span = { class: classOfTag[tag], start, end: start + word.length }
    start = span.end
    return span.class ? [span] : []
  })
}

const keyOf = ({ class: name, start, end }) => `${name} ${start} ${end}`

/** For each class how many spans were labelled, found, and both. */
function compare(sentences, find) {
  const counts = new Map(classes.map((name) => [name, { labelled: 0, found: 0, right: 0 }]))
  for (const { text, spans } of sentences) {
    const labelled = new Set(spans.map(keyOf))
    for (const { class: name } of spans) counts.get(name).labelled++
    for (const span of find(text)) {
      const count = counts.get(span.class)
      count.found++
      if (labelled.has(keyOf(span))) count.right++
    }
  }
  return counts
}

const f1 = ({ labelled, found, right }) => (right === 0 ? 0 : (2 * right) / (labelled + found))
const figure = (value) => value.toFixed(3)

const files = process.argv.slice(2)
if (files.length === 0) {
  console.error('usage: npm run outside -- FILE …   (BIO or CLUENER files; README, "How good it is")')
  process.exit(2)
}
console.log('| file | class | labelled | precision | recall | F1 | F1 of tags | more |')
console.log('| --- | --- | --- | --- | --- | --- | --- | --- |')
for (const file of files) {
  const sentences = readLabelled(readFileSync(file, 'utf8'))
  const own = compare(sentences, ownSpans)
  const tags = compare(sentences, taggedSpans)
  for (const name of classes) {
    const count = own.get(name)
    const [mine, peer] = [f1(count), f1(tags.get(name))]
    const cells = [
      basename(file),
      name,
      count.labelled,
      figure(count.right / (count.found || 1)),
      figure(count.right / (count.labelled || 1)),
      figure(mine),
      figure(peer),
      `${mine < peer ? '−' : '+'}${figure(Math.abs(mine - peer))}`,
    ]
    console.log(`| ${cells.join(' | ')} |`)
  }
}
