import type { Item } from './item.js'
import type { NameReader } from './nameReader.js'
import { tokensIn } from './parsedSentence.js'
import { conjunctions } from './splitList.js'

/** 要素支持和[重点项目]: what the last conjunct only praises or counts is no name, nor a head for its list. */
export function endsInGeneral(names: NameReader, { start, end, quote, head }: Item): boolean {
  if (quote) return false
  const joint = tokensIn(names.parsed, { start, end }).findLast(
    (one) => one.start > start && one.end < end && conjunctions.has(one.word),
  )
  if (!joint || names.parsed.depth[joint.start] !== 0) return false
  const right = names.read({ start: joint.end, end }, head)
  return right !== undefined && right.start > joint.end && names.modifierLength(right) === 0
}
