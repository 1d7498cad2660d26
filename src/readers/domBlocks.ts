import type { TextBlock } from './blocks.js'
import type { PageElement, PageNode } from './dom.js'

const blockNames = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION DD DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
)
const silent = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME SVG HEAD BUTTON SELECT TEXTAREA'.split(' '))
const bolds = new Set(['B', 'STRONG'])
const textNode = 3
const elementNode = 1

/** A block while its text is gathered. */
interface Draft {
  text: string
  /** How much of `text` the bold run at its start has; undefined before the first text. */
  bold: number | undefined
  depth: number | undefined
}

/**
 * The blocks below a node of a page, in order: a walk rather than `textContent`, which glues what stands in two blocks.
 * Cells of a row are one block with tabs between them.
 */
export function domBlocks(root: PageNode): TextBlock[] {
  const blocks: TextBlock[] = []
  let open: Draft = newDraft()
  const close = (depth?: number): void => {
    const block = finish(open)
    if (block) blocks.push(block)
    open = newDraft(depth)
  }
  const walk = (node: PageNode, isBold: boolean): void => {
    if (node.nodeType === textNode) addText(open, node.textContent ?? '', isBold)
    if (node.nodeType !== elementNode) return
    const name = node.nodeName.toUpperCase()
    if (silent.has(name) || isHidden(node as PageElement)) return
    if (name === 'BR') open.text = `${open.text.trimEnd()}\n`
    if ((name === 'TD' || name === 'TH') && open.text !== '') open.text = `${open.text.trimEnd()}\t`
    const isBlock = blockNames.has(name) && !isInCell(node)
    if (isBlock) close(/^H[1-6]$/u.test(name) ? Number(name.slice(1)) : undefined)
    for (const child of node.childNodes)
      walk(child, isBold || bolds.has(name) || isBoldStyle(node as PageElement))
    if (isBlock) close()
  }
  walk(root, false)
  close()
  return blocks
}

function newDraft(depth?: number): Draft {
  return { text: '', bold: undefined, depth }
}

/** White space as a browser shows it; a line break of the page's code between two Chinese characters is none. */
function addText(draft: Draft, raw: string, isBold: boolean): void {
  const wide =
    /(?<=[\p{Script=Han}“”‘’…—\u3000-\u303f\uff00-\uffef])\s*[\n\r]\s*(?=[\p{Script=Han}“‘…—\u3000-\u303f\uff00-\uffef])/gu
  let text = raw.replace(wide, '').replace(/[ \t\r\n\f]+/g, ' ')
  if (/(?:^|[\s])$/u.test(draft.text)) text = text.replace(/^[\s\u200b\ufeff]+/u, '')
  if (text === '') return
  if (!isBold) draft.bold ??= draft.text.length
  draft.text += text
}

function finish({ text: raw, bold, depth }: Draft): TextBlock | undefined {
  const text = raw.replace(/[ \u00a0]+(?=\n)/g, '').trim()
  if (text === '') return undefined
  const run = raw.slice(0, bold).trim().length
  const isLead = depth === undefined && run > 0 && run < text.length
  return { text, ...(depth !== undefined && { depth }), ...(isLead && { bold: run }) }
}

function isHidden(element: PageElement): boolean {
  const style = element.getAttribute('style') ?? ''
  return element.hasAttribute('hidden') || /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style)
}

function isBoldStyle(element: PageElement): boolean {
  return /font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(element.getAttribute('style') ?? '')
}

function isInCell(node: PageNode): boolean {
  for (let up = node.parentNode; up; up = up.parentNode) {
    if (/^T[DH]$/iu.test(up.nodeName)) return true
    if (/^TABLE$/iu.test(up.nodeName)) return false
  }
  return false
}
