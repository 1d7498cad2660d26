import { readdir, readFile } from 'node:fs/promises'
import { MailuoError } from '../errors.js'
import { formatNetwork } from '../network/formatNetwork.js'
import { integrityOf, sha256 } from '../text/hash.js'
import { builtPage, subsetFace } from './builtPage.js'
import type { ExportSource } from './exportFormat.js'

/**
 * The page and a graph in one HTML file that needs no server and no network: script, style, data, and the page's face
 * cut down to the characters in use. Its policy runs nothing but that script. MailuoError PAGE_MISSING before a build.
 */
export async function* writeOnePage(source: ExportSource): AsyncGenerator<string> {
  const page = await readPage()
  const data = JSON.stringify(await filesOf(source)).replaceAll('<', '\\u003c')
  const font = await subsetFace(`${page.html}${page.script}${data}`)
  const style = page.style.replace(/url\([^)]*\.woff2"?\)/u, `url(data:font/woff2;base64,${font})`)
  const script = page.script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')
  const policy = [
    "default-src 'none'",
    `script-src '${integrityOf(script)}'`,
    `style-src '${integrityOf(style)}'`,
    'font-src data:',
    'img-src data: blob:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const icon = `data:image/svg+xml;base64,${page.icon.toString('base64')}`
  yield page.html
    .replace(/<script\b[^>]*><\/script>\s*/gu, '')
    .replace(/<link\b[^>]*>\s*/gu, '')
    .replace(
      '<meta charset="utf-8">',
      `<meta charset="utf-8">\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
    )
    .replace('</head>', () => `<link rel="icon" href="${icon}">\n    <style>${style}</style>\n  </head>`)
    // The data first: the script reads it when it runs.
    .replace(
      '</body>',
      () =>
        `<script type="application/json" id="embedded">${data}</script>\n    <script type="module">${script}</script>\n  </body>`,
    )
}

interface BuiltPage {
  readonly html: string
  readonly script: string
  readonly style: string
  readonly icon: Buffer
}

async function readPage(): Promise<BuiltPage> {
  const missing = () => {
    throw new MailuoError('PAGE_MISSING', { path: builtPage })
  }
  const names: readonly string[] = await readdir(`${builtPage}assets`).catch(missing)
  const text = (ending: string) => {
    const name = names.find((one) => one.endsWith(ending))
    return name === undefined ? missing() : readFile(`${builtPage}assets/${name}`, 'utf8')
  }
  return {
    html: await readFile(`${builtPage}index.html`, 'utf8').catch(missing),
    script: await text('.js'),
    style: await text('.css'),
    icon: await readFile(`${builtPage}icon.svg`),
  }
}

/** The files that the page asks for, by name, as a server would give them. */
async function filesOf({
  graph,
  texts,
  base,
  network,
  questions,
}: ExportSource): Promise<Record<string, string>> {
  const files: Record<string, string> = { 'network.json': formatNetwork(network) }
  for (const { id, textSha256 } of graph.articles)
    files[`texts/${textSha256.slice(0, 16)}.txt`] = texts.get(id) ?? ''
  const listed = Object.entries(files).map(([name, content]) => ({ name, sha256: sha256(content) }))
  files['manifest.json'] = JSON.stringify({ base, files: listed })
  const answers = await questions?.()
  if (answers !== undefined) files['questions.json'] = answers
  return files
}
