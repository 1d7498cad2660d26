import { createReadStream } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { MailuoError } from '../errors.js'
import { shortHash } from '../text/hash.js'
import { InFlight } from './inFlight.js'
import { readManifest } from './manifest.js'
import { storeFolder } from './partStore.js'

/** What an upload did. */
export interface Upload {
  readonly put: number
  readonly removed: number
  readonly unchanged: number
}

/** How many graphs are on their way at one time, and how often one is tried. */
const concurrency = 4
const tries = 4

/**
 * Puts the named graphs of a built folder into a SPARQL store by the SPARQL 1.1 Graph Store HTTP Protocol, one PUT
 * each, so that doing it again changes nothing; graphs of articles that are gone are deleted. What was put is noted, so
 * that the next time only changed graphs go. MailuoError STORE_FAILED with what the store said.
 */
export async function uploadFolder(folder: string, url: string): Promise<Upload> {
  const { files } = await readManifest(folder)
  const note = join(folder, storeFolder, `stored-${shortHash(url)}.tsv`)
  const before = await readNote(note)
  const now = new Map<string, string>()
  const counts = { put: 0, removed: 0, unchanged: 0 }
  const sent = new InFlight(concurrency)
  try {
    for (const { name } of files.filter((file) => /\.nq$/u.test(file.name))) {
      for await (const { graph, triples } of graphsOf(join(folder, name))) {
        const hash = shortHash(triples)
        now.set(graph, hash)
        if (before.get(graph) === hash) counts.unchanged++
        else {
          counts.put++
          await sent.add(request(url, graph, triples))
        }
      }
    }
    for (const graph of [...before.keys()].filter((known) => !now.has(known))) {
      counts.removed++
      await sent.add(request(url, graph))
    }
  } finally {
    // None is left on its way, be it that one failed.
    await sent.end()
  }
  await writeFile(note, [...now].map((line) => `${line.join('\t')}\n`).join(''))
  return counts
}

/** The graphs of a sorted N-Quads file, one at a time, as N-Triples; what is in no named graph is left out. */
async function* graphsOf(path: string): AsyncGenerator<{ readonly graph: string; readonly triples: string }> {
  let [graph, lines]: [string, string[]] = ['', []]
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const [, triple, own] = /^(.*) <([^<>]*)> \.$/u.exec(line) ?? []
    // A triple of the default graph ends in an IRI, too; it has no fourth term.
    if (triple === undefined || own === undefined || triple.split(' ').length < 3) continue
    if (own !== graph) {
      if (lines.length > 0) yield { graph, triples: lines.join('') }
      ;[graph, lines] = [own, []]
    }
    lines.push(`${triple} .\n`)
  }
  if (lines.length > 0) yield { graph, triples: lines.join('') }
}

async function request(url: string, graph: string, body?: string): Promise<void> {
  const address = new URL(url)
  const { username, password } = address
  address.username = address.password = ''
  address.searchParams.set('graph', graph)
  const headers: Record<string, string> = { 'content-type': 'text/turtle; charset=utf-8' }
  if (username !== '') {
    const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
    headers.authorization = `Basic ${Buffer.from(pair).toString('base64')}`
  }
  let reason = ''
  for (let attempt = 0; attempt < tries; attempt++) {
    if (attempt > 0) await setTimeout(250 * 2 ** attempt)
    try {
      const method = body === undefined ? 'DELETE' : 'PUT'
      const response = await fetch(address, { method, headers, ...(body !== undefined && { body }) })
      const said = await response.text()
      if (response.ok || (body === undefined && response.status === 404)) return
      reason = `${response.status} ${said.slice(0, 200).replace(/\s+/gu, ' ')}`
      // What the store refuses it will refuse again; what it failed at it may not.
      if (response.status < 500) break
    } catch (error) {
      reason = error instanceof Error ? String(error.cause ?? error.message) : String(error)
    }
  }
  throw new MailuoError('STORE_FAILED', { url: `${address.origin}${address.pathname}`, graph, reason })
}

async function readNote(path: string): Promise<Map<string, string>> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return new Map(
    text.split('\n').flatMap((line) => {
      const [graph, hash] = line.split('\t')
      return graph && hash ? [[graph, hash] as const] : []
    }),
  )
}
