import { availableParallelism } from 'node:os'
import type { OntologyPack } from '../ontology/loadPack.js'
import { defaultMaxSize } from '../text/readSource.js'
import type { FoundFile } from './findFiles.js'
import { InFlight } from './inFlight.js'
import { type Item, listItems } from './listItems.js'
import type { Part, PartSettings } from './part.js'
import { localBuilder, type PartBuilder, threadBuilder } from './partBuilder.js'
import { PartStore } from './partStore.js'

export interface PartOptions {
  /** Articles over this many bytes of text are left out. */
  readonly maxSize?: number
  /** Threads that build; as many as there are cores unless given. */
  readonly jobs?: number
  /** Where parts are kept and looked for. */
  readonly store?: PartStore
  /** Builds instead of threads of this process. */
  readonly builder?: PartBuilder
  /** Called after each batch. */
  readonly onProgress?: (progress: Progress) => void
}

/** How far a build has come. */
export interface Progress {
  /** Articles that were built. */
  readonly built: number
  /** Articles that had not changed. */
  readonly kept: number
  /** Files, or lines of jsonl, that were found so far. */
  readonly found: number
}

/** The parts of a corpus by the places of its files. */
export interface Parts {
  /** Names in the store, whether there is one or not. */
  readonly names: readonly string[]
  /** Of all that they are read from. */
  readonly bytes: number
  load(at: number): Part
}

/**
 * How many items go to a builder together, or as few as have so many bytes: a thread reports its memory after each
 * batch, which takes a millisecond, and a queue's job holds the files of a batch.
 */
const batchItems = 32
const batchBytes = 64 * 1024
/** Threads need a second to begin: files of fewer bytes than this are built, and written, before they would. */
export const worthThreads = 256 * 1024

/** The parts of all files in their order: from the store where nothing has changed, else built and put there. */
export async function buildParts(
  files: readonly FoundFile[],
  pack: OntologyPack,
  options: PartOptions = {},
): Promise<Parts> {
  const { store, onProgress } = options
  const names: string[] = []
  const inMemory: (Part | undefined)[] = []
  const counts = { built: 0, kept: 0, found: 0 }
  let bytes = 0
  const settle = ({ at, item }: Place, part: Part): void => {
    if (item && store) store.write(item, part)
    else inMemory[at] = part
  }
  const batches = new Batches(options, pack, (batch, parts) => {
    for (const [index, part] of parts.entries()) settle(batch[index] as Place, part)
    counts.built += batch.length
    onProgress?.({ ...counts })
  })
  try {
    for await (const item of listItems(files)) {
      const at = counts.found++
      if ('code' in item) settle({ at }, { leftOut: item })
      else if (store?.has(item)) counts.kept++
      else await batches.add({ at, item })
      names.push('code' in item ? '' : PartStore.nameOf(item))
      bytes += 'code' in item ? 0 : sizeOf(item)
    }
    await batches.end()
  } finally {
    await batches.close()
  }
  onProgress?.({ ...counts })
  return {
    names,
    bytes,
    load: (at) => inMemory[at] ?? (store as PartStore).read(names[at] ?? ''),
  }
}

/** An item and its place among all. */
interface Place {
  readonly at: number
  readonly item?: Item
}

/** A builder and what it has been given. */
interface Work {
  readonly builder: PartBuilder
  readonly inFlight: InFlight
}

/** Of a line rather than of its file, in bytes. */
function sizeOf({ line, size }: Item): number {
  return line ? line.end - line.start : size
}

type BatchDone = (batch: readonly Place[], parts: readonly Part[]) => void

/** Gives items to a builder batch by batch, no more at one time than it can use. */
class Batches {
  readonly #settings: PartSettings
  readonly #jobs: number
  readonly #done: BatchDone
  /** Those that are full, and one that is being filled. */
  readonly #batches: Place[][] = [[]]
  /** Of all items, and of those of the last batch. */
  #bytes = 0
  #lastBytes = 0
  #work: Work | undefined

  constructor(options: PartOptions, pack: OntologyPack, done: BatchDone) {
    const { maxSize = defaultMaxSize, store, jobs = availableParallelism(), builder } = options
    this.#settings = { pack, maxSize, ...(store && { store }) }
    this.#jobs = jobs
    this.#done = done
    if (builder) this.#begin(builder)
  }

  async add(place: Place): Promise<void> {
    const batch = this.#batches.at(-1) ?? []
    const bytes = place.item ? sizeOf(place.item) : 0
    batch.push(place)
    this.#bytes += bytes
    this.#lastBytes += bytes
    if (batch.length >= batchItems || this.#lastBytes >= batchBytes) {
      this.#batches.push([])
      this.#lastBytes = 0
    }
    if (!this.#work && this.#bytes >= worthThreads) this.#begin(this.#choose())
    while (this.#work && this.#batches.length > 1) await this.#flush(this.#work)
  }

  async end(): Promise<void> {
    const work = this.#work ?? this.#begin(localBuilder(this.#settings))
    while (this.#batches.length > 0) await this.#flush(work)
    await work.inFlight.end()
  }

  async close(): Promise<void> {
    await this.#work?.builder.close()
  }

  #begin(builder: PartBuilder): Work {
    this.#work = { builder, inFlight: new InFlight(builder.width) }
    return this.#work
  }

  #choose(): PartBuilder {
    return this.#jobs === 1 ? localBuilder(this.#settings) : threadBuilder(this.#settings, this.#jobs)
  }

  async #flush({ builder, inFlight }: Work): Promise<void> {
    const batch = this.#batches.shift() ?? []
    if (batch.length === 0) return
    const items = batch.flatMap(({ item }) => item ?? [])
    await inFlight.add((async () => this.#done(batch, await builder.build(items)))())
  }
}
