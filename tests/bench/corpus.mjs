// What a corpus costs: articles and bytes a second with one and two threads beside jieba's tagging of the same texts,
// peak memory and CPU time an article (with its share of what is written, and of each article more than the size before
// has, and CPU seconds of the process from its start) as the corpus grows, and the next build of an unchanged one. Needs
// a build (npm run bench makes one). `node tests/bench/corpus.mjs 100 1000 10000` names the sizes,
// `--threads=1` how many build; a size of 100,000 needs an hour and 25 GiB in TMPDIR.
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { register } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'

register('../support/typescriptLoader.mjs', import.meta.url)
const { madeArticle } = await import('../support/madeArticles.ts')

const named = process.argv.slice(2).filter((argument) => /^\d+$/u.test(argument))
const sizes = named.length > 0 ? named.map(Number) : [100, 1_000]
const given = process.argv.flatMap((argument) => /^--threads=(\d+)$/u.exec(argument)?.[1] ?? [])
const threads = given.length > 0 ? given.map(Number) : [1, 2]
const home = mkdtempSync(join(tmpdir(), 'mailuo-bench-'))
const script = fileURLToPath(new URL('buildOnce.mjs', import.meta.url))

function build(texts, out, jobs) {
  // As `mailuo build` has it.
  const args = ['--heap-growing-percent=50', script, texts, out, String(jobs)]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }))
}

function sizeOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

const jieba = Jieba.withDict(dict)
const cells = (...values) => console.log(values.map((value) => String(value).padStart(10)).join(''))
try {
  cells(
    'articles',
    'threads',
    'seconds',
    'articles/s',
    'MB/s',
    'to jieba',
    'peak MiB',
    'CPU ms',
    'each more',
    'all CPU s',
    'again s',
    'out MiB',
  )
  const before = new Map()
  for (const size of sizes) {
    const texts = join(home, `texts-${size}`)
    mkdirSync(texts)
    let [bytes, tagging] = [0, 0]
    for (let number = 0; number < size; number++) {
      const { name, text } = madeArticle(1, number)
      writeFileSync(join(texts, name), text)
      bytes += Buffer.byteLength(text)
      const start = performance.now()
      jieba.tag(text, true)
      tagging += (performance.now() - start) / 1000
    }
    for (const jobs of threads) {
      const out = join(home, `out-${size}-${jobs}`)
      const { seconds, cpuMs, allCpu, peakMiB } = build(texts, out, jobs)
      const again = build(texts, out, jobs)
      if (again.built > 0) throw new Error('an unchanged corpus was read again')
      const mebibytes = Math.round(sizeOf(out) / 1024 ** 2)
      const rates = [size / seconds, bytes / 1e6 / seconds, seconds / tagging].map((rate) => rate.toFixed(2))
      const last = before.get(jobs) ?? { size: 0, cpu: 0 }
      const each = (cpuMs * size - last.cpu) / (size - last.size)
      before.set(jobs, { size, cpu: cpuMs * size })
      const costs = [
        Math.round(peakMiB),
        cpuMs.toFixed(2),
        each.toFixed(2),
        allCpu.toFixed(1),
        again.seconds.toFixed(1),
      ]
      cells(size, jobs, seconds.toFixed(1), ...rates, ...costs, mebibytes)
      rmSync(out, { recursive: true })
    }
    rmSync(texts, { recursive: true })
  }
} finally {
  rmSync(home, { recursive: true, force: true })
}
