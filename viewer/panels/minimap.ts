import type { Context } from '../context.js'
import { el } from '../dom.js'
import { sentencesOf, yieldOf } from '../gaps.js'
import type { Piece } from './article.js'

/**
 * The whole article as a strip: a bar for each sentence, the darker the more it gave; a click scrolls there. Returns
 * what draws it for an article whose pieces stand on the paper.
 */
export function createMinimap(
  root: HTMLElement,
  paper: HTMLElement,
  { reading, messages, signal }: Context,
): (article: string, pieces: readonly Piece[]) => void {
  const sight = el('span', { class: 'sight' })
  let [shown, length]: [readonly Piece[], number] = [[], 1]
  root.setAttribute('role', 'img')
  root.setAttribute('aria-label', messages.minimap)
  root.title = messages.minimap
  const follow = () => {
    sight.style.top = `${(paper.scrollTop / paper.scrollHeight) * 100}%`
    sight.style.height = `${(paper.clientHeight / paper.scrollHeight) * 100}%`
  }
  const observer = new ResizeObserver(follow)
  observer.observe(paper)
  signal.addEventListener('abort', () => observer.disconnect())
  paper.addEventListener('scroll', follow, { signal, passive: true })
  const scroll = (event: MouseEvent) => {
    const box = root.getBoundingClientRect()
    const place = ((event.clientY - box.top) / box.height) * length
    shown.find(({ end }) => end > place)?.element.scrollIntoView({ block: 'center' })
  }
  root.addEventListener('click', scroll, { signal })
  return (article, pieces) => {
    const text = reading.texts.get(article) ?? ''
    const sentences = sentencesOf(text)
    const yields = yieldOf(reading.network, article, sentences)
    shown = pieces
    length = Math.max(1, [...text].length)
    const bars = sentences.map(({ start, end }, index) => {
      const bar = el('span', { 'data-yield': Math.min(4, yields[index] ?? 0) })
      bar.style.top = `${(start / length) * 100}%`
      bar.style.height = `max(2px, ${((end - start) / length) * 100}% - 1px)`
      return bar
    })
    root.replaceChildren(...bars, sight)
    follow()
  }
}
