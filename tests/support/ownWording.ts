import { toWording } from '../../src/document/wording.js'
import { loadPack } from '../../src/ontology/loadPack.js'
import { ownPack } from '../../src/ontology/ownPack.js'

/** What the lexicon of `ontology/` says of an article's structure. */
export const ownWording = toWording((await loadPack(ownPack)).lexicon)
