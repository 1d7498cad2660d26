import { forcePicture } from '../src/network/forcePicture.js'
import type { Network } from '../src/network/network.js'
import type { Picture } from '../src/network/picture.js'
import type { Context } from './context.js'
import type { GraphView } from './layeredView.js'
import { litBy } from './lit.js'
import { createScene, type Scene } from './scene.js'
import { paletteOf } from './theme.js'

const mostLosses = 3

/** The force view; a lost WebGL context is made anew, and after too many losses the layered view takes over. */
export function createForceView(
  root: HTMLElement,
  context: Context,
): GraphView & { readonly drawn: () => Network | undefined } {
  const { store, signal, messages, notify } = context
  let scene: Scene | undefined
  let losses = 0
  const make = () => {
    if (root.clientWidth > 0 && !scene) scene = createScene(root, context)
  }
  store.subscribe(({ layout }) => {
    if (layout === 'force')
      requestAnimationFrame(() => !signal.aborted && store.state().layout === 'force' && make())
  }, signal)
  root.addEventListener(
    'webglcontextlost',
    () => {
      const lost = scene
      if (!lost) return
      setTimeout(() => {
        if (lost !== scene) return
        scene.kill()
        scene = undefined
        if (++losses <= mostLosses) return make()
        notify(messages.lostWebgl)
        store.dispatch({ type: 'setLayout', layout: 'layered' })
      }, 100)
    },
    { capture: true, signal },
  )
  signal.addEventListener('abort', () => scene?.kill())
  return {
    drawn: () => scene?.drawn,
    placeOf: (node) => scene?.placeOf(node),
    picture: (): Picture =>
      forcePicture(context.reading.network, {
        size: scene?.size() ?? { width: 1, height: 1 },
        placeOf: (node) => scene?.placeOf(node),
        palette: paletteOf(store.state()),
        lit: litBy(context.reading, store.state()),
      }),
    zoom: (factor) => scene?.zoom(factor),
  }
}
