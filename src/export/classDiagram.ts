import { escapeXml } from '../text/xml.js'
import type { OntologyTerm } from './ontologyTerms.js'

const [boxWidth, boxHeight, rowHeight, columnWidth] = [150, 22, 30, 210]

interface Box {
  readonly term: OntologyTerm
  readonly x: number
  readonly y: number
}

/** The classes of an ontology as SVG: what stands to the left is the superclass of what it is joined to. */
export function drawClasses(terms: readonly OntologyTerm[]): string {
  const classes = new Map(terms.filter(({ sort }) => sort === 'class').map((term) => [term.name, term]))
  const parents = (name: string) => parentsOf(classes.get(name)).filter((parent) => classes.has(parent))
  const depths = new Map<string, number>()
  const depthOf = (name: string): number => {
    const depth = depths.get(name) ?? Math.max(0, ...parents(name).map((parent) => depthOf(parent) + 1))
    depths.set(name, depth)
    return depth
  }
  const related = [...classes.keys()].filter(
    (name) => parents(name).length > 0 || [...classes.keys()].some((other) => parents(other).includes(name)),
  )
  const boxes = new Map<string, Box>()
  const rows: number[] = []
  for (const name of [...related].sort((a, b) => depthOf(a) - depthOf(b) || meanRow(a) - meanRow(b))) {
    const depth = depthOf(name)
    const row = rows[depth] ?? 0
    rows[depth] = row + 1
    const term = classes.get(name)
    if (term) boxes.set(name, { term, x: 10 + depth * columnWidth, y: 10 + row * rowHeight })
  }
  function meanRow(name: string): number {
    const placed = parents(name).flatMap((parent) => boxes.get(parent)?.y ?? [])
    return placed.reduce((sum, y) => sum + y, 0) / Math.max(1, placed.length)
  }
  const lines = related.flatMap((name) =>
    parents(name).map((parent) => drawLine(boxes.get(parent), boxes.get(name))),
  )
  const width = rows.length * columnWidth
  const height = 20 + Math.max(0, ...rows) * rowHeight
  const drawn = [...lines, ...[...boxes.values()].map(drawBox)].join('\n')
  return `<svg viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-labelledby="classes">\n${drawn}\n</svg>`
}

function parentsOf(term: OntologyTerm | undefined): string[] {
  const [, values = []] = term?.axioms.find(([property]) => property === 'rdfs:subClassOf') ?? []
  return values.filter((value) => value.startsWith('pao:')).map((value) => value.slice('pao:'.length))
}

function drawLine(from: Box | undefined, to: Box | undefined): string {
  if (!from || !to) return ''
  const [x1, y1] = [from.x + boxWidth, from.y + boxHeight / 2]
  const [x2, y2] = [to.x, to.y + boxHeight / 2]
  const middle = (x1 + x2) / 2
  return `<path class="line" d="M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}"/>`
}

function drawBox({ term, x, y }: Box): string {
  const label = `${term.label.zh[0] ?? ''} ${term.name}`
  return (
    `<a href="#${term.name}"><rect x="${x}" y="${y}" width="${boxWidth}" height="${boxHeight}" rx="4"/>` +
    `<text x="${x + 7}" y="${y + 15}">${escapeXml(label)}</text></a>`
  )
}
