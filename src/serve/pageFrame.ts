import { html } from 'hono/html'

/** What `html` makes: text in which everything that was put in is escaped. */
export type Markup = ReturnType<typeof html>

/** Path of the style sheet of these pages. */
export const readerStylePath = '/reader.css'

/** The style sheet of pages that answer an IRI. */
export const readerStyle = `body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff;
  font: 1rem/1.6 system-ui, sans-serif; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2rem; }
a { color: #0b5394; } .of { color: #555; }
dt { margin-top: 1rem; font-weight: 600; } dd { margin: 0.2rem 0 0.2rem 1rem; overflow-wrap: anywhere; }
blockquote { margin: 0.2rem 0 0.2rem 1rem; padding-left: 0.7rem; border-left: 3px solid #ccc; white-space: pre-line; }
`

/** A whole page around its content. */
export async function pageFrame(title: string, content: Markup): Promise<Response> {
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
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache', Vary: 'Accept' },
  })
}
