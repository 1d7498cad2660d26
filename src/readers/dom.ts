import { parseHTML } from 'linkedom'

/** As much of a page's nodes as the readers use: src/ is compiled without a browser's types. */
export interface PageNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly childNodes: Iterable<PageNode>
  readonly parentNode: PageNode | null
}

export interface PageElement extends PageNode {
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

export interface PageDocument extends PageElement {
  readonly body: PageElement
  cloneNode(deep: true): PageDocument
}

/** The page of an HTML text; scripts don't run and nothing is fetched. */
export function parsePage(html: string): PageDocument {
  // A fragment, as mammoth makes it, has no body unless it is given one.
  const page = /<html[\s>]/iu.test(html) ? html : `<!DOCTYPE html><html><body>${html}</body></html>`
  return (parseHTML(page) as unknown as { readonly document: PageDocument }).document
}
