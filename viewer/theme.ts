import { dark, light, type Palette } from '../src/network/palette.js'
import type { State } from './state.js'

/** The colours of a theme; `auto` follows the system. */
export function paletteOf({ theme }: Pick<State, 'theme'>): Palette {
  return isDark(theme) ? dark : light
}

/** Gives the style sheet the colours of a theme. */
export function applyTheme(state: Pick<State, 'theme'>): void {
  const { classes, ...rest } = paletteOf(state)
  const root = document.documentElement
  root.dataset.theme = isDark(state.theme) ? 'dark' : 'light'
  for (const [name, colour] of Object.entries({ ...classes, ...rest }))
    root.style.setProperty(`--${name}`, colour)
}

function isDark(theme: State['theme']): boolean {
  return theme === 'dark' || (theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
}
