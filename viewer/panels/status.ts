import type { Context } from '../context.js'
import { statementWords } from '../reading.js'

/** Says the selection in words, for those who don't see it. */
export function createStatus(root: HTMLElement, { reading, store, words, messages, signal }: Context): void {
  const { network } = reading
  root.setAttribute('role', 'status')
  root.setAttribute('aria-live', 'polite')
  store.subscribe(({ selection, path }, before) => {
    if (before && selection === before.selection && path === before.path) return
    if (path && !selection) {
      const [from, to] = [path.from, path.to].map((node) => node && network.getNodeAttribute(node, 'label'))
      root.textContent = to === undefined ? messages.pathPick(from ?? '') : messages.path(from ?? '', to)
    } else if (!selection) root.textContent = before ? messages.deselected : ''
    else if (selection.kind === 'edge')
      root.textContent = messages.selectedEdge(statementWords(network, selection.id, words).join(' '))
    else {
      const { class: name, label } = network.getNodeAttributes(selection.id)
      const count = network.edges(selection.id).length
      root.textContent = messages.selected(words.classes[name], label, count)
    }
  }, signal)
}
