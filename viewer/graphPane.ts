import { byId, el } from './dom.js'
import type { Reading } from './reading.js'
import { relayout } from './relayout.js'
import { createScene, type Scene } from './scene.js'
import type { Store } from './store.js'

const mostLosses = 5

/** The drawn graph with its tools; a lost WebGL context is made anew, and after too many losses the table stays. */
export function createGraphPane(reading: Reading, store: Store, notify: (text: string) => void): void {
  const [stage, root, captions] = [byId('stage'), byId('graph'), byId('captions')]
  store.subscribe(({ layout }) => {
    stage.hidden = layout === 'table'
  })
  let scene: Scene = createScene(root, captions, reading, store)
  let losses = 0
  root.addEventListener(
    'webglcontextlost',
    () => {
      const lost = scene
      if (++losses > mostLosses) {
        notify('显卡多次中断，改用表格显示同样的内容。')
        store.dispatch({ type: 'setLayout', layout: 'table' })
        return
      }
      setTimeout(() => {
        if (lost !== scene) return
        scene.kill()
        scene = createScene(root, captions, reading, store)
      }, 100)
    },
    true,
  )
  createTools(byId('tools'), () => scene, store)
}

function createTools(root: HTMLElement, scene: () => Scene, store: Store): void {
  const button = el('button', { type: 'button', 'data-testid': 'relayout' }, '重新布局')
  let stop: (() => void) | undefined
  button.addEventListener('click', () => {
    if (stop) return stop()
    button.textContent = '停止'
    button.setAttribute('aria-busy', 'true')
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    stop = relayout(scene().drawn, calm, () => {
      stop = undefined
      button.textContent = '重新布局'
      button.removeAttribute('aria-busy')
    })
  })
  root.append(button)
  store.subscribe(({ layout }) => {
    button.hidden = layout !== 'force'
    if (layout !== 'force') stop?.()
  })
}
