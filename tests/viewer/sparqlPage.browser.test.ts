import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { shoot, usePages, violationsOf, whenReady } from './openPage.js'

const open = usePages()
const at = (query?: string, more = '') =>
  `${inject('address')}sparql.html${query === undefined ? more.replace('&', '#v=1&') : `#v=1&query=${encodeURIComponent(query)}${more}`}`
const openAt = (query?: string, more = '') => whenReady(open({ at: at(query, more) }))

const zones = 'SELECT ?zone ?label { ?zone a pao:PilotZone ; rdfs:label ?label } ORDER BY ?label'
const zoneLabels = ['峨眉山市人才先行区', '犍为县人才先行区']
const endless = 'SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }'

const editor = (page: Page) => page.getByTestId('editor').locator('.CodeMirror')
const textOf = (page: Page) =>
  editor(page).evaluate((element) =>
    (element as unknown as { CodeMirror: { getValue(): string } }).CodeMirror.getValue(),
  )
const clear = async (page: Page) => {
  await editor(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
}
const cells = (page: Page, column: number) =>
  page.getByTestId('results').locator(`tbody td:nth-child(${column})`).allTextContents()

describe('typing', () => {
  test('completes classes by their names, and declares their prefix', async () => {
    const { page, errors, strangers } = await openAt()
    await clear(page)
    await page.keyboard.type('SELECT * { ?x a pao:Pilo')
    await page.locator('.CodeMirror-hint', { hasText: 'pao:PilotZone' }).waitFor()
    await shoot(page, 'sparql-completion')
    expect(await violationsOf(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.keyboard.type(' }')
    expect(await textOf(page)).toBe(
      'PREFIX pao: <https://example.org/mailuo/ontology#>\nSELECT * { ?x a pao:PilotZone }',
    )
    expect([errors, strangers]).toEqual([[], []])
  })

  test('completes classes by what they are called in Chinese, and relations where a relation stands', async () => {
    const { page } = await openAt()
    await clear(page)
    await page.keyboard.type('PREFIX pao: <https://example.org/mailuo/ontology#>\nSELECT * { ?x a pao:先行')
    await page.locator('.CodeMirror-hint', { hasText: 'pao:PilotZone' }).click()
    await page.keyboard.type(' ; pao:locat')
    await page.locator('.CodeMirror-hint', { hasText: 'pao:locatedIn' }).waitFor()
    expect(await page.locator('.CodeMirror-hint', { hasText: 'pao:PilotZone' }).count()).toBe(0)
    await page.keyboard.press('Tab')
    expect(await textOf(page)).toMatch(/a pao:PilotZone ; pao:locatedIn$/u)
  })

  test('keeps nobody in the editor: Tab goes on, Shift+Tab back', async () => {
    const { page } = await openAt()
    await editor(page).click()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('run')
    await page.keyboard.press('Shift+Tab')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await page.keyboard.press('Shift+Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('questions')
  })

  test('tells in which line the syntax is wrong before anything runs', async () => {
    const { page, errors } = await openAt()
    await clear(page)
    await page.keyboard.type('SELECT ?x\nWHERE { ?x ?y }\n')
    await expect.poll(() => page.getByTestId('syntax').textContent()).toBe('第 2 行语法有误')
    await page.locator('.parseErrorIcon').hover()
    expect(errors).toEqual([])
  })
})

describe('a query', () => {
  test('runs by key and gives a table with links, and its address gives it again', async () => {
    const { page, errors } = await openAt()
    await clear(page)
    await page.keyboard.insertText(zones)
    await page.keyboard.press('Control+Enter')
    await page.getByTestId('results').waitFor()
    expect(await cells(page, 2)).toEqual(zoneLabels)
    const address = page.url()
    expect(decodeURIComponent(new URL(address).hash)).toContain(zones)
    await page.goto('about:blank')
    await page.goto(address)
    await page.getByTestId('results').waitFor()
    expect(await cells(page, 2)).toEqual(zoneLabels)
    await page.getByTestId('results').locator('tbody a').first().click()
    await page.waitForURL(/\/pilotzone\/|\/id\//iu)
    expect(await page.locator('h1').textContent()).toBe(zoneLabels[0])
    expect(errors).toEqual([])
  })

  test('is lit in the graph with what it names, from where one comes back to it', {
    timeout: 120_000,
  }, async () => {
    const where =
      'SELECT ?zone ?label ?place { ?zone a pao:PilotZone ; rdfs:label ?label ; pao:locatedIn ?place }'
    const { page, errors } = await openAt(where)
    await page.getByTestId('in-graph').click()
    await page.locator('html[data-ready=true]').waitFor({ timeout: 60_000 })
    const answers = page.getByTestId('answers').locator('.card')
    await answers.first().waitFor()
    expect(await answers.count()).toBe(2)
    // What joins two things of the answer is lit with them.
    const lit = async () => Number(await page.getByTestId('layered').getAttribute('data-lit'))
    await expect.poll(lit).toBeGreaterThan(1)
    await shoot(page, 'sparql-lit')
    expect(await violationsOf(page)).toEqual([])
    await page.getByTestId('edit-query').click()
    await page.getByTestId('results').waitFor()
    expect(await textOf(page)).toContain(where)
    expect(errors).toEqual([])
  })

  test('with a mistake is told with its place, which is marked', async () => {
    const { page } = await openAt('SELECT ?x\nWHERE {\n  ?x pao:kind .\n}')
    const problem = page.getByTestId('problem')
    await problem.waitFor()
    expect(await problem.textContent()).toMatch(
      /^第 4 行第 \d+ 列：查询无法执行。服务器说明： The query is not valid/u,
    )
    expect(await page.locator('.CodeMirror .wrong').count()).toBe(1)
  })

  test('that takes too long can be stopped, and the next is answered', async () => {
    const { page } = await openAt(endless)
    await expect.poll(() => page.getByTestId('run').textContent()).toBe('停止')
    await page.getByTestId('run').click()
    await expect.poll(() => page.locator('.outcome').textContent()).toBe('已停止。')
    await page.getByTestId('questions').selectOption('pilot-zones')
    await page.getByTestId('results').waitFor()
    expect((await textOf(page)).startsWith('# title:')).toBe(true)
    expect(await page.getByTestId('results').textContent()).toContain(zoneLabels[0])
  })

  test.each([
    [503, { 'Retry-After': '7' }, '服务器正忙，或查询已被中止。 请在 7 秒后再试。'],
    [504, {}, '查询超时，已停止。请缩小范围，或用 --timeout 调高上限。'],
    [507, {}, '查询占用内存超过上限，已停止。请缩小范围，或用 --max-memory 调高上限。'],
    [422, {}, '结果行数超过上限，已放弃。请加 LIMIT，或用 --max-rows 调高上限。'],
  ])('that is turned away with %s is told so, with what to do', async (status, headers, said) => {
    const { page } = await whenReady(
      open({
        at: at(zones),
        before: (context) =>
          context.route('**/sparql', (route) =>
            route.fulfill({
              status,
              headers,
              contentType: 'application/problem+json',
              body: '{"detail":"Why"}',
            }),
          ),
      }),
    )
    await page.getByTestId('problem').waitFor()
    expect(await page.getByTestId('problem').textContent()).toBe(`${said}服务器说明： Why`)
  })

  test.each([
    ['breaks off', { contentType: 'application/sparql-results+json', body: '{"head":{"va' }],
    ['is no answer', { contentType: 'application/sparql-results+json', body: 'null' }],
    ['is no triples', { contentType: 'application/n-triples', body: '<a> <b' }],
  ])('whose answer %s is told so, and nobody is said to have stopped it', async (_, answer) => {
    const before = (context: BrowserContext) => context.route('**/sparql', (route) => route.fulfill(answer))
    const { page, errors } = await whenReady(open({ at: at(zones), before }))
    await page.getByTestId('problem').waitFor()
    expect(await page.getByTestId('problem').textContent()).toBe(
      '回答没有传完，或已损坏，无法读取。请再试一次。',
    )
    expect(errors).toEqual([])
  })

  test('is one step of the history, from which one comes back to where one was', async () => {
    const { page } = await openAt()
    const before = await page.evaluate(() => history.length)
    await page.goto(at(zones))
    await page.getByTestId('results').waitFor()
    // Prefixes are put before it, in place.
    expect(new URL(page.url()).hash).toContain('PREFIX')
    expect(await page.evaluate(() => history.length)).toBe(before + 1)
    await page.goBack()
    await expect.poll(() => page.getByTestId('results').count()).toBe(0)
    expect(new URL(page.url()).hash).toBe('')
    expect(await page.evaluate(() => history.length)).toBe(before + 1)
    await page.goForward()
    await page.getByTestId('results').waitFor()
    expect(await page.evaluate(() => history.length)).toBe(before + 1)
  })

  test('that one goes back from is left alone, and its answer never shows', async () => {
    const { page } = await openAt()
    let answer = () => {}
    const waits = new Promise<void>((resolve) => {
      answer = resolve
    })
    await page.route('**/sparql', async (route) => {
      await waits
      await route.fallback().catch(() => undefined)
    })
    await page.getByTestId('run').click()
    await expect.poll(() => page.getByTestId('run').textContent()).toBe('停止')
    const left = page.waitForEvent('requestfailed')
    await page.goBack()
    await left
    answer()
    await expect.poll(() => page.getByTestId('run').textContent()).toBe('运行')
    expect(await page.locator('.outcome').textContent()).toBe('')
  })

  test('of yes or no, one without rows and one for triples each have their answer', async () => {
    const { page } = await openAt('ASK { ?x a pao:PilotZone }')
    await page.getByTestId('results').waitFor()
    expect(await page.getByTestId('results').textContent()).toBe('是')
    await clear(page)
    await page.keyboard.insertText('SELECT ?x { ?x a pao:Nothing }')
    await page.getByTestId('run').click()
    await expect.poll(() => page.getByTestId('results').textContent()).toMatch(/^没有结果/u)
    await clear(page)
    await page.keyboard.insertText(
      'CONSTRUCT { ?x rdfs:label ?l } WHERE { ?x a pao:PilotZone ; rdfs:label ?l }',
    )
    await page.getByTestId('run').click()
    await expect.poll(async () => (await cells(page, 3)).sort()).toEqual(zoneLabels)
  })

  test('is saved in another format', async () => {
    const { page } = await openAt(zones)
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载为 CSV' }).click(),
    ])
    expect(saved.suggestedFilename()).toBe('answer.csv')
  })

  test('puts no label into the page as markup', async () => {
    const { page } = await openAt('SELECT ("<img src=x onerror=alert(1)>" AS ?x) {}')
    await page.getByTestId('results').waitFor()
    expect(await cells(page, 1)).toEqual(['<img src=x onerror=alert(1)>'])
  })
})

test('a browser that opens the endpoint is led to the page, with the query', async () => {
  const { page } = await whenReady(
    open({ at: `${inject('address')}sparql?${new URLSearchParams({ query: zones })}` }),
  )
  await page.getByTestId('results').waitFor()
  expect(await cells(page, 2)).toEqual(zoneLabels)
})

const looks = [
  { size: 'large', scheme: 'light' },
  { size: 'large', scheme: 'dark' },
  { size: 'small', scheme: 'light' },
  { size: 'small', scheme: 'dark' },
] as const

const states = [
  { name: 'start', query: undefined, wait: 'run' },
  {
    name: 'results',
    query: 'SELECT * { ?programme a pao:Programme ; rdfs:label ?label ; ?property ?value } LIMIT 60',
    wait: 'results',
  },
  { name: 'problem', query: 'SELECT ?x\nWHERE {\n  ?x pao:kind "\n}', wait: 'problem' },
]

test.each(looks)(
  'axe finds nothing, and nothing is wider than the window ($size, $scheme)',
  { timeout: 120_000 },
  async ({ size, scheme }) => {
    for (const { name, query, wait } of states) {
      for (const more of ['', '&lang=en']) {
        const { page, errors, strangers } = await whenReady(
          open({ at: at(query, more), small: size === 'small', context: { colorScheme: scheme } }),
        )
        await page.getByTestId(wait).waitFor()
        await shoot(page, `sparql-${name}-${size}-${scheme}${more.slice(-2)}`)
        expect([name, more, await violationsOf(page)]).toEqual([name, more, []])
        const isRefused = (error: string) => name === 'problem' && /\b400\b/u.test(error)
        expect([name, more, errors.filter((error) => !isRefused(error)), strangers]).toEqual([
          name,
          more,
          [],
          [],
        ])
        const scrolls = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        expect([name, more, scrolls]).toEqual([name, more, 0])
      }
    }
  },
)
