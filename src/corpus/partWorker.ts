import { loadPack, type OntologyPack } from '../ontology/loadPack.js'
import type { Item } from './listItems.js'
import { buildPart, type Part } from './part.js'

/** Items for a thread, and the folder of the domain pack that it builds them with. */
export interface Task {
  readonly folder: string
  readonly maxSize: number
  readonly items: readonly Item[]
}

let loaded: { readonly folder: string; readonly pack: Promise<OntologyPack> } | undefined

/** What a thread of the pool runs. */
export default async function buildItems({ folder, maxSize, items }: Task): Promise<readonly Part[]> {
  if (loaded?.folder !== folder) loaded = { folder, pack: loadPack(folder) }
  const pack = await loaded.pack
  const parts: Part[] = []
  for (const item of items) parts.push(await buildPart(item, pack, maxSize))
  return parts
}
