import { describe, expect, it } from 'vitest'
import { articleOf, outlineOf, textsOf } from '../support/articleOf.js'

const body =
  '云川市把基层治理摆在重要位置，市级统筹、部门联动，持续推动各项任务落到实处，群众的满意度稳步上升。'
const authorsOf = (text: string) => articleOf(text).authors.map((author) => author.text)

describe('title', () => {
  it('is the first line, a space in it kept', () => {
    expect(articleOf(`云川市推行“三色服务” 架起连心桥\n\n${body}`).titleLabel).toBe(
      '云川市推行“三色服务” 架起连心桥',
    )
  })
  it('may be set on two lines', () => {
    const { title, titleLabel } = articleOf(`云川市以数字赋能\n破解基层治理难题\n\n${body}`)
    expect(titleLabel).toBe('云川市以数字赋能破解基层治理难题')
    expect(title?.pieces).toHaveLength(2)
  })
  it('may have the place in a line of its own above it', () => {
    expect(articleOf(`海东省云川市：\n“六联六治”破解治理难题\n\n${body}`).titleLabel).toBe(
      '海东省云川市：“六联六治”破解治理难题',
    )
  })
  it('may go on in the line above the byline', () => {
    const article = articleOf(`联合起来 抱团兴业\n\n清河乡：联盟连起五个村\n\n记者 王小川\n\n${body}`)
    expect(article.titleLabel).toBe('联合起来 抱团兴业清河乡：联盟连起五个村')
    expect(article.authors.map((author) => author.text)).toEqual(['王小川'])
  })
  it('of a document runs on to the line that ends with its kind', () => {
    const article = articleOf(`云川市人民政府\n关于推进数字乡村建设\n的实施意见\n各县区人民政府：\n${body}`)
    expect(article.titleLabel).toBe('云川市人民政府关于推进数字乡村建设的实施意见')
  })
  it('is undefined where the text begins at once', () => {
    expect(articleOf(`${body}\n${body}`).titleLabel).toBeUndefined()
    expect(articleOf(`本报云川讯（通讯员张三）${body}`).titleLabel).toBeUndefined()
  })
  it('stands below the name of a column', () => {
    const article = articleOf(`基层探索\n\n云川市破解治理难题\n\n${body}`)
    expect(article.titleLabel).toBe('云川市破解治理难题')
    expect(textsOf(article, 'boilerplate')).toEqual(['基层探索'])
  })
  it('leaves a subtitle out of its label', () => {
    const article = articleOf(`云川市破解治理难题\n——基层治理的一个样本\n\n${body}`)
    expect(article.titleLabel).toBe('云川市破解治理难题')
    expect(textsOf(article, 'title')).toEqual(['云川市破解治理难题', '——基层治理的一个样本'])
  })
  it('of a letter that issues a document is the document’s, below the signature', () => {
    const letter = '现将《云川市夜校办法》印发给你们，请认真贯彻执行。\n云川市人民政府\n2023年5月12日'
    const article = articleOf(`各县区人民政府：\n${letter}\n云川市夜校办法\n${body}`)
    expect(article.titleLabel).toBe('云川市夜校办法')
    expect(textsOf(article, 'head')).toEqual(['各县区人民政府：'])
    expect(article.head.issuer?.text).toBe('云川市人民政府')
  })
  it('ends before the line that says when a meeting adopted it', () => {
    const adopted = '（2023年5月12日云川市第九届人民代表大会第二次会议通过）'
    const article = articleOf(`云川市夜校决议\n${adopted}\n${body}`)
    expect(article.titleLabel).toBe('云川市夜校决议')
    expect(article.head.date?.text).toBe('2023年5月12日')
  })
  it('of a report is followed by the day, the post and the name of who gave it, and those who are spoken to', () => {
    const head = '——2023年2月8日在云川市第九届人民代表大会第二次会议上\n云川市市长 赵小川\n各位代表：'
    const article = articleOf(`政府工作报告\n${head}\n现在，我代表市人民政府报告工作。\n${body}`)
    expect(article.head.date?.text).toBe('2023年2月8日')
    expect(article.authors.map(({ text }) => text)).toEqual(['赵小川'])
    expect(textsOf(article, 'head')).toEqual(['各位代表：'])
  })
  it('may stand below what the editors say', () => {
    const article = articleOf(
      `编者按：近年来，各地办好夜校。现刊发一例。\n云川市破解治理难题\n——夜校的经验\n${body}`,
    )
    expect(article.titleLabel).toBe('云川市破解治理难题')
    expect(textsOf(article, 'body').slice(0, 2)).toEqual(['编者按：近年来，各地办好夜校。', '现刊发一例。'])
  })
  it('of a report may be followed by an occasion on two lines, without a dash', () => {
    const head =
      '2023年2月8日在云川市第九届\n人民代表大会第二次会议上\n云川市人民政府代市长 赵小川\n各位代表：'
    const article = articleOf(`政 府 工 作 报 告\n${head}\n现在，我代表市人民政府报告工作。\n${body}`)
    expect(article.titleLabel).toBe('政 府 工 作 报 告')
    expect(article.head.date?.text).toBe('2023年2月8日')
    expect(article.authors.map(({ text }) => text)).toEqual(['赵小川'])
  })
  it('may be printed once more above the words that a news text begins with', () => {
    const article = articleOf(
      `云川：破解治理难题\n作者：王小川\n云川市破解治理难题\n夜校办到家门口\n本报云川讯（通讯员张三）${body}`,
    )
    expect(article.titleLabel).toBe('云川：破解治理难题')
    expect(textsOf(article, 'title').slice(1)).toEqual(['云川市破解治理难题', '夜校办到家门口'])
  })
  it('is followed by addressees, not by the words that lead to the text', () => {
    const lead = '为贯彻落实《就业条例》和省人民政府要求，现提出如下意见：'
    expect(textsOf(articleOf(`云川市就业意见\n${lead}\n${body}`), 'head')).toEqual([])
  })
  it('may hold a question mark', () => {
    expect(articleOf(`治理难题怎么破？\n\n${body}`).titleLabel).toBe('治理难题怎么破？')
  })
  it('does not swallow a heading of two lines', () => {
    const article = articleOf(`云川市破解治理难题\n\n强化数字赋能\n夯实治理支撑\n${body}`)
    expect(article.titleLabel).toBe('云川市破解治理难题')
    expect(article.themes.map(({ label }) => label)).toEqual(['强化数字赋能夯实治理支撑'])
  })
})

describe('authors', () => {
  it('may sign in brackets in a paragraph of their own at the end', () => {
    expect(authorsOf(`云川实践\n\n${body}\n（张三丰）`)).toEqual(['张三丰'])
    expect(authorsOf(`云川实践\n\n${body}\n（下转第三版）`)).toEqual([])
  })
  it('stand below the occasion of a report, which may take two lines', () => {
    const occasion = '——2021年2月2日在云川市第十五届\n人民代表大会第七次会议上'
    for (const line of ['云川市市长王小川', '云川市人民政府代市长 王小川']) {
      const article = articleOf(`政府工作报告\n${occasion}\n${line}\n\n各位代表：\n${body}`)
      expect(article.authors.map(({ text }) => text)).toEqual(['王小川'])
      expect(outlineOf(article)).toEqual([])
    }
    expect(authorsOf(`云川实践\n[来源:云川在线] [作者:王小川 李四]\n${body}`)).toEqual(['王小川', '李四'])
    expect(authorsOf(`云川实践\n云川在线5月7日讯(记者 王小川)${body}`)).toEqual(['王小川'])
  })
  it('stand below the text behind a label', () => {
    expect(authorsOf(`云川实践\n\n${body}\n\n供稿：王小川\n审核：李四`)).toEqual(['王小川'])
    expect(authorsOf(`云川实践\n\n${body}\n\n来源：云川日报 | 记者：王小川 | 编辑：李四`)).toEqual(['王小川'])
    expect(authorsOf(`云川实践\n\n${body}\n\n记者：这项工作怎么开展？\n\n${body}`)).toEqual([])
  })
  it('stand behind a mark, a duty or a label', () => {
    expect(authorsOf(`云川实践\n\n■ 赵小川\n\n${body}`)).toEqual(['赵小川'])
    expect(authorsOf(`云川实践\n本报记者 张三 通讯员 李小四\n${body}`)).toEqual(['张三', '李小四'])
    expect(authorsOf(`云川实践\n来源：云川日报 作者：王五、赵小六\n${body}`)).toEqual(['王五', '赵小六'])
    expect(authorsOf(`云川实践\n作者：王五、赵小六　来源：云川日报\n${body}`)).toEqual(['王五', '赵小六'])
  })
  it('may stand alone below the title', () => {
    expect(authorsOf(`云川实践\n张小三\n${body}`)).toEqual(['张小三'])
  })
  it('may have a space inside the name', () => {
    const article = articleOf(`云川实践\n记者 张 毅 李小明\n${body}`)
    expect(article.authors.map((author) => author.text)).toEqual(['张毅', '李小明'])
    expect(article.authors[0]?.pieces).toHaveLength(2)
  })
  it('are read from the brackets of a dateline, which is no part of the text', () => {
    const article = articleOf(`本报云川讯（通讯员云组轩）${body}`)
    expect(article.authors.map((author) => author.text)).toEqual(['云组轩'])
    expect(textsOf(article, 'byline')).toEqual(['本报云川讯（通讯员云组轩）'])
    expect(textsOf(article, 'body')).toEqual([body])
  })
  it('are told apart by their surnames where nothing stands between two names', () => {
    expect(authorsOf(`本报云川讯（通讯员王小川赵立）${body}`)).toEqual(['王小川', '赵立'])
    expect(authorsOf(`本报云川讯（通讯员欧阳小川）${body}`)).toEqual(['欧阳小川'])
  })
  it('may be named behind the text', () => {
    const article = articleOf(`云川实践\n\n${body}（本报记者 张三丰 通讯员 李四）`)
    expect(article.authors.map((author) => author.text)).toEqual(['张三丰', '李四'])
    expect(textsOf(article, 'body')).toEqual([body])
  })
  it('may be a commentator or a pen name, which is no heading', () => {
    expect(articleOf(`治理要有温度\n\n本报评论员\n\n${body}`).themes).toEqual([])
    expect(authorsOf(`治理要有温度\n\n众声评\n\n${body}`)).toEqual([])
    expect(textsOf(articleOf(`治理要有温度\n\n众声评\n\n${body}`), 'byline')).toEqual(['众声评'])
  })
  it('may follow their post', () => {
    expect(authorsOf(`云川实践\n■ 云川市委书记 王小川\n${body}`)).toEqual(['王小川'])
    expect(authorsOf(`云川实践\n云川日报记者 王小川\n${body}`)).toEqual(['王小川'])
    expect(authorsOf(`云川实践\n王小川 李四 本报记者 赵立\n${body}`)).toEqual(['王小川', '李四', '赵立'])
    expect(authorsOf(`云川实践\n江东财经全媒体见习记者王小川 云川报道\n${body}`)).toEqual(['王小川'])
    expect(
      authorsOf(`云川实践\n2025-08-12 10:20 来源：云川日报 记者：王小川 李四 编辑：赵立\n${body}`),
    ).toEqual(['王小川', '李四'])
    expect(authorsOf(`云川实践\n王小川 李四/文\n${body}`)).toEqual(['王小川', '李四'])
    expect(authorsOf(`云川实践\n文/图 王小川\n${body}`)).toEqual(['王小川'])
    expect(authorsOf(`云川实践\n作者：王小川（云川市委党校副教授）\n${body}`)).toEqual(['王小川'])
    expect(authorsOf(`云川实践\n云川县域网云川讯 记者王小川 通讯员李四 ${body}`)).toEqual(['王小川', '李四'])
    expect(authorsOf(`云川实践\n省里记者走进云川茶乡\n${body}`)).toEqual([])
  })
  it('may follow the body that they work for', () => {
    const article = articleOf(`云川实践\n云川市鼓台区委组织部 王小川 欧阳立\n${body}`)
    expect(article.authors.map((author) => author.text)).toEqual(['王小川', '欧阳立'])
    expect(article.themes).toEqual([])
  })
  it('are read from the dateline of a paper that names itself', () => {
    expect(textsOf(articleOf(`省里媒体记者走进云川集中报道茶产业。${body}`), 'byline')).toEqual([])
    expect(textsOf(articleOf(`本报讯（记者 张三）云川市办起新闻报道培训班。${body}`), 'byline')).toEqual([
      '本报讯（记者 张三）',
    ])
    const article = articleOf(`云川日报5月3日讯（全媒体记者 王小川 通讯员 赵立）${body}`)
    expect(article.authors.map((author) => author.text)).toEqual(['王小川', '赵立'])
  })
  it('are read from brackets before the first sentence', () => {
    const article = articleOf(`云川实践\n\n（记者王小川 通讯员赵立）${body}`)
    expect(article.authors.map((author) => author.text)).toEqual(['王小川', '赵立'])
    expect(textsOf(article, 'body')).toEqual([body])
  })
  it('are read from a note behind the last sentence', () => {
    expect(authorsOf(`云川实践\n\n${body}（张小川、李立）`)).toEqual(['张小川', '李立'])
    expect(authorsOf(`云川实践\n\n${body}（云川市委组织部 张小川）`)).toEqual(['张小川'])
    expect(authorsOf(`云川实践\n\n${body}（融媒体记者 张小川）`)).toEqual(['张小川'])
    expect(authorsOf(`云川实践\n\n${body}（下转第三版）`)).toEqual([])
  })
  it('are read from what comes before 报道', () => {
    expect(authorsOf(`云川实践\n\n云川网讯 云川日报记者 王小川、通讯员 赵立报道：${body}`)).toEqual([
      '王小川',
      '赵立',
    ])
    expect(authorsOf(`云川实践\n\n云川新闻网消息（通讯员 王小川 赵立）${body}`)).toEqual(['王小川', '赵立'])
  })
  it('are no bodies', () => {
    const article = articleOf(`云川实践\n\n中共云川市委组织部\n\n${body}`)
    expect(article.authors).toEqual([])
    expect(textsOf(article, 'byline')).toEqual(['中共云川市委组织部'])
  })
})

describe('the head of a document', () => {
  const table =
    '索 引 号：\n000012/2023-01\n发文机关：\n云川市人民政府办公室\n成文日期：\n2023年05月12日\n标　　题：\n云川市关于推进数字乡村建设的意见\n发文字号：\n云政办发〔2023〕12号\n主 题 词：\n'
  it('is read from a table of label lines, and the title from where it is repeated', () => {
    const article = articleOf(
      `${table}云川市关于推进\n数字乡村建设的意见\n云政办发〔2023〕12号\n各县区人民政府：\n${body}`,
    )
    expect(article.titleLabel).toBe('云川市关于推进数字乡村建设的意见')
    expect(article.title?.pieces).toHaveLength(2)
    expect(article.head.issuer?.text).toBe('云川市人民政府办公室')
    expect(article.head.documentNumber?.text).toBe('云政办发〔2023〕12号')
    expect(article.head.date?.text).toBe('2023年05月12日')
    expect(textsOf(article, 'head').at(-1)).toBe('各县区人民政府：')
  })
  it('lends its title where the text has none of its own', () => {
    expect(articleOf(`${table}${body}`).titleLabel).toBe('云川市关于推进数字乡村建设的意见')
  })
  it('may stand below the title in brackets', () => {
    const { head } = articleOf(`云川市工作报告\n（2021年9月28日）\n（云发〔2021〕3号）\n\n${body}`)
    expect([head.date?.text, head.documentNumber?.text]).toEqual(['2021年9月28日', '云发〔2021〕3号'])
  })
  it('may hold the value on the line of its label', () => {
    const { head } = articleOf(
      `发文机关：云川市财政局\n发文字号：云财〔2023〕3号\n\n关于预算的通知\n\n${body}`,
    )
    expect([head.issuer?.text, head.documentNumber?.text]).toEqual(['云川市财政局', '云财〔2023〕3号'])
  })
  it('is completed from the title and the signature', () => {
    const article = articleOf(
      `云川市教育局关于开展研学活动的通知\n云教〔2023〕7号\n\n${body}\n\n云川市教育局\n2023年5月12日`,
    )
    expect(article.head.issuer?.text).toBe('云川市教育局')
    expect(article.head.issuer?.pieces).toEqual([{ start: 0, end: 6 }])
    expect(article.head.date?.text).toBe('2023年5月12日')
  })
  it('is followed by a title of its own where a plan is attached', () => {
    const article = articleOf(
      `关于印发方案的通知\n\n${body}\n\n云川市人民政府\n2023年5月12日\n\n数字乡村建设实施方案\n${body}\n一、目标\n${body}`,
    )
    expect(textsOf(article, 'title')).toEqual(['关于印发方案的通知', '数字乡村建设实施方案'])
    expect(article.themes.map(({ label }) => label)).toEqual(['目标'])
  })
})
