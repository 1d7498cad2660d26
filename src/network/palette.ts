import type { ClassName } from '../vocabulary/terms.js'

/** How a class is drawn: shape and side of the page say its family, so that colour is never the only sign. */
export type Form = 'disc' | 'square' | 'diamond'

/** The colours that a picture is drawn in. */
export interface Palette {
  readonly classes: Readonly<Record<ClassName, string>>
  readonly ink: string
  readonly soft: string
  readonly faint: string
  readonly line: string
  readonly paper: string
  readonly accent: string
}

/** Themes are discs, what is done squares, who and what it is about diamonds. */
export const forms: Readonly<Record<ClassName, Form>> = {
  Article: 'disc',
  Pillar: 'disc',
  Measure: 'disc',
  Programme: 'square',
  PolicyDocument: 'square',
  Fund: 'square',
  PilotZone: 'square',
  Honour: 'square',
  Event: 'square',
  Cooperation: 'square',
  Organization: 'diamond',
  Person: 'diamond',
  Post: 'diamond',
  Place: 'diamond',
  Group: 'diamond',
  Industry: 'diamond',
  Doctrine: 'diamond',
  Guidance: 'diamond',
}

/** Colours on white: each has a contrast of 4.5 or more with the paper. */
export const light: Palette = {
  classes: {
    Article: '#1c2733',
    Pillar: '#b3261e',
    Measure: '#1f55c4',
    Programme: '#0f7a4f',
    PolicyDocument: '#6a3fc0',
    Fund: '#94570a',
    PilotZone: '#0b7285',
    Honour: '#b42368',
    Event: '#b5480f',
    Cooperation: '#4f6b12',
    Organization: '#7c4a12',
    Person: '#9a1f55',
    Post: '#7a2ea8',
    Place: '#12647a',
    Group: '#4a5868',
    Industry: '#446216',
    Doctrine: '#a01f45',
    Guidance: '#5534a5',
  },
  ink: '#1c2733',
  soft: '#586474',
  faint: '#97a1ae',
  line: '#d9dee5',
  paper: '#ffffff',
  accent: '#1f55c4',
}

/** Colours on a dark page, with the same contrast. */
export const dark: Palette = {
  classes: {
    Article: '#e6eaf0',
    Pillar: '#ff9a90',
    Measure: '#8fb4ff',
    Programme: '#6fd3a3',
    PolicyDocument: '#bfa3ff',
    Fund: '#e6b062',
    PilotZone: '#6ccbdc',
    Honour: '#ff9cc4',
    Event: '#ffab7a',
    Cooperation: '#b9d073',
    Organization: '#dcb07e',
    Person: '#f59bbd',
    Post: '#d7a4f2',
    Place: '#7cc8dc',
    Group: '#b4c0ce',
    Industry: '#aecb7c',
    Doctrine: '#ff9cb2',
    Guidance: '#b5a2f5',
  },
  ink: '#e6eaf0',
  soft: '#a3afbe',
  faint: '#6b7786',
  line: '#333d4a',
  paper: '#161c24',
  accent: '#8fb4ff',
}
