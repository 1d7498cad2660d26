import { expect, test } from 'vitest'
import { followSelection } from '../../viewer/followSelection.js'
import { initialState, type Selection, type State } from '../../viewer/state.js'
import { planNetwork } from '../support/planNetwork.js'

const other = 'article/2'
const network = planNetwork(1, 2)
network.setAttribute(
  'articles',
  ['article/1', other].map((id) => ({ id, file: `${id}.txt`, fileSha256: '', textSha256: '' })),
)
for (const [node, articles] of [
  ['清河县', [other]],
  ['两地', ['article/1', other]],
] as const) {
  network.addNode(node, {
    class: 'Place',
    label: node,
    altLabels: [],
    degree: 1,
    mentions: articles.map((article) => ({ article, ranges: [{ start: 0, end: 3 }], rule: 'r' })),
    literals: [],
  })
}
network.addEdgeWithKey('there', '清河县', '两地', {
  relation: 'within',
  article: other,
  ranges: [],
  rule: 'r',
})
network.addEdgeWithKey('follows', '清河县', '两地', {
  relation: 'locatedIn',
  article: '',
  ranges: [],
  rule: 'r',
  inferred: true,
})

const camera = { x: 1, y: 2, ratio: 1 }
const opened = initialState('article/1', { camera, open: ['measure0'] })

function follow(selection: Selection | undefined, before: State = opened): State {
  return followSelection(network, { ...before, selection }, before)
}

test('what another article speaks of opens that article from its start, a statement its own', () => {
  expect(follow({ kind: 'node', id: '清河县' })).toMatchObject({
    article: other,
    open: [],
    camera: undefined,
  })
  expect(follow({ kind: 'edge', id: 'there' }).article).toBe(other)
  expect(follow({ kind: 'edge', id: 'follows' }).article).toBe(other)
})

test('the forces, which show all articles, stay where they are', () => {
  const selection = { kind: 'node', id: '清河县' } as const
  expect(follow(selection, { ...opened, layout: 'force' })).toMatchObject({ article: other, camera })
})

test('the open article stays open where it speaks of what is chosen, and where nothing is', () => {
  expect(follow({ kind: 'node', id: '两地' }).article).toBe('article/1')
  expect(follow({ kind: 'node', id: '两地' }, { ...opened, article: other }).article).toBe(other)
  expect(follow(undefined)).toMatchObject({ article: 'article/1', camera })
})
