import type { BrowserContext, Locator, Page, Route } from 'playwright-core'
import { expect, test } from 'vitest'
import {
  drawnIn,
  labelsOf,
  nodesOf,
  shoot,
  usePages,
  type View,
  violationsOf,
  whenReady,
} from './openPage.js'

const open = usePages()

/** Answers for one file of the graph with what `change` makes of it, or with `status`. */
const withFile = (name: string, change: (text: string) => string, status = 200) => ({
  before: (context: BrowserContext) =>
    context.route(`**/data/${name}`, async (route) => {
      const response = await route.fetch()
      await route.fulfill({ status, contentType: 'application/json', body: change(await response.text()) })
    }),
})

test.each([
  ['is missing', withFile('network.json', () => '', 404), '找不到 network.json'],
  ['is cut short', withFile('network.json', (text) => text.slice(0, 5000)), 'network.json 不完整'],
  ['is of something else', withFile('network.json', () => '{"nodes":[]}'), '不是 mailuo 的图谱文件'],
  [
    'is of another version',
    withFile('network.json', (text) => text.replace('"format":2', '"format":99')),
    '另一版本',
  ],
  ['comes without a manifest', withFile('manifest.json', () => '', 404), '找不到 manifest.json'],
  ['has a foreign manifest', withFile('manifest.json', () => '{"name":"app"}'), '不是 mailuo 的清单'],
  [
    'is of another build than the texts',
    withFile('manifest.json', (text) => text.replace(/"sha256": ?"76/u, '"sha256":"00')),
    '不是同一次生成的',
  ],
])('a graph that %s gets a message with what to do', async (what, opening, words) => {
  const { page } = await open(opening)
  const message = page.getByTestId('message')
  await message.waitFor()
  expect(await message.textContent()).toContain(words)
  expect(await message.textContent()).toContain('mailuo build')
  if (what === 'is missing') await shoot(page, 'missing')
})

const own = `#v=1&q=sparql:${encodeURIComponent('SELECT ?x { ?x a pao:PilotZone }')}`
const json = 'application/sparql-results+json'

test.each([
  ['breaks off', (route: Route) => route.fulfill({ contentType: json, body: '{"head":{"va' }), '没有传完'],
  ['never comes', (route: Route) => route.abort(), '连接不到服务器'],
  [
    'is refused',
    (route: Route) => route.fulfill({ status: 400, contentType: json, body: '{"detail":"No such prefix"}' }),
    '查询无法执行。 服务器说明： No such prefix',
  ],
])('the graph is shown where the answer to the query in a link %s, and why', async (_, answer, words) => {
  const { page } = await whenReady(
    open({ hash: own, before: (context) => context.route('**/sparql', answer) }),
  )
  expect(await page.getByTestId('message').textContent()).toMatch(
    new RegExp(`^链接里的查询没有得到回答：.*${words}`, 'u'),
  )
  expect((await drawnIn(page)).length).toBeGreaterThan(20)
})

test('an own query without rows is headed as what it is, and one of yes or no is answered', async () => {
  const link = (sparql: string) => ({ hash: `#v=1&q=sparql:${encodeURIComponent(sparql)}` })
  const prefix = 'PREFIX pao: <https://example.org/mailuo/ontology#>'
  const { page } = await whenReady(open(link(`${prefix} SELECT ?x { ?x a pao:Nothing }`)))
  const evidence = page.getByTestId('evidence')
  expect(await evidence.locator('.kind').first().textContent()).toBe('SPARQL 查询')
  expect(await evidence.locator('.facts').first().textContent()).toBe('没有结果。')
  const { page: asked } = await whenReady(open(link(`${prefix} ASK { ?x a pao:PilotZone }`)))
  expect(await asked.getByTestId('answers').locator('.card').allTextContents()).toEqual(['true'])
})

/** Takes WebGL and every other canvas away. */
const noCanvas = (context: BrowserContext) =>
  context.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = () => null
  })

test.each(['with', 'without'])(
  'labels with markup are shown as they are and run nothing (%s WebGL)',
  async (webgl) => {
    const bad = '<img src=x onerror=document.title=1>'
    const changed = withFile('network.json', (text) =>
      text.replaceAll('"label":"五色花训"', `"label":"${bad}"`),
    )
    const before = async (context: BrowserContext) => {
      await changed.before(context)
      if (webgl === 'without') await noCanvas(context)
    }
    const { page } = await whenReady(open({ before }))
    await page.getByTestId('search').fill('onerror')
    expect(await page.getByTestId('search-results').textContent()).toContain(bad)
    await page.getByTestId('search').press('Enter')
    expect(await page.getByTestId('evidence').locator('h3').textContent()).toBe(bad)
    if (webgl === 'without') expect(await page.locator('.layered').textContent()).toContain('<img src=x')
    await page.getByTestId('layout-table').click()
    expect(await page.getByTestId('table').textContent()).toContain(bad)
    expect(await page.locator('img').count()).toBe(0)
    expect(await page.title()).not.toBe('1')
  },
)

test('without WebGL layers, table and tree show the same', async () => {
  const { page, errors } = await whenReady(open({ before: noCanvas }))
  expect(await page.getByTestId('message').textContent()).toContain('WebGL')
  const measures = page.locator('.layered [data-node^="measure/"]')
  expect(await measures.count()).toBe(12)
  await measures.first().click()
  expect(await page.getByRole('status').textContent()).toContain('已选中举措')
  await page.keyboard.press('Escape')
  expect(await page.getByTestId('layout-force').isDisabled()).toBe(true)
  await page.getByTestId('layout-table').click()
  const table = page.getByTestId('table')
  expect(await table.locator('tr[data-from=Pillar][data-to=Measure]').count()).toBe(12)
  const end = table.locator('.end', { hasText: '五色花训' }).first()
  await end.click()
  expect(await page.getByRole('status').textContent()).toContain('五色花训')
  await shoot(page, 'no-webgl')
  expect(errors).toEqual([])
})

test('a text that is not the one of the graph is not shown, and the page says so', async () => {
  const { page } = await whenReady(
    open(withFile('texts/*.txt', (text) => text.replace('五色花训', '六色花训'))),
  )
  expect(await page.getByTestId('message').textContent()).toContain('SHA-256')
  expect(await page.getByTestId('article').textContent()).toContain('没有显示')
  expect((await drawnIn(page)).length).toBeGreaterThan(20)
})

test('of a thing that was not measured no figures are told', async () => {
  const bare = (json: string) => {
    const network = JSON.parse(json)
    for (const { attributes } of network.nodes) {
      delete attributes.rank
      delete attributes.core
      delete attributes.community
    }
    return JSON.stringify(network)
  }
  const { page } = await whenReady(
    open({ ...withFile('network.json', bare), hash: '#v=1&n=id/place/511100' }),
  )
  expect(await page.locator('.details .facts').textContent()).toMatch(/^原文提到 \d+ 处 · \d+ 条关系$/u)
})

test('labels of right-to-left marks and of 5,000 characters break nothing', async () => {
  const long = '\u202eA'.concat('长'.repeat(5000))
  const { page, errors } = await whenReady(
    open(withFile('network.json', (text) => text.replaceAll('"label":"五色花训"', `"label":"${long}"`))),
  )
  await page.locator('.span', { hasText: '五色花训' }).first().click()
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  )
  expect(wide).toBe(false)
  for (const layout of ['force', 'table', 'tree']) await page.getByTestId(`layout-${layout}`).click()
  expect(errors).toEqual([])
})

test('a link of another version opens the first view and says so', async () => {
  const { page } = await whenReady(open({ hash: '#v=99&l=tree' }))
  expect(await page.getByTestId('message').textContent()).toContain('另一版本')
  expect(await page.getByTestId('layout-layered').getAttribute('aria-pressed')).toBe('true')
})

/** Takes the contexts of a view away, as a browser does that runs out of memory, and marks its canvases as old. */
const loseContexts = (page: Page, view: string) =>
  page.evaluate((selector) => {
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>(selector)) {
      const context = canvas.getContext('webgl2') ?? canvas.getContext('webgl')
      context?.getExtension('WEBGL_lose_context')?.loseContext()
      canvas.dataset.old = 'true'
    }
  }, `.${view} canvas`)

/** How many nodes of a view lie inside its box. */
const insideOf = async (page: Page, view: View) => {
  const { width, height } = await page.getByTestId(view).evaluate((one) => one.getBoundingClientRect())
  const places = Object.values(await nodesOf(page, view))
  return places.filter(([x, y]) => x > 0 && y > 0 && x < width && y < height).length
}

test('the force view that opens with something chosen shows it, and moves nothing', async () => {
  const chosen = 'id/place/511100'
  const { page } = await whenReady(open({ hash: `#v=1&l=force&n=${chosen}` }))
  await expect.poll(() => insideOf(page, 'graph')).toBeGreaterThan(50)
  // A camera that moves is in the address a moment later.
  await page.waitForTimeout(400)
  expect(page.url()).not.toContain('c=')
  await page.getByTestId('layout-layered').click()
  await page.reload()
  await page.locator('html[data-ready=true]').waitFor()
  await page.getByTestId('layout-force').click()
  await expect.poll(() => insideOf(page, 'graph')).toBeGreaterThan(50)
  await page.waitForTimeout(400)
  expect(page.url()).not.toContain('c=')
})

test.each(['layered', 'force'])('a lost WebGL context of the %s view is made anew', async (view) => {
  const { page } = await whenReady(open({ hash: `#v=1&l=${view}&n=id/place/511100` }))
  const shown = view === 'force' ? 'graph' : 'layered'
  await expect.poll(() => insideOf(page, shown)).toBeGreaterThan(50)
  await loseContexts(page, view)
  await expect.poll(() => page.locator(`.${view} canvas[data-old]`).count()).toBe(0)
  await expect.poll(() => page.locator(`.${view} canvas`).count()).toBeGreaterThan(0)
  await expect.poll(() => insideOf(page, shown)).toBeGreaterThan(50)
})

test('where WebGL is lost again and again, SVG shows the layers', async () => {
  const { page } = await whenReady(open())
  for (let loss = 0; loss < 4; loss++) {
    await page.locator('.layered canvas:not([data-old])').first().waitFor()
    await loseContexts(page, 'layered')
    await expect.poll(() => page.locator('.layered canvas[data-old]').count()).toBe(0)
  }
  await page.locator('.layered svg [data-node]').first().waitFor()
  expect(await page.getByTestId('message').textContent()).toContain('显卡多次中断')
})

const chosen = ['programme/aa4889909bacb713', 'id/place/511100', 'article/76289c89ca8c87f8']

test.each([
  ['', 15],
  ...chosen.map((node) => [`&n=${node}`, 15] as const),
  [`&n=${chosen[1]}&s=1`, 5],
] as const)('no label of the force view lies over another or over a node (%s)', async (more, least) => {
  const { page } = await whenReady(open({ hash: `#v=1&l=force${more}` }))
  await expect.poll(async () => (await labelsOf(page)).length).toBeGreaterThan(least)
  const labels = await labelsOf(page)
  const isChosen = (node: string) => more.includes(node)
  const centres = Object.entries(await nodesOf(page)).map(([node, [x, y]]) => [node, x, y, 0, 0] as const)
  const covered = labels.flatMap(([a, x, y, width, height]) =>
    [...labels, ...centres]
      .filter(
        ([b, left, top, w, h]) =>
          a !== b &&
          // The box of what is chosen is on top of all nodes.
          !(isChosen(a) && h === 0) &&
          x < left + w - 0.5 &&
          left < x + width - 0.5 &&
          y < top + h - 0.5 &&
          top < y + height - 0.5,
      )
      .map(([b]) => `${a} over ${b}`),
  )
  expect(covered).toEqual([])
})

test('keys alone reach a mention, select it and let it go', async () => {
  const { page } = await whenReady(open())
  const isSpan = () => page.evaluate(() => document.activeElement?.classList.contains('span') ?? false)
  for (let press = 0; press < 60 && !(await isSpan()); press++) await page.keyboard.press('Tab')
  expect(await isSpan()).toBe(true)
  await page.keyboard.press('Enter')
  expect(await page.locator('.span:focus').getAttribute('aria-pressed')).toBe('true')
  expect(await page.getByTestId('evidence').locator('h3').count()).toBe(1)
  await page.keyboard.press('Escape')
  expect(await page.locator('.span[aria-pressed=true]').count()).toBe(0)
  expect(page.url()).not.toContain('#')
})

test.each(['#v=1', '#v=1&lang=en'].flatMap((hash) => [hash, ...chosen.map((node) => `${hash}&n=${node}`)]))(
  'no two labels of the layered view overlap, and none is cut off (%s)',
  async (hash) => {
    const { page } = await whenReady(open({ hash }))
    await expect.poll(async () => (await labelsOf(page, 'layered')).length).toBeGreaterThan(50)
    const boxes = (await labelsOf(page, 'layered')).map(([name, x, y, width, height]) => ({
      name,
      x,
      y,
      right: x + width,
      bottom: y + height,
    }))
    const overlaps = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter((b) => a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom)
        .map((b) => `${a.name} and ${b.name}`),
    )
    expect(overlaps).toEqual([])
    const view = page.getByTestId('layered')
    const [width, height] = await view.evaluate((one) => [one.clientWidth, one.clientHeight])
    const isCut = ({ x, y, right, bottom }: (typeof boxes)[number]) =>
      x < 0 || y < 0 || right > width || bottom > height
    expect(boxes.filter(isCut).map(({ name }) => name)).toEqual([])
    const more = '[data-above], [data-below], [data-before], [data-after]'
    expect(await view.evaluate((one, beyond) => one.matches(beyond), more)).toBe(false)
  },
)

test('layers that are higher than their pane show that, go by the wheel and are zoomed with Control', async () => {
  const { page } = await whenReady(open())
  const view = page.getByTestId('layered')
  await page.getByTestId('show-more').click()
  await page.locator('.layered[data-below]:not([data-above])').waitFor()
  const before = await nodesOf(page, 'layered')
  await view.hover()
  await page.mouse.wheel(0, 300)
  await page.locator('.layered[data-above][data-below]').waitFor()
  await expect.poll(() => page.url()).toContain('c=0,300,1')
  const after = await nodesOf(page, 'layered')
  const moved = (node: string) => (after[node]?.[1] ?? 0) - (before[node]?.[1] ?? 0)
  expect(new Set(Object.keys(before).map((node) => Math.round(moved(node))))).toEqual(new Set([-300]))
  await page.mouse.wheel(0, 9999)
  await page.locator('.layered[data-above]:not([data-below])').waitFor()
  await shoot(page, 'layers-end')
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, 300)
  await page.keyboard.up('Control')
  await expect.poll(() => page.url()).toMatch(/c=[^&]+,0\.\d+/u)
})

test.each([
  ['large', false],
  ['small', true],
])('on a %s screen no pane or bar reaches over another or out of sight', async (size, small) => {
  const { page } = await whenReady(open({ small }))
  for (const pane of small ? ['text', 'graph', 'evidence'] : ['all']) {
    if (small) await page.getByTestId(`tab-${pane}`).click()
    const problems = await page.evaluate(() => {
      const found: string[] = []
      const { clientWidth, clientHeight, scrollWidth, scrollHeight } = document.documentElement
      if (scrollWidth > clientWidth || scrollHeight > clientHeight) found.push('the page itself scrolls')
      const parts = [...document.querySelectorAll<HTMLElement>('.bar, .legend, .tabs, .pane')]
        .map((one) => ({ name: one.className, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && box.height > 0)
      for (const [index, { name, box }] of parts.entries()) {
        if (box.right > clientWidth + 1 || box.bottom > clientHeight + 1 || box.left < -1 || box.top < -1)
          found.push(`${name} is out of sight`)
        for (const other of parts.slice(index + 1)) {
          const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
          const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
          if (wide > 1 && high > 1) found.push(`${name} and ${other.name} overlap`)
        }
      }
      return found
    })
    expect(problems).toEqual([])
    expect(await violationsOf(page)).toEqual([])
    await shoot(page, `${size}-${pane}`)
  }
})

/** How many pixels of ink stand in a row, at most, on the way from one place to another. */
async function longestInk(
  page: Page,
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
): Promise<number> {
  const png = (await page.getByTestId('graph').screenshot()).toString('base64')
  return page.evaluate(
    async ({ png, x1, y1, x2, y2 }) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes]))
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
      const context = canvas.getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      const length = Math.hypot(x2 - x1, y2 - y1)
      let [longest, run] = [0, 0]
      for (let at = 14; at < length - 14; at++) {
        const [x, y] = [x1 + ((x2 - x1) * at) / length, y1 + ((y2 - y1) * at) / length]
        const [red = 255, green = 255, blue = 255] = context?.getImageData(x, y, 1, 1).data ?? []
        run = Math.min(red, green, blue) < 200 ? run + 1 : 0
        longest = Math.max(longest, run)
      }
      return longest
    },
    { png, x1, y1, x2, y2 },
  )
}

test('what is only inferred is drawn dashed, and its card says so', async () => {
  const add = (json: string) => {
    const network = JSON.parse(json)
    const [first, second] = network.nodes.filter(
      ({ attributes }: { readonly attributes: { readonly class: string } }) => attributes.class === 'Pillar',
    )
    const ends = { source: first.key, target: second.key }
    network.attributes.inferred = [{ key: 'inference/1', ...ends, relation: 'hasMeasure', rule: 'prp-trp' }]
    return JSON.stringify(network)
  }
  const { page, errors } = await whenReady(
    open({ ...withFile('network.json', add), hash: '#v=1&e=inference/1' }),
  )
  const card = page.locator('article[data-edge="inference/1"]')
  expect(await card.textContent()).toContain('推断')
  expect(await card.locator('.quote').count()).toBe(0)
  expect(await page.getByTestId('layered').getAttribute('data-dashed')).toBe('1')
  await shoot(page, 'inferred')
  await page.getByTestId('layout-force').click()
  await expect.poll(async () => Object.keys(await nodesOf(page)).length).toBeGreaterThan(50)
  const places = await nodesOf(page)
  const endsIn = (one: Locator) =>
    one.locator('[data-select]').evaluateAll((ends) => ends.map((end) => end.getAttribute('data-select')))
  const [first, second] = await endsIn(card)
  const placeOf = (node: string | null | undefined) => places[node ?? ''] ?? [0, 0]
  const inferred = await longestInk(page, placeOf(first), placeOf(second))
  expect(inferred).toBeGreaterThan(2)
  expect(inferred).toBeLessThan(12)
  // Asserted ones beside it are whole lines, where no word stands on them: nearer, words cover less of a line.
  for (let step = 0; step < 4; step++) await page.getByTestId('zoom-in').click()
  await page.waitForTimeout(500)
  const nearer = await nodesOf(page)
  let isWhole = false
  for (const asserted of await page.locator('article[data-edge^="statement/"]').all()) {
    await asserted.click()
    const [from, to] = await endsIn(asserted)
    const near = (node: string | null | undefined) => nearer[node ?? ''] ?? [0, 0]
    isWhole = (await longestInk(page, near(from), near(to))) > 15
    if (isWhole) break
  }
  await shoot(page, 'asserted')
  expect(isWhole).toBe(true)
  expect(errors).toEqual([])
})

test('a thing of more statements than are shown at once says so, and a link to a late one shows it', async () => {
  const add = (json: string) => {
    const network = JSON.parse(json)
    const [pillar] = network.nodes.filter(
      ({ attributes }: { readonly attributes: { readonly class: string } }) => attributes.class === 'Pillar',
    )
    const [edge] = network.edges
    for (let one = 0; one < 500; one++)
      network.edges.push({ ...edge, key: `statement/many${one}`, source: pillar.key, target: pillar.key })
    return JSON.stringify(network)
  }
  const opening = { ...withFile('network.json', add), hash: '#v=1&e=statement/many450' }
  const { page } = await whenReady(open(opening))
  await page.locator('[data-edge="statement/many450"][data-chosen]').waitFor()
  const shown = page.getByTestId('cards-shown')
  expect(await shown.textContent()).toMatch(/^显示 \d+ \/ 5\d\d 条$/u)
  const cards = page.getByTestId('evidence').locator('article[data-edge]')
  const more = page.getByTestId('more-cards')
  for (let batch = 0; batch < 3 && (await more.isVisible()); batch++) await more.click()
  expect(await cards.count()).toBeGreaterThan(500)
  expect(await more.isVisible()).toBe(false)
})

test('a graph of 20,000 things opens, is searched and read, and the page says what it leaves out', async () => {
  const add = (json: string) => {
    const network = JSON.parse(json)
    const [node] = network.nodes.filter(
      ({ attributes }: { readonly attributes: { readonly class: string } }) =>
        attributes.class === 'Programme',
    )
    for (let one = 0; one < 20_000; one++) {
      const attributes = {
        ...node.attributes,
        label: `第${one}号工程`,
        x: one % 200,
        y: one / 200,
        mentions: [],
      }
      network.nodes.push({ key: `programme/many${one}`, attributes })
      for (const other of [one * 7, one * 31, one + 1]) {
        const target = `programme/many${other % 20_000}`
        const claim = { relation: 'hasPart', article: 'article/none', ranges: [], rule: 'r' }
        const key = `statement/many${network.edges.length}`
        network.edges.push({ key, source: `programme/many${one}`, target, attributes: claim })
      }
    }
    return JSON.stringify(network)
  }
  const { page, errors } = await whenReady(open(withFile('network.json', add)))
  await page.getByTestId('search').fill('19999号')
  await page.getByTestId('search').press('Enter')
  expect(await page.getByRole('status').textContent()).toContain('第19999号工程')
  await page.getByTestId('layout-force').click()
  await expect.poll(() => page.getByTestId('part').textContent()).toMatch(/^显示 300 \/ 20\d{3} 个条目$/u)
  await page.getByTestId('layout-table').click()
  expect(await page.getByTestId('table').locator('caption').textContent()).toMatch(/60\d{3} 条关系/u)
  expect(errors).toEqual([])
})
