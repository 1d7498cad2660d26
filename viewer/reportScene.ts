import type { CanvasBox } from '../src/network/occupied.js'

/** Says where nodes and labels are, for whoever looks at the page from outside: scripts that read a canvas see nothing. */
export function reportScene(
  root: HTMLElement,
  nodes: Iterable<readonly [string, readonly [number, number]]>,
  labels: ReadonlyMap<string, CanvasBox>,
): void {
  const round = (number: number) => Math.round(number * 10) / 10
  const places = [...nodes].map(([node, place]) => [node, place.map(round)])
  root.dataset.nodes = JSON.stringify(Object.fromEntries(places))
  root.dataset.labels = JSON.stringify([...labels].map(([node, box]) => [node, ...box.map(round)]))
}
