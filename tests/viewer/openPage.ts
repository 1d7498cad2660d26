import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'

/** A page and what it did that no page may do. */
export interface Opened {
  readonly page: Page
  /** Errors of the console and uncaught ones. */
  readonly errors: readonly string[]
  /** Addresses outside the server that the page asked for. */
  readonly strangers: readonly string[]
}

export interface Opening {
  /** Fragment of the address, with its `#`. */
  readonly hash?: string
  readonly small?: boolean
  /** Another address than the server's. */
  readonly at?: string
  readonly context?: BrowserContextOptions
  /** Runs before the page's own scripts. */
  readonly before?: (context: BrowserContext) => Promise<unknown>
}

const screenshots = join(import.meta.dirname, 'screenshots')

/** Opens a file's pages in the run's one browser; each has a context of its own, and none reaches the network. */
export function usePages(): (opening?: Opening) => Promise<Opened> {
  const address = inject('address')
  let browser: Awaited<ReturnType<typeof chromium.connect>>
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'))
  })
  afterAll(async () => {
    await browser?.close()
  })
  return async ({ hash = '', small = false, at, context: options, before } = {}) => {
    // Only the page of the running test draws.
    for (const context of browser.contexts()) await context.close()
    const viewport = small ? { width: 390, height: 844 } : { width: 1440, height: 900 }
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce', ...options })
    const [errors, strangers]: [string[], string[]] = [[], []]
    await context.route(
      (url) => !url.href.startsWith(address) && !['blob:', 'data:', 'file:'].includes(url.protocol),
      async (route) => {
        strangers.push(route.request().url())
        await route.abort()
      },
    )
    await before?.(context)
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => errors.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text())
    })
    await page.goto(at ?? `${address}${hash}`)
    return { page, errors, strangers }
  }
}

/** Opens the page and waits until its graph is drawn. */
export async function whenReady(opened: Promise<Opened>): Promise<Opened> {
  const { page, ...rest } = await opened
  await page.locator('html[data-ready=true]').waitFor()
  return { page, ...rest }
}

/** Keeps what the page looks like in a folder that git ignores, for people to look at. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(screenshots, { recursive: true })
  await page.screenshot({ path: join(screenshots, `${name}.png`) })
}

/** The views that Sigma draws. */
export type View = 'layered' | 'graph'

/** Where a view has each shown node, in pixels from its box's top left. */
export async function nodesOf(
  page: Page,
  view: View = 'graph',
): Promise<Readonly<Record<string, readonly [number, number]>>> {
  return JSON.parse((await page.getByTestId(view).getAttribute('data-nodes')) ?? '{}')
}

/** The boxes of the labels that a view shows: node, left, top, width and height. */
export async function labelsOf(
  page: Page,
  view: View = 'graph',
): Promise<readonly (readonly [string, number, number, number, number])[]> {
  return JSON.parse((await page.getByTestId(view).getAttribute('data-labels')) ?? '[]')
}

/** Ids of the nodes that the layered view draws. */
export async function drawnIn(page: Page): Promise<readonly string[]> {
  return Object.keys(await nodesOf(page, 'layered'))
}

/** Where in the layered view the label of a node begins. */
export async function labelOf(page: Page, node: string): Promise<{ readonly x: number; readonly y: number }> {
  const [, x = 0, y = 0, , height = 0] =
    (await labelsOf(page, 'layered')).find(([name]) => name.startsWith(node)) ?? []
  return { x: x + 8, y: y + height / 2 }
}

/** What axe finds on the page as it stands, a line each; parts may be left out. */
export async function violationsOf(page: Page, without: readonly string[] = []): Promise<readonly string[]> {
  // The page has no frames, for which axe would open one more page each time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  for (const part of without) axe.exclude(part)
  const { violations } = await axe.analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)
}
