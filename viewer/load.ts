import { parseNetwork } from '../src/network/formatNetwork.js'
import type { NetworkArticle } from '../src/network/network.js'
import { defaultBase } from '../src/vocabulary/namespaces.js'
import { addInferred } from './addInferred.js'
import { checkNetwork, checkQuestions } from './checkNetwork.js'
import { isServed } from './isServed.js'
import { askOwnQuestion } from './ownQuestion.js'
import type { AnsweredQuestion } from './questions.js'
import { createReading, type Reading } from './reading.js'
import type { Problem } from './sparql/askEndpoint.js'

const cure = '请重新运行 mailuo build，再刷新本页。'

/** Why there is nothing to show, as a sentence for the reader that ends with what to do. */
export class Unreadable extends Error {}

/** What could be read. */
export interface Loaded {
  readonly reading: Reading
  /** Files whose text is not the one of the graph. */
  readonly mismatched: readonly string[]
  /** The answers to the ready questions: a server may take longer over them than over all else. */
  readonly answers: Promise<readonly AnsweredQuestion[]>
  /** The answer to the reader's own query, or why it has none. */
  readonly own?: AnsweredQuestion | { readonly problem: Problem }
}

/** Largest network that a browser's tab can hold, in characters. */
const longest = 400_000_000

/** Fetches the graph that stands beside the page, or in it, and checks it. Throws `Unreadable`. */
export async function loadReading(
  fetchText: (name: string) => Promise<string> = embedded() ?? fetchData,
): Promise<Loaded> {
  const answers = loadQuestions(fetchText)
  // Who waits for them hears of it.
  answers.catch(() => undefined)
  const manifest = parseJson('manifest.json', await fetchText('manifest.json'))
  const hashes = manifestHashes(manifest)
  if (!hashes.has('network.json')) {
    throw new Unreadable(`manifest.json 里没有 network.json，这不是 mailuo 的图谱目录。${cure}`)
  }
  const json = await fetchText('network.json')
  if (json.length > longest) throw tooLarge('network.json')
  const parsed = parseJson('network.json', json)
  const problem = checkNetwork(parsed)
  if (problem === 'version') {
    throw new Unreadable(`network.json 是另一版本的 mailuo 生成的，本页无法读取。${cure}`)
  }
  if (problem === 'foreign') {
    throw new Unreadable(`network.json 不是 mailuo 的图谱文件，或内容已损坏。${cure}`)
  }
  const network = addInferred(parseNetwork(json))
  if (network.order === 0)
    throw new Unreadable('图谱是空的：没有读到任何文章。请把文章放进 seeds/，再运行 mailuo build。')
  const { texts, mismatched } = await loadTexts(network.getAttribute('articles'), hashes, fetchText)
  const base = baseOf(manifest)
  const own = isServed() ? await askOwnQuestion(location.hash, base) : undefined
  return { reading: createReading(network, texts, base), mismatched, answers, ...(own && { own }) }
}

async function loadTexts(
  articles: readonly NetworkArticle[],
  hashes: ReadonlyMap<string, string>,
  fetchText: (name: string) => Promise<string>,
): Promise<{ readonly texts: Map<string, string>; readonly mismatched: string[] }> {
  const texts = new Map<string, string>()
  const mismatched: string[] = []
  const load = async ({ id, file, textSha256 }: NetworkArticle) => {
    const name = `texts/${textSha256.slice(0, 16)}.txt`
    if (hashes.get(name) !== textSha256) {
      throw new Unreadable(`network.json 与 manifest.json 不是同一次生成的：${name} 对不上。${cure}`)
    }
    const text = await fetchText(name)
    if (await hasHash(text, textSha256)) texts.set(id, text)
    else mismatched.push(file)
  }
  // A few at a time: a corpus has more texts than a server takes requests.
  const waiting = [...articles]
  const work = async () => {
    for (let article = waiting.shift(); article; article = waiting.shift()) await load(article)
  }
  await Promise.all(Array.from({ length: 6 }, work))
  return { texts, mismatched: mismatched.sort() }
}

/** Offsets count in one text only. Where the page may not hash (no secure context), the manifest has to do. */
async function hasHash(text: string, sha256: string): Promise<boolean> {
  const { subtle } = crypto
  if (!subtle) return true
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('') === sha256
}

/** The answers to the ready questions, where they come along. */
async function loadQuestions(
  fetchText: (name: string) => Promise<string>,
): Promise<readonly AnsweredQuestion[]> {
  const json = await fetchText('questions.json').catch(() => undefined)
  if (json === undefined) return []
  return checkQuestions(parseJson('questions.json', json)) ?? []
}

/** The files that stand in the page itself, as `export --format html` writes it. */
function embedded(): ((name: string) => Promise<string>) | undefined {
  const element = document.getElementById('embedded')
  if (!element) return undefined
  const files = parseJson('embedded', element.textContent ?? '') as Readonly<Record<string, unknown>> | null
  return async (name) => {
    const file = files?.[name]
    if (typeof file === 'string') return file
    throw new Unreadable(`这个网页文件里没有 ${name}，可能没有下载完整。请重新导出。`)
  }
}

function baseOf(manifest: unknown): string {
  const base = (manifest as { readonly base?: unknown } | null)?.base
  return typeof base === 'string' ? base : defaultBase
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
  const bytes = await response.arrayBuffer().catch(() => undefined)
  // A character of Chinese takes three.
  if (bytes === undefined || bytes.byteLength > longest * 3) throw tooLarge(name)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

function tooLarge(name: string): Unreadable {
  return new Unreadable(`${name} 太大，浏览器装不下，或没有传完。请分成几批文章生成，再刷新本页。`)
}
