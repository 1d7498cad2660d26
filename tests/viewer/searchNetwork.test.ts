import { expect, test } from 'vitest'
import { searchNetwork } from '../../viewer/searchNetwork.js'
import { planNetwork } from '../support/planNetwork.js'

const network = planNetwork(1, 3)
network.mergeNodeAttributes('programme0', { label: '山海书声', pinyin: 'shan hai shu sheng' })
network.mergeNodeAttributes('programme1', {
  label: '“邻里星火”书吧',
  altLabels: ['星火书吧'],
  pinyin: 'lin li xing huo shu ba',
})
network.mergeNodeAttributes('programme2', { label: '百姓ABC讲堂', pinyin: 'bai xing jiang tang' })

test.each([
  ['山海', 'programme0'],
  ['海书', 'programme0'],
  ['shss', 'programme0'],
  ['shanhaishu', 'programme0'],
  ['shan hai', 'programme0'],
  ['lin', 'programme1'],
  ['llxh', 'programme1'],
  ['邻里', 'programme1'],
  ['星火书吧', 'programme1'],
  ['ａｂｃ', 'programme2'],
  ['BXJT', 'programme2'],
])('%s finds %s first', (query, node) => {
  expect(searchNetwork(network, query)[0]).toBe(node)
})

test.each(['', '   ', '没有的词', 'zzzz', '<script>'])('"%s" finds nothing', (query) => {
  expect(searchNetwork(network, query)).toEqual([])
})
