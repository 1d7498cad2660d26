import { expect, test } from 'vitest'
import { labelsOf, nodesOf, shoot, usePages, whenReady } from './openPage.js'

const open = usePages()
const span = '[data-testid=article] .span[data-class=Programme]'

test('the page shows four pillars and twelve measures in legend, text and table, and asks no one else', async () => {
  const { page, errors, strangers } = await whenReady(open())
  // Where a machine has no Chinese face, text in any other is blank.
  expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toEqual(['loaded'])
  const legend = page.getByTestId('legend')
  expect(await legend.locator('[data-class=Pillar]').textContent()).toMatch(/\D4$/u)
  expect(await legend.locator('[data-class=Measure]').textContent()).toMatch(/\D12$/u)
  const named = (name: string) =>
    page
      .locator(`[data-testid=article] .span[data-class=${name}]`)
      .evaluateAll((spans) => new Set(spans.map((one) => one.getAttribute('data-node'))).size)
  expect(await named('Pillar')).toBe(4)
  expect(await named('Measure')).toBe(12)
  const nodes = Object.keys(await nodesOf(page))
  expect(nodes.filter((node) => node.startsWith('pillar/'))).toHaveLength(4)
  expect(nodes.filter((node) => node.startsWith('measure/'))).toHaveLength(12)
  await shoot(page, 'start')
  await page.getByTestId('layout-table').click()
  const table = page.getByTestId('table')
  expect(await table.locator('tr[data-from=Pillar][data-to=Measure]').count()).toBe(12)
  expect(await table.locator('tr[data-from=Article][data-to=Pillar]').count()).toBe(4)
  await shoot(page, 'table')
  expect(strangers).toEqual([])
  expect(errors).toEqual([])
})

test('a click on 五色花训 in the text marks its sentence and shows its five courses and their quotes', async () => {
  const { page, errors } = await whenReady(open())
  const flower = page.locator(span, { hasText: '五色花训' }).first()
  await flower.click()
  expect(await flower.getAttribute('aria-pressed')).toBe('true')
  const node = (await flower.getAttribute('data-node')) ?? ''
  expect(await page.getByRole('status').textContent()).toContain('五色花训')
  expect((await page.locator('[data-testid=article] .marked').allTextContents()).join('')).toContain(
    '五色花训',
  )
  const cards = page.getByTestId('evidence').locator('article[data-edge]')
  const parts = cards.filter({ hasText: '包括' })
  const courses = await parts
    .locator('.end:last-child')
    .evaluateAll((ends) => ends.map((end) => end.getAttribute('data-select') ?? ''))
  expect(courses.filter((course) => course !== node)).toHaveLength(5)
  const drawn = await nodesOf(page)
  for (const course of courses) expect(drawn).toHaveProperty([course])
  const labelled = (await labelsOf(page)).map(([of]) => of)
  expect(labelled).toEqual(expect.arrayContaining([node, ...courses]))
  expect((await parts.locator('.quote').allTextContents()).join('')).toContain('五色花训')
  expect(page.url()).toContain(`#n=${node}`)
  await shoot(page, 'selected')
  expect(errors).toEqual([])
})

test('a click on a node of the drawing selects it', async () => {
  const { page } = await whenReady(open())
  const measure = (await page.locator('.span[data-class=Measure]').first().getAttribute('data-node')) ?? ''
  const [x, y] = (await nodesOf(page))[measure] ?? [0, 0]
  await page.getByTestId('graph').click({ position: { x, y } })
  await page.locator(`.span[data-node="${measure}"][aria-pressed=true]`).first().waitFor()
  expect(page.url()).toContain(`#n=${measure}`)
  await shoot(page, 'measure')
})

test("a click on a card's quote selects its statement and marks the words in the text", async () => {
  const { page } = await whenReady(open())
  await page.locator(span, { hasText: '五色花训' }).first().click()
  const card = page.getByTestId('evidence').locator('article[data-edge]').first()
  await card.locator('.quote').click()
  const edge = await card.getAttribute('data-edge')
  expect(page.url()).toContain(`#e=${edge}`)
  expect(await page.getByRole('status').textContent()).toContain('已选中关系')
  expect(await page.locator('[data-testid=article] .strong').count()).toBeGreaterThan(0)
})

test('search finds 人才, and Enter selects the first that is found', async () => {
  const { page } = await whenReady(open())
  const search = page.getByTestId('search')
  await search.fill('人才')
  const options = page.getByTestId('search-results').getByRole('option')
  const found = await options.allTextContents()
  expect(found.length).toBeGreaterThan(2)
  for (const text of found) expect(text).toContain('人才')
  await shoot(page, 'search')
  const first = await options.first().getAttribute('data-node')
  await search.press('Enter')
  expect(page.url()).toContain(`#n=${first}`)
  expect(await page.getByRole('status').textContent()).toContain('已选中')
})

test('the legend hides a class and shows it again', async () => {
  const { page } = await whenReady(open())
  const button = page.getByTestId('legend').locator('[data-class=Place]')
  const places = async () =>
    Object.keys(await nodesOf(page)).filter(
      (node) => node.startsWith('place/') || node.startsWith('id/place/'),
    )
  const before = await places()
  expect(before).toHaveLength(Number((await button.locator('.count').textContent()) ?? 0))
  await button.click()
  expect(await button.getAttribute('aria-pressed')).toBe('false')
  await expect.poll(places).toEqual([])
  await shoot(page, 'filtered')
  await button.click()
  await expect.poll(places).toEqual(before)
})

test('a reload restores selection, layout and filter, and going back undoes the last step', async () => {
  const { page } = await whenReady(open())
  const steps = await page.evaluate(() => history.length)
  await page.getByTestId('layout-force').click()
  await page.getByTestId('legend').locator('[data-class=Group]').click()
  await page.locator(span, { hasText: '五色花训' }).first().click()
  await page.reload()
  await page.locator('html[data-ready=true]').waitFor()
  expect(await page.getByTestId('layout-force').getAttribute('aria-pressed')).toBe('true')
  expect(await page.locator('[data-testid=legend] [data-class=Group]').getAttribute('aria-pressed')).toBe(
    'false',
  )
  expect(await page.locator(`${span}[aria-pressed=true]`).first().textContent()).toContain('五色花训')
  // A step for each choice, and none for what only passes by, such as the pointer.
  expect(await page.evaluate(() => history.length)).toBe(steps + 3)
  await page.goBack()
  await expect.poll(() => page.locator('.span[aria-pressed=true]').count()).toBe(0)
  expect(page.url()).not.toContain('n=')
  expect(page.url()).toContain('hide=Group')
})

test('ForceAtlas2 has other places, and a new layout runs in a worker', async () => {
  const { page, errors } = await whenReady(open({ context: { reducedMotion: 'no-preference' } }))
  const layered = JSON.stringify(await nodesOf(page))
  await page.getByTestId('layout-force').click()
  await expect.poll(async () => JSON.stringify(await nodesOf(page))).not.toBe(layered)
  await shoot(page, 'force')
  const built = JSON.stringify(await nodesOf(page))
  const worker = page.waitForEvent('worker')
  const button = page.getByTestId('relayout')
  await button.click()
  expect((await worker).url()).toMatch(/^blob:/u)
  await expect.poll(async () => JSON.stringify(await nodesOf(page))).not.toBe(built)
  await page.locator('[data-testid=relayout]:not([aria-busy])').waitFor()
  expect(errors).toEqual([])
})
