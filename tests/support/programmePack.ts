import { extractorOf, type SmallPack } from './smallPack.js'

/** Enough words and rules to read programmes after cue verbs; other packs spread it and add their own. */
export const programmePack = {
  words: {
    act: '实施 推行 建立 健全 探索 开展 打造 推进 创新 设立 建设 建立健全',
    weakAct: '通过 围绕 加强 深化 实现',
    praise: '重要',
    conjunction: '并 全面 大力 同时 创新 逐步 新',
    negation: '不得 防止',
    evaluative: '科学严密的 高标准 一批 一系列',
    numeralUnit: '个 类 项 处 大 种 家',
    lightTail: '建设 工作 落实 的方式',
    leadVerb: '督促 组织',
    currency: '元',
  },
  kinds: {
    Plan: '计划',
    Project: '工程',
    Activity: '活动',
    Campaign: '行动',
    Mechanism: '机制 制度 体系',
    Course: '课程 课',
    Training: '培训 班',
    Method: '工作法',
    Service: '服务 清单',
    Platform: '平台 服务站',
  },
  namedKinds: { Project: '建设', Structure: '队伍', Method: '方式' },
  rules: `
- id: programme.after-act
  class: Programme
  by: phrase
  after: [act]
  head: [kind]
- id: programme.quoted-after-act
  class: Programme
  by: phrase
  after: [act]
  quoted: required
- id: programme.named-after-weak-act
  class: Programme
  by: phrase
  after: [weakAct]
  head: [kind, namedKind]
  quoted: required
- id: programme.counted
  class: Programme
  by: phrase
  after: [act, weakAct]
  spelt: yes
`,
} satisfies SmallPack

export const programmes = extractorOf(programmePack)
