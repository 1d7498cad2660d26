import { forcePicture } from '../src/network/forcePicture.js'
import type { Network } from '../src/network/network.js'
import type { Context } from './context.js'
import { keepDrawing } from './keepDrawing.js'
import type { GraphView } from './layeredView.js'
import { litBy } from './lit.js'
import { createScene, type Scene } from './scene.js'
import { paletteOf } from './theme.js'

/** The force view; where its WebGL context is lost too often, the layered view takes over. */
export function createForceView(
  root: HTMLElement,
  context: Context,
): GraphView & { readonly toLayOut: () => Network | undefined } {
  const { store, signal, messages, notify } = context
  const isOpen = () => store.state().layout === 'force'
  const scene = keepDrawing<Scene>(root, signal, {
    make: () => createScene(root, context),
    canDraw: true,
    again: () => isOpen() && scene(),
    gaveUp() {
      notify(messages.lostWebgl)
      store.dispatch({ type: 'setLayout', layout: 'layered' })
    },
  })
  store.subscribe(({ layout }) => {
    if (layout === 'force') requestAnimationFrame(() => isOpen() && scene())
  }, signal)
  return {
    toLayOut: () => scene()?.toLayOut(),
    placeOf: (node) => scene()?.placeOf(node),
    picture: () =>
      forcePicture(context.reading.network, {
        size: scene()?.size() ?? { width: 1, height: 1 },
        placeOf: (node) => scene()?.placeOf(node),
        palette: paletteOf(store.state()),
        lit: litBy(context.reading, store.state()),
      }),
    zoom: (factor) => scene()?.zoom(factor),
  }
}
