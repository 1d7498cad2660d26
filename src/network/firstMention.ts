import type { NodeAttributes } from './network.js'

/** Where a node is first named in an article, in code points; `undefined` where it isn't. */
export function firstMention({ mentions }: NodeAttributes, article: string): number | undefined {
  let first: number | undefined
  for (const { article: of, ranges } of mentions) {
    const start = of === article ? ranges[0]?.start : undefined
    if (start !== undefined && (first === undefined || start < first)) first = start
  }
  return first
}
