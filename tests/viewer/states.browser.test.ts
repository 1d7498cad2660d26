import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { shoot, usePages, violationsOf, whenReady } from './openPage.js'

const open = usePages()

/** A state of the page that has a name, and how one comes there. */
interface NamedState {
  readonly name: string
  readonly hash?: string
  /** The pane that a small screen opens. */
  readonly pane: 'text' | 'graph' | 'evidence'
  readonly come?: (page: Page) => Promise<unknown>
}

const flower = '[data-testid=article] .span[data-class=Programme]'
const choose = async (page: Page) => page.locator(flower, { hasText: '五色花训' }).first().click()
const tab = async (page: Page, pane: string) => {
  const button = page.getByTestId(`tab-${pane}`)
  // A click on the tab that is open would close a menu.
  if ((await button.isVisible()) && (await button.getAttribute('aria-pressed')) === 'false')
    await button.click()
}

const states: readonly NamedState[] = [
  { name: 'start', pane: 'text' },
  { name: 'layers', pane: 'graph' },
  { name: 'selected', pane: 'evidence', come: choose },
  { name: 'focus', pane: 'graph', come: choose },
  {
    name: 'statement',
    pane: 'text',
    async come(page) {
      await choose(page)
      await tab(page, 'evidence')
      await page.locator('.card .quote').first().click()
    },
  },
  {
    name: 'search',
    pane: 'graph',
    async come(page) {
      await tab(page, 'graph')
      await page.getByTestId('search').fill('rencai')
    },
  },
  {
    name: 'filtered',
    pane: 'graph',
    hash: '#v=1&hide=Group,Place,Doctrine',
    async come(page) {
      await tab(page, 'graph')
      await page.getByTestId('filter-relations').click()
    },
  },
  {
    name: 'path',
    pane: 'evidence',
    async come(page) {
      await choose(page)
      await tab(page, 'evidence')
      await page.getByTestId('path').click()
      await page.getByTestId('search').fill('qhzzcl')
      await page.getByTestId('search').press('Enter')
    },
  },
  {
    name: 'question',
    pane: 'evidence',
    hash: '#v=1&q=programmes-by-measure',
    // The answers come after the graph; without them this would be the start.
    come: (page) => page.locator('[data-testid=answers] .card').first().waitFor({ state: 'attached' }),
  },
  { name: 'force', pane: 'graph', hash: '#v=1&l=force' },
  { name: 'table', pane: 'graph', hash: '#v=1&l=table' },
  { name: 'tree', pane: 'graph', hash: '#v=1&l=tree&gaps=1' },
]

const looks = [
  { size: 'large', scheme: 'light' },
  { size: 'large', scheme: 'dark' },
  { size: 'small', scheme: 'light' },
  { size: 'small', scheme: 'dark' },
] as const

test.each(looks)(
  'axe finds nothing in any of the states ($size, $scheme)',
  { timeout: 120_000 },
  async ({ size, scheme }) => {
    for (const { name, hash = '', pane, come } of states) {
      const { page, errors } = await whenReady(
        open({ hash, small: size === 'small', context: { colorScheme: scheme } }),
      )
      await come?.(page)
      await tab(page, pane)
      if (name === 'force')
        await expect.poll(() => page.getByTestId('graph').getAttribute('data-labels')).toContain('[')
      await shoot(page, `${name}-${size}-${scheme}`)
      expect([name, await violationsOf(page)]).toEqual([name, []])
      expect([name, errors]).toEqual([name, []])
      const scrolls = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect([name, scrolls]).toEqual([name, 0])
    }
  },
)
