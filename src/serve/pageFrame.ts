import { html } from 'hono/html'
import { dark, light } from '../network/palette.js'

/** What `html` makes: text in which everything that was put in is escaped. */
export type Markup = ReturnType<typeof html>

/** Path of the style sheet of these pages. */
export const readerStylePath = '/reader.css'

/** The style sheet of pages that answer an IRI, in the colours of the page. */
export const readerStyle = `@font-face { font-family: "Mailuo Sans"; src: url("/fonts/mailuo-sans-400.woff2") format("woff2"); }
:root { color-scheme: light dark; --ink: light-dark(${light.ink}, ${dark.ink}); --soft: light-dark(${light.soft}, ${dark.soft});
  --line: light-dark(${light.line}, ${dark.line}); --link: light-dark(${light.accent}, ${dark.accent});
  --mark: light-dark(#ffd65c, #6d5a12); }
body { max-width: 46rem; margin: 0 auto; padding: 1.2rem 1rem 4rem; overflow-wrap: anywhere; color: var(--ink);
  background: light-dark(${light.paper}, ${dark.paper}); font: 1rem/1.6 "Mailuo Sans", system-ui, sans-serif; }
nav { padding-bottom: 0.6rem; border-bottom: 1px solid var(--line); }
h1 { margin: 1.6rem 0 0.2rem; font-size: 1.5rem; line-height: 1.35; } h1 code { font-size: 1rem; }
h2 { margin: 2.4rem 0 0; font-size: 1.1rem; }
p { margin: 0.3rem 0; } a { color: var(--link); } .of, dd .of { color: var(--soft); font-size: 0.85rem; }
dl, ul { margin: 0; padding: 0; list-style: none; } dt { margin-top: 1.1rem; color: var(--soft); font-size: 0.85rem; } dt a { color: inherit; }
dd { margin: 0.15rem 0; } dt + dd { font-weight: 600; } dd + dt { padding-top: 0.9rem; border-top: 1px solid var(--line); }
blockquote { margin: 0.3rem 0 0; padding-left: 0.7rem; border-left: 3px solid var(--mark); white-space: pre-line; font-weight: 400; }
.grounds { margin: 0.3rem 0 0 0.2rem; padding-left: 0.9rem; border-left: 1px solid var(--line); font-size: 0.9rem; } .grounds dt { margin-top: 0.2rem; }
.triples dt + dd { font-weight: 400; }
`

/** A whole page around its content. */
export async function pageFrame(title: string, content: Markup, status = 200): Promise<Response> {
  const page = await html`<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} · 脉络</title>
    <link rel="icon" href="/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="${readerStylePath}">
  </head>
  <body>
    <nav><a href="/">脉络</a></nav>
    <main>${content}</main>
  </body>
</html>
`
  return new Response(String(page), {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache', Vary: 'Accept' },
  })
}
