import type { Language } from '../src/vocabulary/words.js'
import type { Theme } from './state.js'

/** What the switches of both pages say. */
export interface SettingMessages {
  readonly language: string
  readonly theme: (name: string) => string
  readonly themes: Readonly<Record<Theme, string>>
}

export const settingMessages: Readonly<Record<Language, SettingMessages>> = {
  zh: {
    language: '界面语言',
    theme: (name) => `外观：${name}`,
    themes: { auto: '跟随系统', light: '浅色', dark: '深色' },
  },
  en: {
    language: 'Language of the interface',
    theme: (name) => `Appearance: ${name}`,
    themes: { auto: 'System', light: 'Light', dark: 'Dark' },
  },
}
