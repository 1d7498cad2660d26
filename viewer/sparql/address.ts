import { pageFragment } from '../../src/network/pageFragment.js'
import { type Language, languages } from '../../src/vocabulary/words.js'
import { readFragment } from '../readFragment.js'
import { type State, themes } from '../state.js'

/** What the address of the SPARQL page keeps. */
export interface Asked extends Pick<State, 'language' | 'theme'> {
  readonly query: string
}

type Part = readonly [key: string, value: string]

/** The fragment with a query, such as `#v=1&query=ASK%7B%7D`. */
export function toAddress({ query, ...settings }: Asked): string {
  return toSettings(settings, [['query', encodeURIComponent(query)]])
}

/** The fragment with language and appearance where they are not what a page opens with; both pages read it. */
export function toSettings({ language, theme }: Omit<Asked, 'query'>, first: readonly Part[] = []): string {
  const parts = [...first]
  if (language !== 'zh') parts.push(['lang', language])
  if (theme !== 'auto') parts.push(['theme', theme])
  return pageFragment(parts)
}

/** What a fragment says; `query` is absent where it has none. */
export function fromAddress(hash: string): Omit<Asked, 'query'> & { readonly query: string | undefined } {
  const parameters = readFragment(hash)
  const language: Language = languages.find((one) => one === parameters.get('lang')) ?? 'zh'
  const theme = themes.find((one) => one === parameters.get('theme')) ?? 'auto'
  return { query: parameters.get('query') ?? undefined, language, theme }
}
