// Builds one folder in a process of its own and prints seconds and peak memory as JSON: node buildOnce.mjs TEXTS OUT JOBS
import { buildFolder } from '../../dist/corpus/buildFolder.js'
import { loadPack, ownPack } from '../../dist/index.js'

const [texts, out, jobs] = process.argv.slice(2)
const pack = await loadPack(ownPack)
const start = performance.now()
// As large corpora are written, whatever the number of articles.
const options = { base: 'https://example.org/mailuo/', formats: [], jobs: Number(jobs), wholeLimit: 0 }
const { articles, built } = await buildFolder([texts], pack, out, options)
const seconds = (performance.now() - start) / 1000
console.log(JSON.stringify({ articles, built, seconds, peakMiB: process.resourceUsage().maxRSS / 1024 }))
