import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { MailuoError } from '../errors.js'
import type { Lexicon } from './lexicon.js'
import { loadLexicon } from './loadLexicon.js'
import { loadRules, type Rules } from './loadRules.js'
import { parseQuoteWeights, type QuoteWeights } from './quoteWeights.js'

/** All that the extractor knows: one folder like `ontology/`. */
export interface OntologyPack {
  readonly lexicon: Lexicon
  readonly rules: Rules
  /** What tells names in quotes from figures of speech; without it every quotation may be a name. */
  readonly quotes?: QuoteWeights
  /** Where it was loaded from; others load it from there again. */
  readonly folder?: string
}

/** Loads the domain pack of a folder; `ONTOLOGY_MISSING`, `LEXICON_INVALID` or `RULE_INVALID` say what is wrong with it. */
export async function loadPack(dir: string): Promise<OntologyPack & { readonly folder: string }> {
  const lexicon = loadLexicon(await filesOf(dir, 'lexicon', '.ttl'))
  const rules = loadRules(await filesOf(dir, 'rules', '.yaml'))
  const weights = await readIfThere(join(dir, 'quotes.yaml'))
  const quotes = weights === undefined ? {} : { quotes: parseQuoteWeights(weights) }
  return { lexicon, rules, ...quotes, folder: resolve(dir) }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

async function filesOf(
  dir: string,
  folder: string,
  extension: string,
): Promise<{ name: string; text: string }[]> {
  const path = join(dir, folder)
  const names = await readdir(path, { recursive: true }).catch(() => [])
  const wanted = names.filter((name) => name.endsWith(extension)).sort()
  if (wanted.length === 0) {
    throw new MailuoError('ONTOLOGY_MISSING', { path: dir, missing: `${folder}/*${extension}` })
  }
  return Promise.all(
    wanted.map(async (name) => ({
      name: `${folder}/${name}`,
      text: await readFile(join(path, name), 'utf8'),
    })),
  )
}
