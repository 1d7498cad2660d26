import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entity } from '../model.js'

/** Things that articles name differently, with all their names, by id. */
export type JoinedNames = ReadonlyMap<string, Entity>

const name = 'joined.json'

/** Leaves such things below the work folder, where each thread that writes reads them. */
export function writeJoined(work: string, joined: readonly Entity[]): void {
  writeFileSync(join(work, name), JSON.stringify(joined))
}

export function readJoined(work: string): JoinedNames {
  const joined = JSON.parse(readFileSync(join(work, name), 'utf8')) as readonly Entity[]
  return new Map(joined.map((entity) => [entity.id, entity]))
}
