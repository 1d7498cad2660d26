import { type Wording, wordPattern } from './wording.js'

const verb = wordPattern`^${'headingVerb'}`

/** Whether a heading clause begins as policy language lets it begin: with a verb, or an adverb before one. */
export function beginsWithVerb(clause: string, wording: Wording): boolean {
  if (wording.regexp(verb).test(clause)) return true
  // One syllable that takes an object at once: 抓班子带队伍, 强基础, 促增收.
  return clause.length <= 12 && wording.has('headingSyllable', clause.charAt(0))
}
