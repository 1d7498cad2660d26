import { fragmentVersion, pageFragment } from '../src/network/pageFragment.js'
import { classes, kinds, relations } from '../src/vocabulary/terms.js'
import { languages } from '../src/vocabulary/words.js'
import { readFragment } from './readFragment.js'
import { type Camera, type Filters, type Kept, layouts, type Path, type Selection, themes } from './state.js'

type Has = (kind: 'article' | Selection['kind'] | 'question', id: string) => boolean

/** The fragment of the address for a state, such as `#v=1&n=programme/12ab`; empty for the opening state. */
export function toHash(kept: Kept, opening: Kept): string {
  const parts: [string, string][] = []
  const add = (key: string, value: string) => parts.push([key, value])
  if (kept.article !== opening.article) add('a', encode(kept.article))
  if (kept.selection) add(kept.selection.kind === 'node' ? 'n' : 'e', encode(kept.selection.id))
  if (kept.layout !== opening.layout) add('l', kept.layout)
  // In the ontology's order, so that one filter has one address.
  for (const [key, names] of filterParts(kept.filters)) if (names.length > 0) add(key, names.join(','))
  if (kept.steps > 0) add('s', String(kept.steps))
  if (kept.path) add('p', encode(kept.path.from))
  if (kept.path?.to !== undefined) add('to', encode(kept.path.to))
  if (kept.question !== undefined) add('q', encode(kept.question))
  if (kept.coverage) add('gaps', '1')
  if (kept.camera) add('c', [kept.camera.x, kept.camera.y, kept.camera.ratio].map(round).join(','))
  if (kept.language !== opening.language) add('lang', kept.language)
  if (kept.theme !== opening.theme) add('theme', kept.theme)
  return pageFragment(parts)
}

/** What a fragment says; what it leaves out or says of things that are not there is as in `opening`. */
export function fromHash(hash: string, opening: Kept, has: Has): Kept {
  const parameters = readFragment(hash)
  const get = (key: string) => parameters.get(key) ?? undefined
  if (isForeignHash(hash)) return opening
  const article = get('a')
  const question = get('q')
  const listed = <Name extends string>(key: string, names: readonly Name[]) => {
    const wanted = get(key)?.split(',') ?? []
    return names.filter((name) => wanted.includes(name))
  }
  return {
    article: article !== undefined && has('article', article) ? article : opening.article,
    selection: selectionOf(get('n'), get('e'), has),
    layout: layouts.find((layout) => layout === get('l')) ?? opening.layout,
    filters: {
      classes: listed('hide', classes),
      relations: listed('rel', relations),
      kinds: listed('kind', kinds),
    },
    steps: [1, 2, 3].find((steps) => String(steps) === get('s')) ?? 0,
    path: pathOf(get('p'), get('to'), has),
    question: question !== undefined && has('question', question) ? question : undefined,
    coverage: get('gaps') === '1',
    camera: cameraOf(get('c')),
    language: languages.find((language) => language === get('lang')) ?? opening.language,
    theme: themes.find((theme) => theme === get('theme')) ?? opening.theme,
  }
}

/** Whether a fragment was written by another version of the page, so that it may mean something else. */
export function isForeignHash(hash: string): boolean {
  if (hash === '' || hash === '#') return false
  return readFragment(hash).get('v') !== fragmentVersion
}

function filterParts(filters: Filters): readonly (readonly [string, readonly string[]])[] {
  return [
    ['hide', classes.filter((name) => filters.classes.includes(name))],
    ['rel', relations.filter((name) => filters.relations.includes(name))],
    ['kind', kinds.filter((name) => filters.kinds.includes(name))],
  ]
}

function selectionOf(node: string | undefined, edge: string | undefined, has: Has): Selection | undefined {
  if (node !== undefined && has('node', node)) return { kind: 'node', id: node }
  if (edge !== undefined && has('edge', edge)) return { kind: 'edge', id: edge }
  return undefined
}

function pathOf(from: string | undefined, to: string | undefined, has: Has): Path | undefined {
  if (from === undefined || !has('node', from)) return undefined
  return { from, to: to !== undefined && has('node', to) ? to : undefined }
}

function cameraOf(value: string | undefined): Camera | undefined {
  const [x, y, ratio] = value?.split(',').map(Number) ?? []
  if (x === undefined || y === undefined || ratio === undefined) return undefined
  if (![x, y, ratio].every(Number.isFinite) || ratio <= 0) return undefined
  return { x, y, ratio }
}

/** Slashes stay, so that ids read as they do elsewhere. */
function encode(id: string): string {
  return encodeURIComponent(id).replaceAll('%2F', '/')
}

function round(number: number): number {
  return Math.round(number * 1000) / 1000
}
