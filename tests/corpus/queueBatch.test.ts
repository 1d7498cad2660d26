import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Item } from '../../src/corpus/listItems.js'
import { listItems } from '../../src/corpus/listItems.js'
import { batchId, toBatch } from '../../src/corpus/queueBatch.js'
import { readItem } from '../../src/corpus/readItem.js'
import { watchWorkers } from '../../src/corpus/watchWorkers.js'
import { newFolder } from '../support/runCli.js'

const folder = newFolder()

async function itemsOf(name: string, content: string): Promise<Item[]> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const items: Item[] = []
  for await (const item of listItems([{ path, key: name }])) if ('path' in item) items.push(item)
  return items
}

test('a batch holds the bytes of files and lines, so that a machine without them reads the same articles', async () => {
  const items = [
    ...(await itemsOf('a.txt', '清河县实施“青禾”护林计划。\n')),
    ...(await itemsOf('b.jsonl', '{"text":"清河县建立护林机制。"}\n\n{"text":"清河县打造𠮷山平台。"}')),
  ]
  const { items: sent } = await toBatch(items, 'mark')
  expect(sent).toHaveLength(3)
  for (const [at, item] of sent.entries()) {
    expect(item.path).toBe(item.name)
    const own = items[at] as Item
    expect(await readItem(item, 1000)).toEqual(await readItem(own, 1000))
    expect(statSync(own.path).size).toBe(item.size)
  }
})

test('a file that is gone travels as it was listed', async () => {
  const gone = { path: join(folder, 'gone.txt'), key: 'gone.txt', name: 'gone.txt', size: 3, changed: 0 }
  expect((await toBatch([gone], 'mark')).items).toEqual([gone])
})

test('the same batch has the same id, never of digits alone; another content or program another', async () => {
  const [item] = await itemsOf('c.txt', '清河县')
  const batch = await toBatch([item as Item], 'mark')
  expect(batchId(batch)).toBe(batchId(await toBatch([item as Item], 'mark')))
  expect(batchId(batch)).not.toMatch(/^\d+$/u)
  expect(batchId({ ...batch, fingerprint: 'other' })).not.toBe(batchId(batch))
  expect(batchId({ ...batch, items: [] })).not.toBe(batchId(batch))
})

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('a queue without a worker is told of once, and again when its workers have gone', async () => {
  const counts = [0, 0, 2, 0]
  const tell = vi.fn()
  const count = vi.fn(async () => counts.shift() ?? 1)
  const end = watchWorkers(count, tell, 1000)
  const told: number[] = []
  for (let look = 0; look < 5; look++) {
    await vi.advanceTimersByTimeAsync(1000)
    told.push(tell.mock.calls.length)
  }
  expect(told).toEqual([1, 1, 1, 2, 2])
  end()
  await vi.advanceTimersByTimeAsync(5000)
  expect(count).toHaveBeenCalledTimes(5)
})

test('where the workers cannot be counted nothing is told', async () => {
  const tell = vi.fn()
  const end = watchWorkers(() => Promise.reject(new Error('gone')), tell, 1000)
  await vi.advanceTimersByTimeAsync(3000)
  end()
  expect(tell).not.toHaveBeenCalled()
})
