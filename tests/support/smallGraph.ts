import type { GraphOutput } from '../../src/corpus/graphFiles.js'
import { articleId } from '../../src/ids.js'
import type { Mention, Range, Statement } from '../../src/model.js'
import { normalizeGraph } from '../../src/normalizeGraph.js'
import { entityId } from '../../src/resolve/entityId.js'
import { sha256 } from '../../src/text/hash.js'

/** An invented article; 𠮷 takes two UTF-16 units, so that offsets in code points differ from them. */
const smallText =
  '让山乡留得住人\n■ 李明\n𠮷山镇实施“雁归计划”,面向返乡青年,培训2000余人次。\n清河县设立雁归资金5000万元,2021年启动。'

const textSha256 = sha256(smallText)
export const smallArticle = articleId(textSha256)
const home = '511100'
const own = (name: Parameters<typeof entityId>[0]['class'], label: string) =>
  entityId({ class: name, label, home, article: smallArticle })

export const smallIds = {
  county: `id/place/${home}`,
  town: own('Place', '𠮷山镇'),
  author: own('Person', '李明'),
  plan: own('Programme', '雁归计划'),
  youth: own('Group', '返乡青年'),
  fund: own('Fund', '雁归资金'),
}

/** Its graph as `build` writes it: relations, every kind of literal but a document's, a mention in two pieces. */
export const smallGraph: GraphOutput = {
  graph: normalizeGraph({
    articles: [
      { id: smallArticle, file: 'town.txt', fileSha256: textSha256, textSha256, home: smallIds.county },
    ],
    entities: [
      { id: smallArticle, class: 'Article', label: '让山乡留得住人', altLabels: [] },
      { id: smallIds.county, class: 'Place', label: '清河县', altLabels: ['清河'] },
      { id: smallIds.town, class: 'Place', label: '𠮷山镇', altLabels: [] },
      { id: smallIds.author, class: 'Person', label: '李明', altLabels: [] },
      { id: smallIds.plan, class: 'Programme', label: '雁归计划', altLabels: [] },
      { id: smallIds.youth, class: 'Group', label: '返乡青年', altLabels: [] },
      { id: smallIds.fund, class: 'Fund', label: '雁归资金', altLabels: [] },
    ],
    mentions: [
      mention(smallArticle, '让山乡留得住人'),
      mention(smallIds.author, '李明'),
      mention(smallIds.county, '清河县'),
      mention(smallIds.town, '𠮷山镇'),
      mention(smallIds.plan, '雁归计划'),
      mention(smallIds.youth, '返乡', '青年'),
      mention(smallIds.fund, '雁归资金'),
    ],
    statements: [
      said(smallArticle, { predicate: 'author', object: smallIds.author }, '■ 李明'),
      said(smallIds.plan, { predicate: 'kind', kind: 'Plan' }, '雁归计划'),
      said(smallIds.plan, { predicate: 'targets', object: smallIds.youth }, '面向返乡青年'),
      said(smallIds.plan, { predicate: 'undertakenBy', object: smallIds.town }, '𠮷山镇实施“雁归计划”'),
      said(smallIds.fund, { predicate: 'undertakenBy', object: smallIds.county }, '清河县设立雁归资金'),
      said(smallIds.fund, { predicate: 'amount', number: 50_000_000 }, '5000万元'),
      said(smallIds.fund, { predicate: 'currency', text: 'CNY' }, '5000万元'),
      said(smallIds.fund, { predicate: 'date', text: '2021' }, '2021年'),
      said(
        smallIds.plan,
        { predicate: 'quantity', quantity: { value: 2000, unit: '人次', qualifier: '余' } },
        '2000余人次',
      ),
    ],
  }),
  texts: new Map([[smallArticle, smallText]]),
  notices: [],
}

function rangeOf(quote: string): Range {
  const start = [...(smallText.split(quote)[0] ?? '')].length
  return { start, end: start + [...quote].length }
}

function mention(entity: string, ...quotes: readonly string[]): Mention {
  return { article: smallArticle, entity, ranges: quotes.map(rangeOf), rule: 'entity.named' }
}

function said(subject: string, claim: Statement['claim'], quote: string): Statement {
  return {
    article: smallArticle,
    subject,
    claim,
    evidence: [rangeOf(quote)],
    rule: `${claim.predicate}.said`,
  }
}
