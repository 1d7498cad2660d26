import { type ClassName, classes } from '../src/vocabulary/terms.js'

/** The colours of the style sheet that the canvas needs, too. */
export interface Colours {
  readonly classes: Readonly<Record<ClassName, string>>
  readonly ink: string
  readonly faint: string
  readonly line: string
  readonly paper: string
  readonly font: string
}

/** Reads the colours and the font from the style sheet's variables. */
export function readColours(): Colours {
  const style = getComputedStyle(document.documentElement)
  const read = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    classes: Object.fromEntries(classes.map((name) => [name, read(name)])) as Record<ClassName, string>,
    ink: read('ink'),
    faint: read('faint'),
    line: read('line'),
    paper: read('paper'),
    font: read('font'),
  }
}
