import { counted } from '../text/counted.js'
import type { CorpusStats } from './corpusStats.js'

/** What the lists of the figures are called. */
export const statsTitles = {
  classes: { zh: '类别', en: 'Classes' },
  relations: { zh: '关系和属性', en: 'Relations and attributes' },
  kinds: { zh: '项目种类', en: 'Kinds of programmes' },
  homes: { zh: '文章所述地方', en: 'Places that articles are about' },
  widest: { zh: '提及最广（篇）', en: 'In how many articles' },
  ranked: { zh: '网络排名（百万分之）', en: 'Rank in the network (millionths)' },
  communities: { zh: '社群大小', en: 'Communities, by size' },
  cores: { zh: '核数', en: 'Core numbers' },
} as const

/** The figures as text, a list under each title. */
export function formatStats(stats: CorpusStats): string {
  const head = `${sizes(stats).join(', ')}\n`
  const lists = Object.entries(statsTitles).map(([key, { zh, en }]) => {
    const lines = stats[key as keyof typeof statsTitles].map(
      ({ name, count }) => `${String(count).padStart(8)}  ${name}\n`,
    )
    return lines.length === 0 ? '' : `\n${zh} ${en}\n${lines.join('')}`
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
