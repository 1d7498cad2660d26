import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Quad } from '@rdfjs/types'
import { MailuoError } from '../errors.js'
import { parseRdf } from './formats.js'

/** A Turtle file of a domain pack: `pao.ttl` or `shapes.ttl`. MailuoError ONTOLOGY_MISSING where it is not there. */
export async function loadOntology(pack: string, name: 'pao.ttl' | 'shapes.ttl'): Promise<Quad[]> {
  const file = join(pack, name)
  const turtle = await readFile(file, 'utf8').catch(() => {
    throw new MailuoError('ONTOLOGY_MISSING', { path: pack, missing: name })
  })
  return parseRdf(turtle, { format: 'turtle', file })
}
