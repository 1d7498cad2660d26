import { buildGraph } from '../buildGraph.js'
import type { KnowledgeGraph } from '../model.js'
import type { Notice } from '../notice.js'
import type { OntologyPack } from '../ontology/loadPack.js'
import type { Item } from './listItems.js'
import type { PartStore } from './partStore.js'
import { readItem } from './readItem.js'

/** What an item gives: the graph of its one article with the article's text, or why it is left out. Plain JSON. */
export type Part =
  | { readonly graph: KnowledgeGraph; readonly text: string; readonly notices: readonly Notice[] }
  | { readonly leftOut: Notice }

/** How parts are made. */
export interface PartSettings {
  readonly pack: OntologyPack
  /** Articles over this many bytes of text are left out. */
  readonly maxSize: number
  /** Where each part is put as soon as it is made. */
  readonly store?: PartStore
}

/** The parts of items in their order; none where they are in the store. */
export async function buildItems(
  items: readonly Item[],
  { pack, maxSize, store }: PartSettings,
): Promise<readonly Part[]> {
  const parts: Part[] = []
  for (const item of items) {
    const part = await buildPart(item, pack, maxSize)
    if (store) store.write(item, part)
    else parts.push(part)
  }
  return parts
}

/** Reads and builds one item; an article that a reader or the extractor fails on is left out, so that the others are done. */
async function buildPart(item: Item, pack: OntologyPack, maxSize: number): Promise<Part> {
  try {
    const source = await readItem(item, maxSize)
    if ('code' in source) return { leftOut: source }
    const { graph, notices } = buildGraph([source], pack)
    return { graph, text: source.text, notices }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { leftOut: { code: 'ARTICLE_FAILED', args: { reason }, source: item.name } }
  }
}
