import { expect, test } from 'vitest'
import { buildGraph } from '../../src/buildGraph.js'
import { loadPack } from '../../src/ontology/loadPack.js'
import { ownPack } from '../../src/ontology/ownPack.js'
import { sha256 } from '../../src/text/hash.js'

const pack = await loadPack(ownPack)

/** The count notices of one text, each as name, numeral and number of things listed, with the words that it points at. */
function noticesOf(text: string): string[] {
  const { notices } = buildGraph([{ name: 'a.txt', text, fileSha256: sha256(text) }], pack)
  return notices
    .filter(({ code }) => code === 'COUNT_MISMATCH')
    .map(
      ({ args, span }) =>
        `${args.name}: ${args.said}, ${args.listed} «${text.slice(span?.start, span?.end)}»`,
    )
}

const courses = ['“红色”党性课', '“绿色”生态课', '“蓝色”健康课', '“金色”技能课']

test('五色 that lists four colours is told', () => {
  const text = `清河县创新开展“五色茶训”,通过开设${courses.join('、')},把课堂搬进茶园。`
  expect(noticesOf(text)).toEqual([`五色茶训: 5, 4 «“五色茶训”,通过开设${courses.join('、')}»`])
})

test('五色 that lists five colours is not told', () => {
  const text = `清河县创新开展“五色茶训”,通过开设${courses.join('、')}、“橙色”创业课,把课堂搬进茶园。`
  expect(noticesOf(text)).toEqual([])
})

test('a numeral with nothing listed beside it is not told', () => {
  expect(noticesOf('清河县实施“三大工程”,开展“五色茶训”。')).toEqual([])
})

test('a list in quotes is held to the number behind it', () => {
  expect(noticesOf('清河县推行“选苗、育苗、护苗”四步工作法。')).toEqual([
    '“选苗、育苗、护苗”四步工作法: 4, 3 «“选苗、育苗、护苗”四步»',
  ])
  expect(noticesOf('清河县推行“选苗、育苗、护苗”三步工作法。')).toEqual([])
})
