import { readFileSync } from 'node:fs'
import { inProject } from './runCli.js'

/** A thing that a made article speaks of; `key` is the same wherever the same thing is meant. */
interface MadeThing {
  readonly key: string
  readonly class: string
  /** As the article writes it. */
  readonly label: string
}

/** An article made from sentence templates of our own, and what it speaks of. */
interface MadeArticle {
  readonly name: string
  readonly text: string
  readonly things: readonly MadeThing[]
}

/** Numbers from 0 to 1 without end, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

interface Place {
  readonly code: string
  readonly label: string
}

/** Counties and cities whose names nothing else could be, with the city or province that each lies in. */
const places: readonly (readonly [Place, Place])[] = readPlaces()
const [first, second] = [[...'青金红绿山海云星春晨松竹兰桂'], [...'禾帆光苗声桥雁梯泉窗荫溪灯田']]
const kinds = ['计划', '行动', '工程', '平台', '机制', '服务站']
const people = ['护林员', '渔民', '青年人才', '企业职工', '乡村医生', '种粮大户']
const doings = [
  '产业振兴',
  '基层治理',
  '人才培养',
  '生态保护',
  '文化传承',
  '项目建设',
  '便民服务',
  '安全生产',
]
const verbs = ['深入实施', '创新开展', '大力推行', '持续推进']

/**
 * The article of this number in the corpus of this seed; each is made on its own, so that a corpus may have any size.
 * `spread` says over how many places.
 * A place has a few named programmes and rules of its own, and their names come again in other places; one article in
 * four is of the city or province above and speaks of what its counties do.
 */
export function madeArticle(seed: number, number: number, spread = places.length): MadeArticle {
  const random = seeded(seed * 1_000_003 + number)
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item
  const [place, above] = pick(places.slice(0, spread))
  const isAbove = random() < 0.25
  const home = isAbove ? above : place
  const things: MadeThing[] = []
  const own = (at: number): string => {
    const named = seeded((Number(place.code) % 29) * 7 + at)
    const choose = (items: readonly string[]) => items[Math.floor(named() * items.length)] ?? ''
    const label = `“${choose(first)}${choose(second)}”${choose(people)}${choose(kinds)}`
    things.push({ key: `${place.code} ${label}`, class: 'Programme', label })
    return label
  }
  const rules = (at: number): string => {
    const label = `《${place.label}${doings[(Number(place.code) + at) % doings.length]}管理办法》`
    things.push({ key: label, class: 'PolicyDocument', label })
    return label
  }
  const doing = pick(doings)
  const lines = [`${home.label}扎实推进${doing}`, '']
  for (let paragraph = 0; paragraph < 3; paragraph++) {
    const [theme, group] = [pick(doings), pick(people)]
    const sentences = [
      `强化${theme}。${home.label}把${theme}摆在重要位置,第${number}次专题研究${doing}工作。`,
      `${place.label}${pick(verbs)}${own(Math.floor(random() * 6))},面向${group}开展培训${Math.floor(random() * 90 + 10)}场次。`,
      random() < 0.5 ? `${place.label}出台${rules(Math.floor(random() * 3))},建立${theme}联席会议制度。` : '',
      `${place.label}安排${Math.floor(random() * 900 + 100)}万元${theme}专项资金,评选一批先进典型,推动${doing}取得实效。`,
    ]
    lines.push(sentences.join(''), '')
  }
  const name = `${String(number).padStart(7, '0')}.txt`
  return { name, text: lines.join('\n'), things }
}

function readPlaces(): (readonly [Place, Place])[] {
  const text = readFileSync(inProject('ontology/lexicon/places.ttl'), 'utf8')
  const entry = /^place:(\d+) .*?skos:prefLabel "([^"]+)"@zh(?:.*skos:broader place:(\d+))?/gmu
  const found = [...text.matchAll(entry)].map(([, code = '', label = '', broader = '']) => ({
    code,
    label,
    broader,
  }))
  const byCode = new Map(found.map((place) => [place.code, place]))
  const times = new Map<string, number>()
  for (const { label } of found) times.set(label, (times.get(label) ?? 0) + 1)
  return found.flatMap(({ code, label, broader }): (readonly [Place, Place])[] => {
    const above = byCode.get(broader)
    const isPlain = above && times.get(label) === 1 && /^.{2,3}[县市]$/u.test(label) && !code.endsWith('00')
    return isPlain
      ? [
          [
            { code, label },
            { code: above.code, label: above.label },
          ],
        ]
      : []
  })
}
