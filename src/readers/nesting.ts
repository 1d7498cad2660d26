import { Parser } from 'htmlparser2'

/** No page of text nests so deep, and readers of pages take the cube of the depth for it. */
const deepest = 400

/** As much of a page as is looked at before its depth is asked for. */
const pieceLength = 1 << 14

/** Whether a page's elements nest deeper than those of any page that people read; told without making a tree of it. */
export function isTooDeep(html: string): boolean {
  let depth = 0
  let most = 0
  const parser = new Parser({
    onopentagname: () => {
      depth++
      most = Math.max(most, depth)
    },
    onclosetag: () => {
      depth--
    },
  })
  for (let at = 0; at < html.length && most <= deepest; at += pieceLength)
    parser.write(html.slice(at, at + pieceLength))
  return most > deepest
}
