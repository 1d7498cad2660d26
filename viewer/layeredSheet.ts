import { formatSvg } from '../src/network/formatSvg.js'
import type { Picture } from '../src/network/picture.js'
import { el } from './dom.js'
import type { LayeredPainter, Reader, Target } from './layeredPainter.js'

const kinds = ['node', 'edge', 'fold'] as const

/** The layered view where there is no WebGL: the SVG that is handed out, on a sheet that scrolls. */
export function createLayeredSheet(root: HTMLElement, { click, hover, look }: Reader): LayeredPainter {
  const sheet = el('div', { class: 'sheet' })
  root.replaceChildren(sheet)
  const controller = new AbortController()
  const { signal } = controller
  let picture: Picture | undefined
  let ratio = 1
  const paint = () => {
    if (!picture) return
    const svg = new DOMParser().parseFromString(formatSvg(picture, ratio), 'image/svg+xml').documentElement
    svg.setAttribute('aria-hidden', 'true')
    sheet.replaceChildren(document.importNode(svg, true))
  }
  const targetOf = (event: Event): Target | undefined => {
    for (const kind of kinds) {
      const id = (event.target as Element).closest<SVGElement>(`[data-${kind}]`)?.dataset[kind]
      if (id !== undefined) return { kind, id }
    }
    return undefined
  }
  const camera = () => ({ x: Math.round(root.scrollLeft), y: Math.round(root.scrollTop), ratio })
  let timer = 0
  const say = () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      const { x, y } = camera()
      look(x === 0 && y === 0 && ratio === 1 ? undefined : camera())
    }, 200)
  }
  root.addEventListener('click', (event) => click(targetOf(event)), { signal })
  const point = (event: Event) => {
    const target = targetOf(event)
    hover(target?.kind === 'node' ? target.id : undefined)
  }
  root.addEventListener('pointerover', point, { signal })
  root.addEventListener('pointerleave', () => hover(undefined), { signal })
  root.addEventListener('scroll', say, { signal, passive: true })
  return {
    show(next) {
      picture = next
      paint()
    },
    look(to) {
      if (to?.ratio !== ratio) {
        ratio = to?.ratio ?? 1
        paint()
        say()
      }
      root.scrollTo(to?.x ?? 0, to?.y ?? 0)
    },
    camera,
    size: () => ({ width: root.clientWidth, height: root.clientHeight }),
    kill() {
      clearTimeout(timer)
      controller.abort()
      sheet.remove()
    },
  }
}
