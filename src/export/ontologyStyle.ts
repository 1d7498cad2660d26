/** How the reference looks: one column on a narrow screen, the diagram scrolls by itself. */
export const ontologyStyle = `
:root { color-scheme: light dark; --ink: light-dark(#1d2530, #e6e9ee); --soft: light-dark(#566272, #a7b1bf);
  --paper: light-dark(#fff, #14181e); --line: light-dark(#c9d1db, #3a4452); --link: light-dark(#0b5394, #8ab8f0) }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; font: 16px/1.6 system-ui, sans-serif; color: var(--ink);
  background: var(--paper); overflow-wrap: anywhere }
a { color: var(--link) }
h1 span, h3 span { margin-right: .5em }
h1 { line-height: 1.25 }
h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line) }
article { margin: 1.5rem 0; padding-left: 1rem; border-left: 3px solid var(--line) }
article:target { border-color: var(--link) }
h3 { margin: 0 } article p { margin: .3rem 0 }
.note, .example, cite, dt { color: var(--soft) }
blockquote { margin: .5rem 0; padding: .3rem 1rem; border-left: 3px solid var(--link) }
dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: .1rem 1rem; font-size: .9rem }
dd { margin: 0 }
nav li { margin: .3rem 0 }
figure { margin: 0; overflow-x: auto }
svg rect { fill: var(--paper); stroke: var(--soft) } svg text { fill: var(--ink); font-size: 11px }
svg .line { fill: none; stroke: var(--line) }
`
