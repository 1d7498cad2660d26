import { expect, test } from 'vitest'
import { loadReading } from '../../viewer/load.js'

const manifest = JSON.stringify({ base: 'https://example.org/', files: [{ name: 'network.json' }] })
const files =
  (network: string): ((name: string) => Promise<string>) =>
  async (name) =>
    name === 'manifest.json' ? manifest : network

test('a network too large for a browser is refused before it is parsed, with what to do', async () => {
  await expect(loadReading(files(' '.repeat(400_000_001)))).rejects.toThrow(/太大.*请分成几批文章生成/u)
})

test('an empty network says that no article was read', async () => {
  const attributes = { format: 2, generator: 'mailuo', articles: [] }
  const options = { type: 'directed', multi: true, allowSelfLoops: true }
  const network = JSON.stringify({ attributes, options, nodes: [], edges: [] })
  await expect(loadReading(files(network))).rejects.toThrow(/图谱是空的.*mailuo build/u)
})
