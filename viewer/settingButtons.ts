import { type Language, languages } from '../src/vocabulary/words.js'
import { el } from './dom.js'
import { icon } from './icon.js'
import type { SettingMessages } from './settingMessages.js'
import { type State, type Theme, themes } from './state.js'

const languageNames: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' }

/** The switches of language and appearance that both pages have, and what tells them the appearance of now. */
export function createSettingButtons(
  language: Language,
  messages: SettingMessages,
  set: (change: Partial<Pick<State, 'language' | 'theme'>>) => void,
): { readonly buttons: readonly HTMLElement[]; readonly showTheme: (theme: Theme) => void } {
  const other = languages.find((one) => one !== language) ?? 'zh'
  const toOther = el('button', { type: 'button', class: 'quiet', 'data-testid': 'language' })
  toOther.textContent = languageNames[other]
  toOther.lang = other === 'zh' ? 'zh-CN' : 'en'
  toOther.title = messages.language
  toOther.addEventListener('click', () => set({ language: other }))
  const toNext = el('button', { type: 'button', class: 'quiet', 'data-testid': 'theme' })
  let now: Theme = 'auto'
  toNext.addEventListener('click', () =>
    set({ theme: themes[(themes.indexOf(now) + 1) % themes.length] ?? 'auto' }),
  )
  const showTheme = (theme: Theme) => {
    now = theme
    const name = messages.theme(messages.themes[theme])
    toNext.replaceChildren(icon(theme))
    toNext.title = name
    toNext.setAttribute('aria-label', name)
  }
  return { buttons: [toOther, toNext], showTheme }
}
