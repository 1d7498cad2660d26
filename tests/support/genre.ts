import fc from 'fast-check'

/** Pieces that articles of the genre are made of; the places exist, the programmes do not. */
const fragments = [
  '渔港之变\n\n',
  '■ 李潮\n\n',
  '一、凝聚渔家共识\n\n',
  '（一）办好渔家夜校。',
  '一是强化思想引领。',
  '浙江省舟山市',
  '舟山市委',
  '近年来，舟山市',
  '习近平总书记在浙江考察时强调，',
  '深入学习贯彻习近平新时代中国特色社会主义思想，',
  '要践行新发展理念。',
  '大力实施渔港提升、渔船更新、渔民安居“三大工程”',
  '探索建立“海上枫桥”议事机制，',
  '推行“听诉、核实、答复”三步工作法',
  '打造24个“渔光”服务站',
  '安排5000万元渔业振兴专项资金',
  '出台《舟山市渔港管理办法》（舟政发〔2023〕7号）',
  '为年轻渔民开设夜校课程',
  '聚焦远洋捕捞、海水养殖等重点产业',
  '举办首届开渔大会',
  '成立“红帆”党建联盟',
  '评选“舟山工匠”',
  '（市渔业局牵头，市财政局参与）',
  '2023年5月12日',
  '【作者系浙江省舟山市委常委、组织部部长】',
  '、',
  '，',
  '；',
  '。',
  '\n',
  '\n\n',
  '等',
  '和',
  '的',
  '“',
  '”',
  '《',
  '》',
  '（',
  '）',
  '"',
  '１＋６',
  '\u3000\u3000',
  '\r\n',
  '\ud842',
  '𠮷',
] as const

/** Any run of such pieces: headings, lists, quotes without partners, lone surrogates. */
export const genreText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...fragments), { maxLength: 60 })
  .map((parts) => parts.join(''))

/** Any text at all. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
)

/** One sentence of about as many characters as asked, without an end mark before its end. */
export function longSentence(length: number): string {
  const inner = fragments.filter((part) => !/[\n\r。；“”"《》（）\ud842]/.test(part) && part.length > 4)
  let text = ''
  for (let at = 0; text.length < length; at++) text += `${inner[at % inner.length]}${at}，`
  return `${text}结束。`
}
