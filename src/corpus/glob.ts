/** Whether a path has a character that stands for others. */
export function isGlob(path: string): boolean {
  return /[*?[{]/u.test(path)
}

/** The folder that all paths of a glob are in: its parts before the first with such a character. */
export function rootOfGlob(glob: string): string {
  const parts = glob.split('/')
  const root = parts.slice(0, parts.findIndex(isGlob)).join('/')
  return root === '' && glob.startsWith('/') ? '/' : root || '.'
}

const tokens: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^\*\*\//u, () => '(?:[^/]+/)*'],
  [/^\*\*/u, () => '.*'],
  [/^\*/u, () => '[^/]*'],
  [/^\?/u, () => '[^/]'],
  [/^\[!([^\]/]+)\]/u, (_, set = '') => `[^/${escapeSet(set)}]`],
  [/^\[([^\]/]+)\]/u, (_, set = '') => `[${escapeSet(set)}]`],
  [
    /^\{([^{}]*)\}/u,
    (_, list = '') =>
      `(?:${list
        .split(',')
        .map((glob) => globToPattern(glob).source.slice(1, -1))
        .join('|')})`,
  ],
]

/** The paths that a glob stands for: `*` and `?` within a name, `**` over folders, `[abc]`, `[!abc]`, `{one,other}`. */
export function globToPattern(glob: string): RegExp {
  let pattern = ''
  let rest = glob
  while (rest !== '') {
    const token = tokens.find(([start]) => start.test(rest))
    const [text = ''] = token?.[0].exec(rest) ?? /^./su.exec(rest) ?? []
    pattern += token ? token[1](...(token[0].exec(rest) ?? [])) : text.replace(/[\\^$.|+()[\]{}*?/]/u, '\\$&')
    rest = rest.slice(text.length)
  }
  return new RegExp(`^${pattern}$`, 'su')
}

/** The set's characters and ascending ranges; a range that runs backwards is its three characters. */
function escapeSet(set: string): string {
  return set.replace(/(.)-(.)|[\\\]^[-]/gsu, (text: string, first?: string, last?: string) => {
    const isRange = first !== undefined && last !== undefined && first <= last
    return isRange
      ? `${escapeCharacter(first)}-${escapeCharacter(last)}`
      : [...text].map(escapeCharacter).join('')
  })
}

function escapeCharacter(character: string): string {
  return /[\\\]^[-]/u.test(character) ? `\\${character}` : character
}
