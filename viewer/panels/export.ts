import { formatSvg } from '../../src/network/formatSvg.js'
import { fromNetwork } from '../../src/network/fromNetwork.js'
import { measuresIn } from '../../src/network/tableRows.js'
import { writeEdgesCsv, writeNodesCsv } from '../../src/network/writeCsv.js'
import { writeGexf } from '../../src/network/writeGexf.js'
import type { Context } from '../context.js'
import { el } from '../dom.js'
import type { GraphView } from '../layeredView.js'
import { paintPicture } from '../paintPicture.js'
import { visiblePart } from '../part.js'
import { printArticle } from '../printArticle.js'
import { saveFile } from '../saveFile.js'
import { toTurtle } from '../toTurtle.js'
import { createMenu } from './menu.js'

const widths = [1200, 2400, 4800]

/** The menu that hands out pictures, the visible part as data, and the article for print. */
export function createExport(root: HTMLElement, context: Context, view: () => GraphView | undefined): void {
  const { reading, store, messages, signal } = context
  const size = el('select', { 'aria-label': messages.exportSize, 'data-testid': 'export-size' })
  size.append(...widths.map((width) => el('option', { value: width }, `${width} px`)))
  size.value = '2400'
  const item = (name: string, text: string, act: () => void | Promise<void>) => {
    const button = el('button', { type: 'button', class: 'item', 'data-testid': `export-${name}` }, text)
    button.addEventListener('click', () => void act(), { signal })
    return button
  }
  const scaleOf = (width: number) => Number(size.value) / Math.max(1, width)
  const png = async () => {
    const picture = view()?.picture()
    if (!picture) return
    const font = getComputedStyle(document.documentElement).getPropertyValue('--font').trim()
    const canvas = paintPicture(picture, scaleOf(picture.width), font)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    if (blob) saveFile('mailuo.png', blob)
  }
  const svg = () => {
    const picture = view()?.picture()
    if (picture)
      saveFile(
        'mailuo.svg',
        new Blob([formatSvg(picture, scaleOf(picture.width))], { type: 'image/svg+xml' }),
      )
  }
  const turtle = () => {
    save('mailuo.ttl', 'text/turtle', [toTurtle(part(), reading)])
  }
  const part = () => visiblePart(reading.network, store.state())
  const gexf = () => save('mailuo.gexf', 'application/gexf+xml', writeGexf(part()))
  const csv = () => {
    const shown = part()
    const graph = fromNetwork(shown)
    save('mailuo.nodes.csv', 'text/csv', writeNodesCsv(graph, reading.texts, measuresIn(shown)))
    save('mailuo.edges.csv', 'text/csv', writeEdgesCsv(graph, reading.texts))
  }
  const items = [
    el('label', { class: 'row' }, el('span', {}, messages.exportSize), size),
    item('png', messages.exportPng, png),
    item('svg', messages.exportSvg, svg),
    item('turtle', messages.exportTurtle, turtle),
    item('gexf', messages.exportGexf, gexf),
    item('csv', messages.exportCsv, csv),
    item('print', messages.print, () => printArticle(context)),
  ]
  root.append(createMenu(messages.export, 'export', items, signal))
}

function save(name: string, type: string, pieces: Iterable<string>): void {
  saveFile(name, new Blob([...pieces], { type }))
}
