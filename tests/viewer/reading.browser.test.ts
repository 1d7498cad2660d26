import { expect, test } from 'vitest'
import { drawnIn, labelOf, nodesOf, shoot, usePages, whenReady } from './openPage.js'

const open = usePages()
const span = '[data-testid=article] .span[data-class=Programme]'

test('the page shows four pillars and twelve measures in legend, text, graph and table, and asks no one else', async () => {
  const { page, errors, strangers } = await whenReady(open())
  // Where a machine has no Chinese face, text in any other is blank.
  expect(await page.evaluate(() => [...document.fonts].map(({ status }) => status))).toEqual(['loaded'])
  const legend = page.getByTestId('legend')
  expect(await legend.locator('.chip[data-class=Pillar]').textContent()).toMatch(/\D4$/u)
  expect(await legend.locator('.chip[data-class=Measure]').textContent()).toMatch(/\D12$/u)
  const named = (name: string) =>
    page
      .locator(`[data-testid=article] .span[data-class=${name}]`)
      .evaluateAll((spans) => new Set(spans.map((one) => one.getAttribute('data-node'))).size)
  expect(await named('Pillar')).toBe(4)
  expect(await named('Measure')).toBe(12)
  const nodes = await drawnIn(page)
  expect(nodes.filter((node) => node.startsWith('pillar/'))).toHaveLength(4)
  expect(nodes.filter((node) => node.startsWith('measure/'))).toHaveLength(12)
  await page.getByTestId('layout-table').click()
  const table = page.getByTestId('table')
  expect(await table.locator('tr[data-from=Pillar][data-to=Measure]').count()).toBe(12)
  expect(await table.locator('tr[data-from=Article][data-to=Pillar]').count()).toBe(4)
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
  // No fold hides what belongs to the selection.
  expect(await drawnIn(page)).toEqual(expect.arrayContaining([node, ...courses]))
  expect((await parts.locator('.quote').allTextContents()).join('')).toContain('五色花训')
  expect(page.url()).toContain(`n=${node}`)
  expect(errors).toEqual([])
})

test.each(['layered', 'force'])(
  'a click on a node of the %s view selects it in all three panes',
  async (layout) => {
    const { page } = await whenReady(open({ hash: `#v=1&l=${layout}` }))
    const measure = (await page.locator('.span[data-class=Measure]').first().getAttribute('data-node')) ?? ''
    if (layout === 'layered')
      await page.getByTestId('layered').click({ position: await labelOf(page, measure) })
    else {
      await expect.poll(async () => Object.keys(await nodesOf(page)).length).toBeGreaterThan(50)
      const [x, y] = (await nodesOf(page))[measure] ?? [0, 0]
      await page.getByTestId('graph').click({ position: { x, y } })
    }
    await page.locator(`.span[data-node="${measure}"][aria-pressed=true]`).first().waitFor()
    expect(await page.getByTestId('evidence').locator('h3').count()).toBe(1)
    expect(page.url()).toContain(`n=${measure}`)
  },
)

test('pointing at a node previews what it joins and changes nothing else', async () => {
  const { page } = await whenReady(open())
  const view = page.getByTestId('layered')
  const lit = async () => Number(await view.getAttribute('data-lit'))
  expect(await lit()).toBe(0)
  await view.hover({ position: await labelOf(page, 'measure/') })
  await expect.poll(lit).toBeGreaterThan(1)
  expect(page.url()).not.toContain('#')
})

test("a click on a card's quote selects its statement and marks the words in the text", async () => {
  const { page } = await whenReady(open())
  await page.locator(span, { hasText: '五色花训' }).first().click()
  const card = page.getByTestId('evidence').locator('article[data-edge]').first()
  await card.locator('.quote').click()
  const edge = await card.getAttribute('data-edge')
  expect(page.url()).toContain(`e=${edge}`)
  expect(await page.getByRole('status').textContent()).toContain('已选中关系')
  expect(await page.locator('[data-testid=article] .strong').count()).toBeGreaterThan(0)
})

test.each([
  ['人才', '人才'],
  ['wshx', '五色花训'],
  ['wusehua', '五色花训'],
])('search finds by %s, and Enter selects the first', async (query, label) => {
  const { page } = await whenReady(open())
  const search = page.getByTestId('search')
  await search.fill(query)
  const options = page.getByTestId('search-results').getByRole('option')
  expect(await options.first().textContent()).toContain(label)
  const first = await options.first().getAttribute('data-node')
  await search.press('Enter')
  expect(page.url()).toContain(`n=${first}`)
  expect(await page.getByRole('status').textContent()).toContain('已选中')
})

test('the legend hides a class and a relation, shows them again, and each step can be undone', async () => {
  const { page } = await whenReady(open({ hash: '#v=1&l=table' }))
  const rows = page.getByTestId('table').locator('tr[data-edge]')
  const all = await rows.count()
  const legend = page.getByTestId('legend')
  const height = (await legend.boundingBox())?.height
  const chip = legend.locator('.chip[data-class=Place]')
  await chip.click()
  expect(await chip.getAttribute('aria-pressed')).toBe('false')
  await expect.poll(() => rows.count()).toBeLessThan(all)
  const withoutPlaces = await rows.count()
  await page.getByTestId('filter-relations').click()
  await page.locator('input[data-name=targets]').uncheck()
  await expect.poll(() => rows.count()).toBeLessThan(withoutPlaces)
  expect(page.url()).toContain('hide=Place&rel=targets')
  expect((await legend.boundingBox())?.height).toBe(height)
  await page.getByTestId('undo').click()
  await expect.poll(() => rows.count()).toBe(withoutPlaces)
  await page.getByTestId('undo').click()
  await expect.poll(() => rows.count()).toBe(all)
})

test('a kind that is hidden takes its programmes away', async () => {
  const { page } = await whenReady(open({ hash: '#v=1&l=tree' }))
  const items = page.getByTestId('tree').getByRole('treeitem')
  const all = await items.count()
  await page.getByTestId('filter-kinds').click()
  const box = page.locator('.row', { has: page.locator('input[data-name=Course]') })
  const count = Number(await box.locator('.count').textContent())
  await box.locator('input').uncheck()
  await expect.poll(() => items.count()).toBe(all - count)
})

test('a reload restores all that was chosen, and going back undoes the last step', async () => {
  const { page } = await whenReady(open())
  const steps = await page.evaluate(() => history.length)
  await page.getByTestId('layout-tree').click()
  await page.getByTestId('legend').locator('.chip[data-class=Group]').click()
  await page.locator(span, { hasText: '五色花训' }).first().click()
  const address = page.url()
  await page.reload()
  await page.locator('html[data-ready=true]').waitFor()
  expect(page.url()).toBe(address)
  expect(await page.getByTestId('layout-tree').getAttribute('aria-pressed')).toBe('true')
  expect(await page.locator('.chip[data-class=Group]').getAttribute('aria-pressed')).toBe('false')
  expect(await page.locator(`${span}[aria-pressed=true]`).first().textContent()).toContain('五色花训')
  // A step for each choice, and none for what only passes by, such as the pointer.
  expect(await page.evaluate(() => history.length)).toBe(steps + 3)
  await page.goBack()
  await expect.poll(() => page.locator('.span[aria-pressed=true]').count()).toBe(0)
  expect(page.url()).not.toContain('n=')
  await page.goForward()
  await expect.poll(() => page.locator('.span[aria-pressed=true]').count()).toBeGreaterThan(0)
})

test('a new layout of the force view runs in a worker and can be paused', async () => {
  const { page, errors } = await whenReady(
    open({ hash: '#v=1&l=force', context: { reducedMotion: 'no-preference' } }),
  )
  await expect.poll(async () => Object.keys(await nodesOf(page)).length).toBeGreaterThan(50)
  const built = JSON.stringify(await nodesOf(page))
  const worker = page.waitForEvent('worker')
  const button = page.getByTestId('relayout')
  await button.click()
  expect((await worker).url()).toMatch(/^blob:/u)
  await expect.poll(async () => JSON.stringify(await nodesOf(page))).not.toBe(built)
  await button.click()
  await page.locator('[data-testid=relayout]:not([aria-busy])').waitFor()
  expect(errors).toEqual([])
})

test('a path between two things is told as a chain of statements with their quotes', async () => {
  const { page } = await whenReady(open())
  await page.locator(span, { hasText: '五色花训' }).first().click()
  await page.getByTestId('path').press('Enter')
  expect(await page.getByTestId('waiting').textContent()).toContain('从「五色花训」出发')
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('path')
  await page.getByTestId('search').fill('强化政治锤炼')
  await page.getByTestId('search').press('Enter')
  const path = page.getByTestId('path')
  await path.first().waitFor()
  expect(await path.locator('article').count()).toBe(3)
  for (const quote of await path.locator('.quote').allTextContents()) expect(quote).not.toBe('')
  expect(page.url()).toMatch(/p=programme\/[^&]+&to=measure\//u)
  await page.reload()
  await page.locator('html[data-ready=true]').waitFor()
  expect(await path.locator('article').count()).toBe(3)
})

test('a neighbourhood shows how much of the whole it is', async () => {
  const { page } = await whenReady(open())
  await page.locator(span, { hasText: '五色花训' }).first().click()
  // One count beside the graph is enough where it is of the whole.
  expect(await page.getByTestId('shown').count()).toBe(0)
  await page.getByTestId('steps-1').click()
  await expect.poll(async () => (await drawnIn(page)).length).toBe(7)
  expect(await page.getByTestId('shown').textContent()).toBe('显示 7 / 7 个条目')
  expect(page.url()).toContain('s=1')
})

test('the layers say how much of the article they show, and show all of it when asked', async () => {
  const { page } = await whenReady(open())
  const part = page.getByTestId('part')
  await expect.poll(() => part.textContent()).toMatch(/^显示 \d+ \/ \d+ 个条目$/u)
  const [shown, total] = ((await part.textContent()) ?? '').match(/\d+/gu)?.map(Number) ?? []
  expect((await drawnIn(page)).length).toBe(shown)
  await page.getByTestId('show-more').click()
  await expect.poll(async () => (await drawnIn(page)).length).toBe(total)
  expect(await part.isVisible()).toBe(false)
})

test('arrow keys walk along connections, Escape comes back the same way', async () => {
  const { page } = await whenReady(open())
  await page.getByTestId('layered').click({ position: await labelOf(page, 'article/') })
  await page.getByTestId('layered').focus()
  for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  expect(page.url()).toContain('n=measure/')
  expect(await page.getByTestId('walk').locator('li').count()).toBe(3)
  await page.keyboard.press('Escape')
  expect(page.url()).toContain('n=pillar/')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  expect(page.url()).not.toContain('n=')
})

test('on a small screen a dot tells of evidence until that is open, and a quote has the width of the table', async () => {
  const { page } = await whenReady(open({ small: true, hash: '#v=1&l=table' }))
  const evidence = page.getByTestId('tab-evidence')
  const hasNews = () => evidence.evaluate((tab) => tab.matches('[data-news]'))
  expect(await hasNews()).toBe(false)
  await page.locator(span, { hasText: '五色花训' }).first().click()
  expect(await hasNews()).toBe(true)
  await evidence.click()
  expect(await hasNews()).toBe(false)
  await page.getByTestId('tab-graph').click()
  const quote = page.getByTestId('table').locator('td.words').first()
  const width = (one: Element) => one.getBoundingClientRect().width
  expect(await quote.evaluate(width)).toBeGreaterThan(0.9 * (await quote.locator('..').evaluate(width)) - 24)
})

test('the interface speaks English, and dark is dark', async () => {
  const { page } = await whenReady(open())
  await page.getByTestId('language').click()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await page.getByTestId('layout-table').textContent()).toBe('Table')
  expect(await page.getByTestId('legend').textContent()).toContain('Programme')
  await page.getByTestId('theme').click()
  await page.getByTestId('theme').click()
  expect(page.url()).toContain('lang=en&theme=dark')
  const paper = await page.locator('.pane.text').evaluate((pane) => getComputedStyle(pane).backgroundColor)
  expect(paper).toBe('rgb(22, 28, 36)')
})

test.each(['zh', 'en'])('the heads of the panes show all their words (%s)', async (language) => {
  const { page } = await whenReady(open({ hash: `#v=1&gaps=1&lang=${language}` }))
  await page.locator(span, { hasText: '五色花训' }).first().click()
  const cut = await page.locator('.head h2, .head .count, .head button, .part').evaluateAll((parts) =>
    parts
      .filter((part) => {
        const [box, head] = [part.getBoundingClientRect(), part.closest('.head')?.getBoundingClientRect()]
        return part.scrollWidth > part.clientWidth + 1 || (head !== undefined && box.right > head.right)
      })
      .map((part) => part.textContent),
  )
  expect(cut).toEqual([])
})

test('coverage marks the sentences that gave nothing', async () => {
  const { page } = await whenReady(open())
  await page.getByTestId('coverage').click()
  expect(await page.locator('.head .count').first().textContent()).toMatch(/^\d+ 句中有 \d+ 句没有读出关系$/u)
  expect((await page.locator('.gap').allTextContents()).join('')).toContain('加强领导干部在常态化疫情防控')
  await shoot(page, 'coverage')
})
