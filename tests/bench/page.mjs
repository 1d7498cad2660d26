// The page beside cytoscape.js and force-graph: first picture, and frames a second while panning, at four sizes in one
// browser. Frames are counted over the time until all drawing is done, for a canvas queues what it can't draw at once.
//
//   npm run bench:page [-- SIZE…]
//
// Sizes in nodes, three edges a node; 200 are one article in layers, more are articles of 200 by forces. A headless
// browser draws in software unless CHROME_FLAGS ask for the GPU as its driver wants it, such as
// "--ignore-gpu-blocklist --use-angle=vulkan".
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

const root = join(import.meta.dirname, '../..')
const sizes = process.argv.slice(2).map(Number)
const limit = 60_000
const sha256 = (text) => createHash('sha256').update(text).digest('hex')

/** A graph of `order` nodes in articles of 200, as the files that the page reads. */
function makeFiles(order) {
  const files = new Map()
  const articles = []
  const nodes = []
  const edges = []
  const perArticle = 200
  for (let start = 0; start < order; start += perArticle) {
    const count = Math.min(perArticle, order - start)
    const names = Array.from({ length: count }, (_, index) => `清河县第${start + index}号项目`)
    const text = `${names.map((name) => `开展${name}。`).join('')}\n`
    const hash = sha256(text)
    const article = `article/${hash.slice(0, 16)}`
    articles.push({ id: article, file: `${start}.txt`, fileSha256: hash, textSha256: hash, label: names[0] })
    files.set(`texts/${hash.slice(0, 16)}.txt`, text)
    let at = 0
    for (const [index, label] of names.entries()) {
      const [from, to] = [at + 2, at + 2 + label.length]
      at = to + 1
      const key = index === 0 ? article : `programme/${start + index}`
      const name = index === 0 ? 'Article' : index < 5 ? 'Pillar' : index < 20 ? 'Measure' : 'Programme'
      const mentions = [{ article, ranges: [{ start: from, end: to }], rule: 'r' }]
      const radius = 10 * Math.sqrt(start + index)
      const angle = (start + index) * 2.399963
      const [x, y] = [radius * Math.cos(angle), radius * Math.sin(angle)]
      nodes.push({
        key,
        attributes: {
          class: name,
          label,
          altLabels: [],
          pinyin: 'qing he xian xiang mu',
          degree: 6,
          mentions,
          literals: [],
          x,
          y,
        },
      })
    }
    for (let index = 0; index < count; index++) {
      for (const step of [1, 7, 31]) {
        const [source, target] = [nodes[start + index].key, nodes[start + ((index + step) % count)].key]
        if (source === target) continue
        const { ranges } = nodes[start + index].attributes.mentions[0]
        edges.push({
          key: `statement/${edges.length}`,
          source,
          target,
          attributes: { relation: 'hasPart', article, ranges, rule: 'r' },
        })
      }
    }
  }
  const attributes = { format: 2, generator: 'mailuo', articles }
  const options = { type: 'directed', multi: true, allowSelfLoops: true }
  files.set('network.json', JSON.stringify({ attributes, options, nodes, edges }))
  const listed = [...files].map(([name, text]) => ({ name, sha256: sha256(text) }))
  files.set('manifest.json', JSON.stringify({ base: 'https://example.org/', files: listed }))
  files.set('questions.json', JSON.stringify({ format: 1, questions: [] }))
  return files
}

const types = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  woff2: 'font/woff2',
  svg: 'image/svg+xml',
}
const peers = {
  'cytoscape.min.js': 'node_modules/cytoscape/dist/cytoscape.min.js',
  'force-graph.min.js': 'node_modules/force-graph/dist/force-graph.min.js',
}

/** Serves the built page, its data and the peers' scripts. */
async function serve(files) {
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url, 'http://x').pathname).slice(1) || 'index.html'
    const data = path.startsWith('data/') ? files.get(path.slice(5)) : undefined
    const file = path in peers ? join(root, peers[path]) : join(root, 'dist/viewer', path)
    const blank =
      path === 'blank.html'
        ? '<!doctype html><meta charset="utf-8"><body style="margin:0"><div id="box" style="width:1000px;height:700px"></div>'
        : undefined
    const body = data ?? blank ?? (await readFile(file).catch(() => undefined))
    response.writeHead(body === undefined ? 404 : 200, {
      'Content-Type': types[path.split('.').pop()] ?? 'application/json',
    })
    response.end(body ?? '')
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

// The following run in the page.
const drain = `async () => {
  for (const canvas of document.querySelectorAll('canvas')) {
    const gl = canvas.getContext('webgl2') ?? canvas.getContext('webgl')
    if (gl) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
    else canvas.getContext('2d')?.getImageData(0, 0, 1, 1)
  }
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
}`
const pan = `async (step) => {
  const drain = ${drain}
  await drain()
  const started = performance.now()
  let frames = 0
  while (performance.now() - started < 3000) {
    step(frames)
    await new Promise((done) => requestAnimationFrame(done))
    frames++
  }
  await drain()
  return (frames * 1000) / (performance.now() - started)
}`
const starts = {
  'cytoscape.js': (data) => `async () => {
    const { nodes, edges } = ${data}
    window.cy = cytoscape({ container: document.getElementById('box'), layout: { name: 'preset' },
      elements: [...nodes.map(({ key, attributes: { x, y, label } }) => ({ data: { id: key, label }, position: { x, y } })),
        ...edges.map(({ key, source, target }) => ({ data: { id: key, source, target } }))],
      style: [{ selector: 'node', style: { label: 'data(label)', width: 8, height: 8, 'font-size': 10 } }] })
    window.step = (frame) => cy.panBy({ x: Math.sin(frame / 9) * 12, y: Math.cos(frame / 9) * 12 })
  }`,
  'force-graph': (data) => `async () => {
    const { nodes, edges } = ${data}
    window.fg = new ForceGraph(document.getElementById('box')).width(1000).height(700).cooldownTicks(0)
      .graphData({ nodes: nodes.map(({ key, attributes: { x, y, label } }) => ({ id: key, name: label, x, y, fx: x, fy: y })),
        links: edges.map(({ source, target }) => ({ source, target })) })
      .nodeCanvasObjectMode(() => 'after').nodeCanvasObject((node, context, scale) => { context.font = (10 / scale) + 'px sans-serif'; context.fillText(node.name, node.x + 4, node.y) })
    fg.zoomToFit(0)
    window.step = (frame) => fg.centerAt(Math.sin(frame / 9) * 40, Math.cos(frame / 9) * 40)
  }`,
}
const ownStep = `(frame) => {
  const box = document.querySelector('.layered:not([hidden])') ?? document.querySelector('.force')
  const at = box.getBoundingClientRect()
  const event = (type, target) => target.dispatchEvent(new MouseEvent(type, { bubbles: true, clientX: at.left + 300 + Math.sin(frame / 9) * 40, clientY: at.top + 300 + Math.cos(frame / 9) * 40 }))
  const mouse = box.querySelector('.sigma-mouse')
  if (frame === 0) event('mousedown', mouse)
  event('mousemove', document)
}`

/** A promise's value, or undefined after the limit. */
const within = (promise) =>
  Promise.race([promise.catch((error) => ({ error })), new Promise((done) => setTimeout(done, limit))])

async function measureOwn(page, address) {
  const started = performance.now()
  await page.goto(address)
  await page.waitForSelector('html[data-ready=true]', { timeout: limit })
  await page.waitForFunction(() => document.querySelector('.layered canvas, .force canvas'), undefined, {
    timeout: limit,
  })
  await page.evaluate(`(${drain})()`)
  const first = performance.now() - started
  const fps = await page.evaluate(`(${pan})(${ownStep})`)
  const click = await page.evaluate(async () => {
    document.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }))
    const before = performance.now()
    document.querySelectorAll('.span')[30].click()
    await new Promise((done) => requestAnimationFrame(done))
    return document.querySelector('.marked') ? performance.now() - before : Number.NaN
  })
  return { first, fps, click }
}

async function measurePeer(page, address, name, script) {
  await page.goto(`${address}blank.html`)
  await page.addScriptTag({ url: `${address}${script}` })
  await page.evaluate(`window.DATA = undefined`)
  const started = performance.now()
  await page.evaluate(
    `fetch('data/network.json').then((answer) => answer.json()).then((data) => { window.DATA = data })`,
  )
  await page.evaluate(`(${starts[name]('window.DATA')})().then(${drain})`)
  const first = performance.now() - started
  return { first, fps: await page.evaluate(`(${pan})(window.step)`) }
}

async function findBrowser() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
  const { default: sparticuz } = await import('@sparticuz/chromium')
  return sparticuz.executablePath()
}

const executablePath = await findBrowser()
const flags = process.env.CHROME_FLAGS?.split(' ') ?? []
for (const size of sizes.length > 0 ? sizes : [200, 1000, 10_000, 100_000]) {
  const server = await serve(makeFiles(size))
  const address = `http://127.0.0.1:${server.address().port}/`
  const results = {}
  let renderer = 'unknown'
  for (const name of ['mailuo', 'cytoscape.js', 'force-graph']) {
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', ...flags],
      env: { ...process.env },
    })
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
    page.setDefaultTimeout(limit)
    const script = { 'cytoscape.js': 'cytoscape.min.js', 'force-graph': 'force-graph.min.js' }[name]
    results[name] = await within(
      script ? measurePeer(page, address, name, script) : measureOwn(page, address),
    )
    if (name === 'mailuo')
      renderer = await page.evaluate(() => document.documentElement.dataset.renderer).catch(() => renderer)
    await within(browser.close())
  }
  server.close()
  const isSoftware = /swiftshader|llvmpipe|software/iu.test(renderer)
  console.log(
    `${size} nodes (${renderer || 'no WebGL'}; ${isSoftware ? 'software: on a GPU not measured' : 'GPU'})`,
  )
  const own = results.mailuo
  for (const [name, result] of Object.entries(results)) {
    if (!result || result.error) {
      console.log(
        `  ${name.padEnd(13)} ${result?.error ? String(result.error).split('\n')[0] : `more than ${limit / 1000} s`}`,
      )
      continue
    }
    const ratio =
      name === 'mailuo' || !own?.fps
        ? ''
        : ` · mailuo ${(result.first / own.first).toFixed(1)} times as soon, ${(own.fps / result.fps).toFixed(1)} times the frames`
    const click = result.click === undefined ? '' : ` · click to marked words ${Math.round(result.click)} ms`
    console.log(
      `  ${name.padEnd(13)} first picture ${(result.first / 1000).toFixed(1)} s · ${result.fps.toFixed(1)} frames/s${click}${ratio}`,
    )
  }
}
