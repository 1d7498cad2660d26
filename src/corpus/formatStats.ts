import { counted } from '../text/counted.js'
import { escapeXml } from '../text/xml.js'
import type { CorpusStats, Tally } from './corpusStats.js'

const titles = {
  classes: '类别 Classes',
  relations: '关系 Relations',
  kinds: '项目种类 Kinds of programmes',
  homes: '地方 Places that articles are about',
  widest: '提及最广 In how many articles',
  ranked: '网络排名 Rank in the network (millionths)',
  communities: '社群 Communities, by size',
  cores: '核数 Core numbers',
} as const

/** The figures as text, a list under each title. */
export function formatStats(stats: CorpusStats): string {
  const head = `${sizes(stats).join(', ')}\n`
  const lists = Object.entries(titles).map(([key, title]) => {
    const lines = stats[key as keyof typeof titles].map(
      ({ name, count }) => `${String(count).padStart(8)}  ${name}\n`,
    )
    return lines.length === 0 ? '' : `\n${title}\n${lines.join('')}`
  })
  return head + lists.join('')
}

function sizes({ articles, entities, mentions, statements }: CorpusStats): string[] {
  return [
    counted(articles, 'article'),
    counted(entities, 'entity', 'entities'),
    counted(mentions, 'mention'),
    counted(statements, 'statement'),
  ]
}

/** The figures as a page of its own with a bar chart under each title; it needs nothing from elsewhere. */
export function formatStatsPage(stats: CorpusStats): string {
  const charts = Object.entries(titles).map(([key, title]) => chart(title, stats[key as keyof typeof titles]))
  return `<!DOCTYPE html>
<html lang="zh"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>mailuo stats</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1c1c1c; background: #fff }
svg { width: 100%; height: auto; display: block } text { font: 13px system-ui, sans-serif; fill: #1c1c1c } rect { fill: #3b6ea5 }
</style></head><body><h1>mailuo</h1>
<p>${sizes(stats).join(' · ')}</p>
${charts.join('\n')}
</body></html>
`
}

const [rowHeight, labelWidth, barWidth] = [22, 300, 520]

function chart(title: string, tallies: readonly Tally[]): string {
  if (tallies.length === 0) return ''
  const most = Math.max(...tallies.map(({ count }) => count), 1)
  const rows = tallies.map(({ name, count }, at) => {
    const [y, width] = [at * rowHeight, Math.max(1, Math.round((count / most) * barWidth))]
    const label = [...name].length > 22 ? `${[...name].slice(0, 21).join('')}…` : name
    return `<text x="${labelWidth - 8}" y="${y + 15}" text-anchor="end">${escapeXml(label)}<title>${escapeXml(name)}</title></text><rect x="${labelWidth}" y="${y + 3}" width="${width}" height="16"/><text x="${labelWidth + width + 6}" y="${y + 15}">${count}</text>`
  })
  const size = `0 0 ${labelWidth + barWidth + 80} ${tallies.length * rowHeight}`
  return `<h2>${escapeXml(title)}</h2>\n<svg viewBox="${size}" role="img" aria-label="${escapeXml(title)}">${rows.join('')}</svg>`
}
