import { languages } from '../../src/vocabulary/words.js'
import { el } from '../dom.js'
import { themes } from '../state.js'
import { type Asked, toSettings } from './address.js'
import type { Messages } from './messages.js'

type Settings = Omit<Asked, 'query'>

/** The bar above: the name, the way back, and the switches of language and appearance. */
export function drawBar(
  settings: Settings,
  messages: Messages,
  set: (next: Settings) => void,
): readonly HTMLElement[] {
  const { language, theme } = settings
  const other = languages.find((one) => one !== language) ?? 'zh'
  const toOther = el('button', {
    type: 'button',
    class: 'quiet',
    'data-testid': 'language',
    title: messages.language,
  })
  toOther.lang = other === 'zh' ? 'zh-CN' : 'en'
  toOther.textContent = other === 'zh' ? '中文' : 'English'
  toOther.addEventListener('click', () => set({ ...settings, language: other }))
  const toNext = el(
    'button',
    { type: 'button', class: 'quiet', 'data-testid': 'theme' },
    messages.themes[theme],
  )
  toNext.setAttribute('aria-label', messages.theme(messages.themes[theme]))
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto'
  toNext.addEventListener('click', () => set({ ...settings, theme: next }))
  return [
    el('h1', { class: 'name' }, '脉络 SPARQL'),
    el(
      'a',
      { class: 'quiet', href: `./${toSettings(settings)}`, 'data-testid': 'graph-link' },
      messages.graph,
    ),
    el('div', { class: 'settings' }, toOther, toNext),
  ]
}
