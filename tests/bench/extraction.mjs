// How fast texts become graphs, beside jieba's tagging of the same texts in the same run. Needs a build (npm run bench
// makes one). Every copy of a passage has other names, so that the number of things grows with the text. The two short
// lengths are repeated in turn for some seconds, since V8 makes machine code only of what has run often; the shortest
// time counts. The first time at each length has its own column, and at 10,000 it is that of a cold process.
import { readFileSync } from 'node:fs'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { buildGraph, loadPack, ownPack } from '../../dist/index.js'

const seed = readFileSync(new URL('../../seeds/000_aa3d09998152851a.txt', import.meta.url), 'utf8')
const ownPassages = `
一、办好渔家实事

建强渔港阵地。舟山市深入实施“渔光”互助计划，探索建立“海上”议事机制，打造24个“渔家”服务站，为年轻渔民开设夜校课程。推行“听诉、核实、答复”三步工作法，解决渔民急难愁盼问题。

用活渔业资金。舟山市安排5000万元渔业振兴专项资金，出台《渔港管理办法》，聚焦远洋捕捞、海水养殖等重点产业，成立“红帆”党建联盟，评选“海岛工匠”。

二、守好渔港平安

织密巡查网络。建立渔港巡查机制、渔船检修制度、渔民互助计划，实施渔港提升、渔船更新、渔民安居“三大工程”，推动渔港治理从“有人管”向“管得好”转变。
`
const syllables = [...'东南西北春夏秋冬山河湖海云雨风雪']

/** A text of `length` UTF-16 units; the quoted names of its copies differ. */
function textOf(length) {
  let text = ''
  for (let copy = 0; text.length < length; copy++) {
    const name = [copy, copy >> 4, copy >> 8].map((part) => syllables[part % 16]).join('')
    text += `${seed}\n${ownPassages}`.replaceAll('“', `“${name}`)
  }
  return text.slice(0, length)
}

/** Seconds that something takes. */
function secondsOf(act) {
  const start = performance.now()
  act()
  return (performance.now() - start) / 1000
}

/** Both in turn, once or until `least` seconds have passed; what else the machine does only ever adds to the shortest time. */
function compare(least, own, peer) {
  const times = { own: [], peer: [] }
  const end = performance.now() + least * 1000
  do {
    times.own.push(secondsOf(own))
    times.peer.push(secondsOf(peer))
  } while (performance.now() < end)
  return { first: times.own[0], own: Math.min(...times.own), peer: Math.min(...times.peer) }
}

const pack = await loadPack(ownPack)
const jieba = Jieba.withDict(dict)
const rate = (length, seconds) => `${Math.round(length / seconds / 1000)}k`.padStart(6)

const compiled = secondsOf(() => buildGraph([], pack))
console.log(`compile the pack: ${Math.round(compiled * 1000)} ms`)
console.log('characters  first s  mailuo/s  jieba/s  ratio  µs a character  entities  statements')
for (const [length, least] of [
  [10_000, 15],
  [100_000, 15],
  [1_000_000, 0],
  // 10 MB as UTF-8.
  [3_500_000, 0],
]) {
  const text = textOf(length)
  const source = { name: 'bench.txt', text, fileSha256: '' }
  let graph
  const build = () => {
    graph = buildGraph([source], pack).graph
  }
  const { first, own, peer } = compare(least, build, () => jieba.tag(text, true))
  const counts = [graph.entities, graph.statements].map((list) => String(list.length).padStart(10))
  const cells = [String(length).padStart(10), first.toFixed(2).padStart(7), rate(length, own).padStart(8)]
  const growth = ((own / length) * 1e6).toFixed(2).padStart(14)
  console.log(
    `${cells.join('  ')}  ${rate(length, peer).padStart(7)}  ${(own / peer).toFixed(1).padStart(5)}  ${growth}${counts.join('')}`,
  )
}
