import { parseNetwork } from '../src/network/formatNetwork.js'
import { checkNetwork } from './checkNetwork.js'
import { createReading, type Reading } from './reading.js'

const cure = '请重新运行 mailuo build，再刷新本页。'

/** Why there is nothing to show, as a sentence for the reader that ends with what to do. */
export class Unreadable extends Error {}

/** Fetches the graph that stands beside the page and checks it. Throws `Unreadable`. */
export async function loadReading(
  fetchText: (name: string) => Promise<string> = fetchData,
): Promise<Reading> {
  const hashes = manifestHashes(parseJson('manifest.json', await fetchText('manifest.json')))
  if (!hashes.has('network.json')) {
    throw new Unreadable(`manifest.json 里没有 network.json，这不是 mailuo 的图谱目录。${cure}`)
  }
  const json = await fetchText('network.json')
  const problem = checkNetwork(parseJson('network.json', json))
  if (problem === 'version') {
    throw new Unreadable(`network.json 是另一版本的 mailuo 生成的，本页无法读取。${cure}`)
  }
  if (problem === 'foreign') {
    throw new Unreadable(`network.json 不是 mailuo 的图谱文件，或内容已损坏。${cure}`)
  }
  const network = parseNetwork(json)
  const texts = new Map<string, string>()
  for (const { id, textSha256 } of network.getAttribute('articles')) {
    const name = `texts/${textSha256.slice(0, 16)}.txt`
    if (hashes.get(name) !== textSha256) {
      throw new Unreadable(`network.json 与 manifest.json 不是同一次生成的：${name} 对不上。${cure}`)
    }
    texts.set(id, await fetchText(name))
  }
  if (network.order === 0)
    throw new Unreadable('图谱是空的：没有读到任何文章。请把文章放进 seeds/，再运行 mailuo build。')
  return createReading(network, texts)
}

function manifestHashes(manifest: unknown): Map<string, string> {
  const files = (manifest as { readonly files?: unknown } | null)?.files
  if (!Array.isArray(files)) throw new Unreadable(`manifest.json 不是 mailuo 的清单。${cure}`)
  return new Map(files.map((file) => [String(file?.name), String(file?.sha256)]))
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unreadable(`${name} 不完整或已损坏，无法读取。${cure}`)
  }
}

async function fetchData(name: string): Promise<string> {
  let response: Response
  try {
    response = await fetch(`./data/${name}`)
  } catch {
    throw new Unreadable(`连接不到服务器，读不到 ${name}。请确认 mailuo serve 仍在运行，再刷新本页。`)
  }
  if (!response.ok)
    throw new Unreadable(`找不到 ${name}（${response.status}）。请先运行 mailuo build 生成图谱，再刷新本页。`)
  // As bytes, for `text()` would drop a byte order mark that offsets count.
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer())
}
