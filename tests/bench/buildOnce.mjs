// Builds one folder in a process of its own and prints seconds, CPU time and peak memory as JSON: node buildOnce.mjs TEXTS OUT JOBS
// Seconds and the CPU time of an article count from the first batch, for all articles at the pace of those after it: threads load the word lists before.
import { buildFolder } from '../../dist/corpus/buildFolder.js'
import { loadPack, ownPack } from '../../dist/index.js'

const [texts, out, jobs] = process.argv.slice(2)
const pack = await loadPack(ownPack)
const start = performance.now()
let first
const onProgress = ({ built }) => {
  if (built > 0) first ??= { at: performance.now(), cpu: process.cpuUsage(), built }
}
// As large corpora are written, whatever the number of articles.
const options = {
  base: 'https://example.org/mailuo/',
  formats: [],
  jobs: Number(jobs),
  wholeLimit: 0,
  onProgress,
}
const { articles, built } = await buildFolder([texts], pack, out, options)
const { at, cpu, built: before } = first ?? { at: start, cpu: process.cpuUsage(), built: 0 }
const seconds = (((performance.now() - at) / 1000) * articles) / (articles - before)
const { user, system } = process.cpuUsage(cpu)
const cpuMs = (user + system) / 1000 / (articles - before)
// From the start of the process on.
const all = process.cpuUsage()
const allCpu = (all.user + all.system) / 1e6
const peakMiB = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ articles, built, seconds, cpuMs, allCpu, peakMiB }))
