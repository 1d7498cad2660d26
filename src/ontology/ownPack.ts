import { fileURLToPath } from 'node:url'

/** The folder of the domain pack that mailuo comes with. */
export const ownPack = fileURLToPath(new URL('../../ontology', import.meta.url))
