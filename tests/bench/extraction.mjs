// How fast texts become graphs, beside jieba's tagging of the same texts in the same run. Needs a build (npm run bench
// makes one). Every copy of a passage has other names, so that the number of things grows with the text.
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

/** The shortest of several times, in seconds: what else the machine does only ever adds to it. */
function secondsOf(times, act) {
  let best = Number.POSITIVE_INFINITY
  for (let run = 0; run < times; run++) {
    const start = performance.now()
    act()
    best = Math.min(best, (performance.now() - start) / 1000)
  }
  return best
}

const pack = await loadPack(ownPack)
const jieba = Jieba.withDict(dict)
const rate = (length, seconds) => `${Math.round(length / seconds / 1000)}k`.padStart(6)

const compiled = secondsOf(1, () => buildGraph([], pack))
console.log(`compile the pack: ${Math.round(compiled * 1000)} ms`)
console.log('characters  mailuo/s  jieba/s  ratio  µs a character  entities  statements')
for (const [length, times] of [
  [10_000, 10],
  [100_000, 3],
  [1_000_000, 1],
  // 10 MB as UTF-8.
  [3_500_000, 1],
]) {
  const text = textOf(length)
  const source = { name: 'bench.txt', text, fileSha256: '' }
  let graph
  const own = secondsOf(times, () => {
    graph = buildGraph([source], pack).graph
  })
  const peer = secondsOf(times, () => jieba.tag(text, true))
  const counts = [graph.entities, graph.statements].map((list) => String(list.length).padStart(10))
  const cells = [String(length).padStart(10), rate(length, own), rate(length, peer).padStart(9)]
  const growth = ((own / length) * 1e6).toFixed(2).padStart(14)
  console.log(`${cells.join('  ')}  ${(own / peer).toFixed(1).padStart(5)}  ${growth}${counts.join('')}`)
}
