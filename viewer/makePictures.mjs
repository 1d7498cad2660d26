// Makes the README's pictures of the page anew, from the built page and graph/.
//
//   npm run pictures
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { startServer } from '../dist/serve/startServer.js'

const root = join(import.meta.dirname, '..')
const folder = join(import.meta.dirname, 'pictures')
const flower = (page) => page.locator('.span[data-class=Programme]', { hasText: '五色花训' }).first().click()
const find = async (page, words) => {
  await page.getByTestId('search').fill(words)
  await page.getByTestId('search').press('Enter')
  await page.getByTestId('search').blur()
}
const phone = (tab) => ({
  isPhone: true,
  async come(page) {
    await flower(page)
    await page.getByTestId(`tab-${tab}`).click()
  },
})

/** By name, the shots that stand side by side in a picture. */
const pictures = {
  layers: [{}],
  selected: [{ come: flower }],
  path: [
    {
      async come(page) {
        await flower(page)
        await page.getByTestId('path').click()
        await find(page, '强化政治锤炼')
      },
    },
  ],
  question: [{ hash: '#v=1&q=programmes-by-measure&theme=dark' }],
  tree: [{ hash: '#v=1&l=tree&gaps=1&lang=en' }],
  phone: [phone('text'), phone('graph'), phone('evidence')],
}

async function findBrowser() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
  const { default: sparticuz } = await import('@sparticuz/chromium')
  return sparticuz.executablePath()
}

async function shoot(browser, address, { hash = '', isPhone = false, come }) {
  const viewport = isPhone ? { width: 390, height: 844 } : { width: 1440, height: 900 }
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce', colorScheme: 'light' })
  await page.goto(`${address}${hash}`)
  await page.locator('html[data-ready=true]').waitFor()
  await come?.(page)
  await page.mouse.move(1, 1)
  // The camera tells the address where it is.
  await page.waitForTimeout(1000)
  const png = await page.screenshot()
  await page.close()
  return png.toString('base64')
}

/** Runs in a page: pictures side by side, 12 pixels apart, as WebP. */
async function sideBySide(shots) {
  const bitmaps = await Promise.all(
    shots.map((shot) =>
      createImageBitmap(new Blob([Uint8Array.from(atob(shot), (letter) => letter.charCodeAt(0))])),
    ),
  )
  const width = bitmaps.reduce((sum, bitmap) => sum + bitmap.width + 12, -12)
  const canvas = new OffscreenCanvas(width, bitmaps[0].height)
  const context = canvas.getContext('2d')
  let x = 0
  for (const bitmap of bitmaps) {
    context.drawImage(bitmap, x, 0)
    x += bitmap.width + 12
  }
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.6 })
  return btoa(
    new Uint8Array(await blob.arrayBuffer()).reduce((text, byte) => text + String.fromCharCode(byte), ''),
  )
}

const server = await startServer({ data: join(root, 'graph'), page: join(root, 'dist/viewer'), port: 0 })
const executablePath = await findBrowser()
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], env: { ...process.env } })
const blank = await browser.newPage()
for (const [name, shots] of Object.entries(pictures)) {
  const taken = []
  for (const shot of shots) taken.push(await shoot(browser, server.address, shot))
  const webp = Buffer.from(await blank.evaluate(sideBySide, taken), 'base64')
  await writeFile(join(folder, `${name}.webp`), webp)
  console.log(`${name}.webp ${Math.round(webp.length / 1000)} KB`)
}
await browser.close()
await server.stop()
