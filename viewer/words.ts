import type { ClassName, KindName, LiteralName, RelationName } from '../src/vocabulary/terms.js'

// The Chinese labels of ontology/pao.ttl; tests/viewer/words.test.ts holds them to it.

/** What a class is called. */
export const classWords: Readonly<Record<ClassName, string>> = {
  Article: '文章',
  Person: '人物',
  Post: '职务',
  Organization: '组织',
  Place: '地方',
  Guidance: '指示精神',
  Doctrine: '思想理念',
  Pillar: '一级主题',
  Measure: '举措',
  Programme: '项目',
  PolicyDocument: '政策文件',
  Fund: '资金',
  Honour: '荣誉',
  PilotZone: '先行区',
  Cooperation: '协作',
  Industry: '领域',
  Group: '群体',
  Event: '事件',
}

/** What a relation says; … stands for the object. */
export const relationWords: Readonly<Record<RelationName, string>> = {
  author: '作者',
  holdsPost: '担任',
  postAt: '任职于',
  guidedBy: '以…为指引',
  givenBy: '提出者',
  givenAt: '提出于',
  callsFor: '要求',
  hasPillar: '一级主题为',
  hasMeasure: '举措为',
  implementedThrough: '通过…落实',
  hasPart: '包括',
  undertakenBy: '由…承担',
  targets: '面向',
  focusesOn: '聚焦',
  establishes: '成立',
  awards: '授予',
  locatedIn: '位于',
  within: '隶属于',
  partner: '协作方',
  preparesFor: '迎接',
  issuedBy: '印发者',
  basedOn: '依据',
}

/** What a literal property is called. */
export const literalWords: Readonly<Record<LiteralName, string>> = {
  kind: '种类',
  amount: '金额',
  currency: '币种',
  count: '数目',
  date: '日期',
  documentNumber: '发文字号',
  quantity: '数量',
}

/** What a kind of programme is called. */
export const kindWords: Readonly<Record<KindName, string>> = {
  Plan: '计划',
  Project: '工程',
  Campaign: '行动',
  Activity: '活动',
  Course: '课程',
  Training: '培训',
  Mechanism: '机制',
  Method: '工作法',
  Assessment: '测评',
  Service: '服务',
  Brand: '品牌',
  Platform: '平台',
  Register: '档案',
  Structure: '架构',
}
