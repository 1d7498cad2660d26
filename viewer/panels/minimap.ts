import type { Context } from '../context.js'
import { el } from '../dom.js'
import { sentencesOf, yieldOf } from '../gaps.js'
import type { Piece } from './article.js'

/** The whole article as a strip: a bar for each sentence, the darker the more it gave; a click scrolls there. */
export function createMinimap(
  root: HTMLElement,
  paper: HTMLElement,
  pieces: readonly Piece[],
  { reading, messages, signal }: Context,
  article: string,
): void {
  const text = reading.texts.get(article) ?? ''
  const sentences = sentencesOf(text)
  const yields = yieldOf(reading.network, article, sentences)
  const length = Math.max(1, [...text].length)
  root.setAttribute('role', 'img')
  root.setAttribute('aria-label', messages.minimap)
  root.title = messages.minimap
  const bars = sentences.map(({ start, end }, index) => {
    const count = yields[index] ?? 0
    const bar = el('span', { 'data-yield': Math.min(4, count) })
    bar.style.top = `${(start / length) * 100}%`
    bar.style.height = `max(2px, ${((end - start) / length) * 100}% - 1px)`
    return bar
  })
  const sight = el('span', { class: 'sight' })
  root.replaceChildren(...bars, sight)
  const follow = () => {
    sight.style.top = `${(paper.scrollTop / paper.scrollHeight) * 100}%`
    sight.style.height = `${(paper.clientHeight / paper.scrollHeight) * 100}%`
  }
  follow()
  paper.onscroll = follow
  new ResizeObserver(follow).observe(paper)
  root.onclick = (event) => {
    const box = root.getBoundingClientRect()
    const place = ((event.clientY - box.top) / box.height) * length
    const piece = pieces.find(({ end }) => end > place)
    piece?.element.scrollIntoView({ block: 'center' })
  }
  signal.addEventListener('abort', () => {
    paper.onscroll = null
  })
}
