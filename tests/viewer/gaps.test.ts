import { expect, test } from 'vitest'
import { sentencesOf, yieldOf } from '../../viewer/gaps.js'
import { planNetwork } from '../support/planNetwork.js'

const text = '  沿河县打造书吧。开展活动!\n“山海”来了。”\n——\n𠮷县的标题\n𠮷县来了;'
const slice = ({ start, end }: { start: number; end: number }) => [...text].slice(start, end).join('')

test('sentences end with their marks, headings are none, and offsets count code points', () => {
  expect(sentencesOf(text).map(slice)).toEqual([
    '沿河县打造书吧。',
    '开展活动!',
    '“山海”来了。”',
    '𠮷县来了;',
  ])
})

test('a sentence yields the statements whose evidence touches it', () => {
  const network = planNetwork(1, 2)
  const edge = network.edges()[0] ?? ''
  network.setEdgeAttribute(edge, 'ranges', [{ start: 4, end: 12 }])
  expect(yieldOf(network, 'article/1', sentencesOf(text))).toEqual([1, 1, 0, 0])
  expect(yieldOf(network, 'article/2', sentencesOf(text))).toEqual([0, 0, 0, 0])
})
