import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import { labelsOf, nodesOf, shoot, usePages, whenReady } from './openPage.js'

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
    withFile('network.json', (text) => text.replace('"format":1', '"format":99')),
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

test('labels with markup are shown as they are and run nothing', async () => {
  const bad = '<img src=x onerror=document.title=1>'
  const { page } = await whenReady(
    open(withFile('network.json', (text) => text.replaceAll('"label":"五色花训"', `"label":"${bad}"`))),
  )
  await page.getByTestId('search').fill('onerror')
  expect(await page.getByTestId('search-results').textContent()).toContain(bad)
  await page.getByTestId('search').press('Enter')
  expect(await page.getByTestId('evidence').locator('h2').textContent()).toBe(bad)
  await page.getByTestId('layout-table').click()
  expect(await page.getByTestId('table').textContent()).toContain(bad)
  expect(await page.locator('img').count()).toBe(0)
  expect(await page.title()).not.toBe('1')
})

test('without WebGL the table shows the same', async () => {
  const { page, errors } = await whenReady(
    open({
      before: (context) =>
        context.addInitScript(() => {
          HTMLCanvasElement.prototype.getContext = () => null
        }),
    }),
  )
  expect(await page.getByTestId('message').textContent()).toContain('WebGL')
  const table = page.getByTestId('table')
  expect(await table.locator('tr[data-from=Pillar][data-to=Measure]').count()).toBe(12)
  const end = table.locator('.end', { hasText: '五色花训' }).first()
  await end.click()
  expect(await page.getByRole('status').textContent()).toContain('五色花训')
  await shoot(page, 'no-webgl')
  expect(errors).toEqual([])
})

test('no label of the force view lies over another or over a node', async () => {
  const { page } = await whenReady(open({ hash: '#l=force' }))
  const labels = await labelsOf(page)
  expect(labels.length).toBeGreaterThan(20)
  const centres = Object.entries(await nodesOf(page)).map(([node, [x, y]]) => [node, x, y, 0, 0] as const)
  const covered = labels.flatMap(([a, x, y, width, height]) =>
    [...labels, ...centres]
      .filter(
        ([b, left, top, w, h]) =>
          a !== b &&
          x < left + w - 0.5 &&
          left < x + width - 0.5 &&
          y < top + h - 0.5 &&
          top < y + height - 0.5,
      )
      .map(([b]) => `${a} over ${b}`),
  )
  expect(covered).toEqual([])
})

test.each([
  ['large', false],
  ['small', true],
])('axe finds nothing serious on a %s screen', async (size, small) => {
  const { page } = await whenReady(open({ small }))
  await page.locator('.span[data-class=Measure]').first().click()
  for (const layout of ['layered', 'table']) {
    await page.getByTestId(`layout-${layout}`).click()
    const { violations } = await new AxeBuilder({ page }).analyze()
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    expect(grave.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
    await shoot(page, `${size}-${layout}`)
  }
})

test('keys alone reach a mention, select it and let it go', async () => {
  const { page } = await whenReady(open())
  const isSpan = () => page.evaluate(() => document.activeElement?.classList.contains('span') ?? false)
  for (let press = 0; press < 60 && !(await isSpan()); press++) await page.keyboard.press('Tab')
  expect(await isSpan()).toBe(true)
  await page.keyboard.press('Enter')
  expect(await page.locator('.span:focus').getAttribute('aria-pressed')).toBe('true')
  expect(await page.getByTestId('evidence').locator('h2').count()).toBe(1)
  await page.keyboard.press('Escape')
  expect(await page.locator('.span[aria-pressed=true]').count()).toBe(0)
  expect(page.url()).not.toContain('#')
})

test.each(['', '#n=article/76289c89ca8c87f8'])(
  'no two labels of the layered view overlap (%s)',
  async (hash) => {
    const { page } = await whenReady(open({ hash }))
    const labels = await labelsOf(page)
    expect(labels.length).toBeGreaterThan(50)
    const overlaps = labels.flatMap(([a, x, y, width, height], index) =>
      labels
        .slice(index + 1)
        // Half a pixel is what rounding makes.
        .filter(
          ([, left, top, w, h]) =>
            x < left + w - 0.5 && left < x + width - 0.5 && y < top + h - 0.5 && top < y + height - 0.5,
        )
        .map(([b]) => `${a} and ${b}`),
    )
    expect(overlaps).toEqual([])
    const box = await page.getByTestId('graph').boundingBox()
    const outside = labels.filter(
      ([, x, y, width, height]) =>
        x < 0 || y < 0 || x + width > (box?.width ?? 0) + 0.5 || y + height > (box?.height ?? 0) + 0.5,
    )
    expect(outside).toEqual([])
  },
)

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
    await shoot(page, `${size}-${pane}`)
  }
})
