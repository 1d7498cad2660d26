import { join } from 'node:path'
import { writeGraph } from '../../src/corpus/writeGraph.js'
import { newFolder } from './runCli.js'
import { smallGraph } from './smallGraph.js'

/** A folder with the small graph as `build` writes it. */
export async function builtGraph(): Promise<string> {
  const folder = join(newFolder(), 'graph')
  await writeGraph(folder, smallGraph)
  return folder
}
