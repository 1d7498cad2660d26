import type { Item } from './item.js'
import type { NameReader } from './nameReader.js'
import { conjunctions } from './splitList.js'

/** 要素支持和[重点项目]: what the last conjunct only praises or counts is no name, nor a head for its list. */
export function endsInGeneral(names: NameReader, { start, end, quote, head }: Item): boolean {
  const { tokens, depth } = names.parsed
  const joint = tokens.findLast((one) => one.start > start && one.end < end && conjunctions.has(one.word))
  if (!joint || depth[joint.start] !== 0 || quote) return false
  const right = names.read({ start: joint.end, end }, head)
  return right !== undefined && right.start > joint.end && names.modifierLength(right) === 0
}
