import type { Context } from '../context.js'
import { el } from '../dom.js'

/** The title of the open article; a choice of titles where there are several. */
export function createTitle(root: HTMLElement, { reading, store, messages, signal }: Context): void {
  const titles = reading.articles.map(({ id, label, file }) => ({ id, title: label ?? file }))
  root.replaceChildren()
  const choice = el('select', { 'aria-label': messages.article, 'data-testid': 'articles' })
  if (titles.length > 1) {
    choice.append(...titles.map(({ id, title }) => el('option', { value: id }, title)))
    choice.addEventListener('change', () => store.dispatch({ type: 'openArticle', article: choice.value }), {
      signal,
    })
    root.append(choice)
  }
  store.subscribe(({ article }) => {
    const title = titles.find(({ id }) => id === article)?.title ?? ''
    if (titles.length > 1) choice.value = article
    else root.textContent = title
    document.title = `${title} · 脉络`
  }, signal)
}
