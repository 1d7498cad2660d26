import { el } from '../dom.js'
import type { Reading } from '../reading.js'
import type { Store } from '../store.js'

/** The title of the open article; a choice of titles where there are several. */
export function createTitle(root: HTMLElement, { articles }: Reading, store: Store): void {
  const titles = articles.map(({ id, label, file }) => ({ id, title: label ?? file }))
  if (titles.length > 1) {
    const options = titles.map(({ id, title }) => el('option', { value: id }, title))
    const choice = el('select', { 'aria-label': '文章' }, ...options)
    choice.addEventListener('change', () => store.dispatch({ type: 'openArticle', article: choice.value }))
    root.append(choice)
    store.subscribe(({ article }) => {
      choice.value = article
    })
  }
  store.subscribe(({ article }) => {
    const title = titles.find(({ id }) => id === article)?.title ?? ''
    if (titles.length === 1) root.textContent = title
    document.title = `${title} · 脉络`
  })
}
