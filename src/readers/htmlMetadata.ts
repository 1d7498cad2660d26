import type { Metadata } from '../text/source.js'
import type { PageDocument } from './dom.js'
import { readDate } from './readDate.js'

/** Names of `<meta>` by field, the first that is there counts: the standard of government sites, then Open Graph. */
const names: Readonly<Record<keyof Metadata, readonly string[]>> = {
  title: ['ArticleTitle', 'og:title'],
  date: ['PubDate', 'article:published_time', 'publishdate'],
  source: ['ContentSource', 'og:article:author', 'source', 'og:site_name'],
  address: ['Url', 'og:url'],
  author: ['Author', 'article:author'],
}

/** What a page says of its article in its head and in what browsers write into saved pages. */
export function htmlMetadata(document: PageDocument, html: string): Metadata {
  const metas = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase()
    const content = (meta.getAttribute('content') ?? '').replace(/\s+/gu, ' ').trim()
    if (name !== '' && content !== '' && !metas.has(name)) metas.set(name, content)
  }
  const say = (field: keyof Metadata) =>
    names[field].map((name) => metas.get(name.toLowerCase())).find((value) => value !== undefined)
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined
  const saved = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/iu.exec(html)?.[1]
  const date = readDate(say('date') ?? '')
  const all = {
    title: say('title') ?? titleOf(document, metas.get('generator')),
    date,
    source: say('source'),
    address: [say('address'), canonical, saved].find((url) => url !== undefined && /^https?:/iu.test(url)),
    author: say('author'),
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}

/** Programs for documents, which write a document's title as a paragraph and its chapters as headings. */
const officePrograms = /LibreOffice|OpenOffice|Microsoft Word|WPS/iu

/** The page's heading, else its `<title>` without the names of site and column that follow it. */
function titleOf(document: PageDocument, generator = ''): string | undefined {
  const title = document.querySelector('title')?.textContent?.replace(/\s+/gu, ' ').trim() ?? ''
  const start = document.body.textContent?.replace(/\s+/gu, '') ?? ''
  if (title !== '' && officePrograms.test(generator) && start.startsWith(title.replace(/\s+/gu, ''))) {
    return title
  }
  const headings = [...document.querySelectorAll('h1')].map(
    (one) => one.textContent?.replace(/\s+/gu, '') ?? '',
  )
  const [heading] = headings.filter((text) => text !== '')
  if (heading !== undefined && headings.length === 1) return heading
  const own = title.split(/\s*[|_｜]\s*|\s+[-—–]+\s*|\s*--+\s*/u)[0] ?? ''
  return own === '' ? undefined : own
}
