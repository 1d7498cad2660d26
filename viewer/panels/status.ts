import { edgesOf, type Reading, statementWords } from '../reading.js'
import type { Store } from '../store.js'
import { classWords } from '../words.js'

/** Says the selection in words, for those who don't see it. */
export function createStatus(root: HTMLElement, { network }: Reading, store: Store): void {
  root.setAttribute('role', 'status')
  root.setAttribute('aria-live', 'polite')
  store.subscribe(({ selection }, before) => {
    if (selection === before?.selection) return
    if (!selection) root.textContent = before ? '已取消选择' : ''
    else if (selection.kind === 'edge')
      root.textContent = `已选中关系：${statementWords(network, selection.id).join(' ')}`
    else {
      const { class: name, label } = network.getNodeAttributes(selection.id)
      root.textContent = `已选中${classWords[name]}：${label}，${edgesOf(network, selection.id).length} 条关系`
    }
  })
}
