import type { Source } from '../text/source.js'

/** What a format's reader takes from a file. */
export type Reading = Pick<Source, 'text' | 'layout' | 'pages' | 'metadata'>
