import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { shoot, usePages, violationsOf, whenReady } from './openPage.js'

const open = usePages()

/** A state of the page that has a name, and how one comes there from any other. */
interface NamedState {
  readonly name: string
  readonly hash?: string
  /** The pane that a small screen opens. */
  readonly pane: 'text' | 'graph' | 'evidence'
  readonly come?: (page: Page) => Promise<unknown>
  /** Whether the article looks as it does in no state before, so that all of it is checked anew. */
  readonly isTextNew?: boolean
}

const flower = '[data-testid=article] .span[data-class=Programme]'
const choose = async (page: Page) => {
  await tab(page, 'text')
  await page.locator(flower, { hasText: '五色花训' }).first().click()
}
const tab = async (page: Page, pane: string) => {
  const button = page.getByTestId(`tab-${pane}`)
  // A click on the tab that is open would close a menu.
  if ((await button.isVisible()) && (await button.getAttribute('aria-pressed')) === 'false')
    await button.click()
}
const labelsAre = async (page: Page, view: string) => {
  await tab(page, 'graph')
  await expect
    .poll(async () => (await page.getByTestId(view).getAttribute('data-labels')) ?? '')
    .toContain('[')
}

// One page walks through all of them, so those that leave something behind, such as a walk, come last.
const states: readonly NamedState[] = [
  { name: 'start', pane: 'text', isTextNew: true },
  { name: 'layers', pane: 'graph', come: (page) => labelsAre(page, 'layered') },
  {
    name: 'question',
    pane: 'evidence',
    hash: '#v=1&q=programmes-by-measure',
    // The answers come after the graph; without them this would be the start.
    come: (page) => page.locator('[data-testid=answers] .card').first().waitFor({ state: 'attached' }),
  },
  { name: 'table', pane: 'graph', hash: '#v=1&l=table' },
  { name: 'tree', pane: 'graph', hash: '#v=1&l=tree&gaps=1', isTextNew: true },
  {
    name: 'force',
    pane: 'graph',
    hash: '#v=1&l=force',
    come: (page) => labelsAre(page, 'graph'),
  },
  {
    name: 'filtered',
    pane: 'graph',
    hash: '#v=1&hide=Group,Place,Doctrine',
    isTextNew: true,
    async come(page) {
      await tab(page, 'graph')
      await page.getByTestId('filter-relations').click()
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
  { name: 'selected', pane: 'evidence', come: choose, isTextNew: true },
  { name: 'focus', pane: 'graph', come: choose },
  {
    name: 'statement',
    pane: 'text',
    isTextNew: true,
    async come(page) {
      await choose(page)
      await tab(page, 'evidence')
      await page.locator('.card .quote').first().click()
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
      await page.getByTestId('search').blur()
    },
  },
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
    const small = size === 'small'
    const { page, errors } = await whenReady(open({ small, context: { colorScheme: scheme } }))
    for (const { name, hash = '', pane, come, isTextNew = false } of states) {
      await page.getByTestId('search').fill('')
      await page.getByTestId('search').blur()
      // Nothing is pointed at.
      await page.mouse.move(1, 1)
      await page.evaluate((fragment) => {
        location.hash = fragment
      }, hash)
      await come?.(page)
      await tab(page, pane)
      await page.mouse.move(1, 1)
      await shoot(page, `${name}-${size}-${scheme}`)
      // Colours are the same on a small screen, and a text that has not changed need not be checked again.
      const without = isTextNew && !small ? [] : ['.page']
      expect([name, await violationsOf(page, without)]).toEqual([name, []])
      expect([name, errors]).toEqual([name, []])
      const scrolls = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect([name, scrolls]).toEqual([name, 0])
    }
  },
)
