import { el } from '../dom.js'
import { createSettingButtons } from '../settingButtons.js'
import { type Asked, toSettings } from './address.js'
import type { Messages } from './messages.js'

type Settings = Omit<Asked, 'query'>

/** The bar above: the name, the way back, and the switches of language and appearance. */
export function drawBar(
  settings: Settings,
  messages: Messages,
  set: (next: Settings) => void,
): readonly HTMLElement[] {
  const { buttons, showTheme } = createSettingButtons(settings.language, messages, (change) =>
    set({ ...settings, ...change }),
  )
  showTheme(settings.theme)
  return [
    el('h1', { class: 'name' }, '脉络 SPARQL'),
    el(
      'a',
      { class: 'quiet', href: `./${toSettings(settings)}`, 'data-testid': 'graph-link' },
      messages.graph,
    ),
    el('div', { class: 'settings' }, ...buttons),
  ]
}
