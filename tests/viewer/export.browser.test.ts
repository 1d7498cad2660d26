import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { Parser } from 'n3'
import type { Download, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { inProject, newFolder, runCli } from '../support/runCli.js'
import { drawnIn, shoot, usePages, violationsOf, whenReady } from './openPage.js'

const open = usePages()

/** What the page hands out when a button of the export menu is clicked. */
async function exported(
  page: Page,
  name: string,
  files = 1,
): Promise<readonly { name: string; text: string }[]> {
  await page.getByTestId('export').click()
  const downloads: Download[] = []
  page.on('download', (download) => downloads.push(download))
  await page.getByTestId(`export-${name}`).click()
  await expect.poll(() => downloads.length).toBe(files)
  await page.keyboard.press('Escape')
  return Promise.all(
    downloads.map(async (download) => {
      // The browser runs elsewhere as far as it knows.
      const path = join(newFolder(), download.suggestedFilename())
      await download.saveAs(path)
      return { name: download.suggestedFilename(), text: readFileSync(path, 'latin1') }
    }),
  )
}

const utf8 = (text: string) => Buffer.from(text, 'latin1').toString('utf8')

test('PNG and SVG come at the chosen width, with the labels that are shown', async () => {
  const { page } = await whenReady(open())
  await page.getByTestId('export').click()
  await page.getByTestId('export-size').selectOption('1200')
  await page.keyboard.press('Escape')
  const [png] = await exported(page, 'png')
  // Width of the header chunk.
  expect(Buffer.from(png?.text ?? '', 'latin1').readUInt32BE(16)).toBe(1200)
  const [svg] = await exported(page, 'svg')
  expect(svg?.text).toContain('<svg xmlns="http://www.w3.org/2000/svg" width="1200"')
  expect(utf8(svg?.text ?? '')).toContain('>五色花训</tspan>')
})

test('Turtle, GEXF and CSV hold what is shown and no more', async () => {
  const { page } = await whenReady(open({ hash: '#v=1&hide=Group,Place' }))
  const [turtle] = await exported(page, 'turtle')
  const quads = new Parser().parse(utf8(turtle?.text ?? ''))
  const classes = quads
    .filter(({ predicate }) => predicate.value.endsWith('#type'))
    .map(({ object }) => object.value)
  expect(classes.filter((name) => name.endsWith('#Measure'))).toHaveLength(12)
  expect(classes.filter((name) => /#(?:Group|Place)$/u.test(name))).toEqual([])
  const [gexf] = await exported(page, 'gexf')
  expect(utf8(gexf?.text ?? '')).toContain('五色花训')
  expect(utf8(gexf?.text ?? '')).not.toContain('Group')
  const csv = await exported(page, 'csv', 2)
  expect(csv.map(({ name }) => name).sort()).toEqual(['mailuo.edges.csv', 'mailuo.nodes.csv'])
})

test('link, citation and Turtle of a thing can be copied', async () => {
  const { page } = await whenReady(open({ context: { permissions: ['clipboard-read', 'clipboard-write'] } }))
  await page.locator('.span', { hasText: '五色花训' }).first().click()
  const copied = async (name: string) => {
    await page.getByTestId(name).click()
    await page.locator(`[data-testid=${name}][data-copied]`).waitFor()
    return page.evaluate(() => navigator.clipboard.readText())
  }
  expect(await copied('copy-link')).toBe(page.url())
  expect(await copied('copy-citation')).toMatch(
    /「.*五色花训.*」——赖俊：《夯实高质量发展的组织根基》（000_[^）]+，第 695–705 字）/u,
  )
  expect(new Parser().parse(await copied('copy-turtle')).length).toBeGreaterThan(10)
})

test('the article prints with its statements in the margin', async () => {
  const { page } = await whenReady(
    open({
      before: (context) =>
        context.addInitScript(() => {
          window.print = () => {}
        }),
    }),
  )
  await page.getByTestId('export').click()
  await page.getByTestId('export-print').click()
  await page.emulateMedia({ media: 'print' })
  const row = page.locator('#print .row', { hasText: '创新开展“五色花训”' })
  expect(await row.isVisible()).toBe(true)
  expect(await row.locator('li').allTextContents()).toEqual([
    expect.stringContaining('提升政治能力'),
    '提升政治能力 通过…落实 五色花训',
    expect.stringMatching(/^五色花训 包括 “红色”.+、“绿色”.+、“橙色”.+、“白色”.+、“蓝色”/u),
  ])
  await shoot(page, 'print')
})

test('keys alone search, choose a programme, mark its quote, find a path and export', async () => {
  const { page } = await whenReady(open())
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const tabTo = async (selector: string) => {
    for (let press = 0; press < 400; press++) {
      if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`Tab never reaches ${selector}`)
  }
  await press('/')
  await page.keyboard.type('wshx')
  await press('Enter')
  expect(page.url()).toContain('n=programme/')
  await tabTo('.card .quote')
  await press('Enter')
  expect(page.url()).toContain('e=statement/')
  expect(await page.locator('.strong').count()).toBeGreaterThan(0)
  await press('Escape')
  expect(page.url()).toContain('n=programme/')
  await tabTo('[data-testid=path]')
  await press('Enter', '/')
  await page.keyboard.type('qhzzcl')
  await press('Enter')
  expect(await page.getByTestId('path').locator('article').count()).toBe(3)
  await tabTo('[data-testid=export]')
  await press('Enter')
  await tabTo('[data-testid=export-turtle]')
  const download = page.waitForEvent('download')
  await press('Enter')
  expect((await download).suggestedFilename()).toBe('mailuo.ttl')
})

test('the one-file export opens offline, whole, and weighs less than 400 KB', {
  timeout: 120_000,
}, async () => {
  const folder = newFolder()
  await runCli('build', inProject('seeds'), '--out', folder, '--quiet')
  const file = join(folder, 'graph.html')
  const { code, stderr } = await runCli('export', '--data', folder, '--format', 'html', '--out', file)
  expect([code, stderr.includes('graph.html')]).toEqual([0, true])
  const html = readFileSync(file)
  const kilobytes = Math.round(gzipSync(html).length / 1000)
  console.log(`one-file export of the seed: ${Math.round(html.length / 1000)} KB, ${kilobytes} KB gzipped`)
  expect(kilobytes).toBeLessThan(400)
  const { page, errors, strangers } = await open({ at: pathToFileURL(file).href, context: { offline: true } })
  await page.locator('html[data-ready=true]').waitFor()
  expect(await page.getByTestId('article').textContent()).toContain('五色花训')
  expect((await drawnIn(page)).length).toBeGreaterThan(40)
  expect(await page.locator('[data-ask]').count()).toBeGreaterThan(2)
  expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toEqual(['loaded'])
  await page.getByTestId('search').fill('wshx')
  await page.getByTestId('search').press('Enter')
  expect(page.url()).toContain('n=programme/')
  await page.getByTestId('layout-force').click()
  const worker = page.waitForEvent('worker')
  await page.getByTestId('relayout').click()
  await worker
  expect([errors, strangers]).toEqual([[], []])
})

test.each([true, false])(
  'the page of figures opens offline with its own face, fits the window and breaks no rule of axe (small: %s)',
  async (small) => {
    const file = join(newFolder(), 'stats.html')
    await runCli('stats', '--data', inProject('graph'), '--page', file)
    const at = pathToFileURL(file).href
    const { page, errors, strangers } = await open({ at, small, context: { offline: true } })
    expect(await page.locator('tr', { hasText: '一级主题 Pillar' }).textContent()).toMatch(/4$/u)
    expect(await page.evaluate(async () => (await document.fonts.ready).size)).toBe(1)
    expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toEqual(['loaded'])
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }))
    expect(scroll).toBeLessThanOrEqual(client)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await violationsOf(page)).toEqual([])
    }
    await shoot(page, `stats-${small ? 'small' : 'large'}`)
    expect([errors, strangers]).toEqual([[], []])
  },
)
