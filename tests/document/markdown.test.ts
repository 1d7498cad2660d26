import { describe, expect, it } from 'vitest'
import { articleOf, outlineOf, textsOf } from '../support/articleOf.js'

const text = `---
title: 不读
---
# 云川市党建经验

云川市**坚持**党建引领，各项工作取得成效。

## 一、强化组织引领

- **建强队伍**：实施“领头雁”计划。
- **完善机制。** 建立“周调度”制度。

## 深化为民服务 ##

### （一）优化阵地
建设[邻里中心](https://example.org/a)，\`就近\`服务。

> 开展“敲门行动”

![现场](a.png)

| 名称 | 数量 |
|---|---|
| 站点 | 三座 |
`

describe('Markdown', () => {
  const article = articleOf(text)
  it('gives title, pillars and measures by its heading marks and bold lead-ins', () => {
    expect(article.titleLabel).toBe('云川市党建经验')
    expect(outlineOf(article)).toEqual([
      'Pillar 强化组织引领',
      'Measure 强化组织引领 > 建强队伍',
      'Measure 强化组织引领 > 完善机制',
      'Pillar 深化为民服务',
      'Measure 深化为民服务 > 优化阵地',
    ])
  })
  it('leaves marks out of sentences by pieces, not by editing', () => {
    expect(textsOf(article, 'body')).toEqual([
      '云川市坚持党建引领，各项工作取得成效。',
      '实施“领头雁”计划。',
      '建立“周调度”制度。',
      '建设邻里中心，就近服务。',
      '开展“敲门行动”',
      '名称  数量',
      '站点  三座',
    ])
    for (const { passage } of article.sentences) {
      expect(passage.pieces.map(({ start, end }) => text.slice(start, end)).join('')).toBe(passage.text)
    }
  })
  it('is read in a file named .md without heading marks too', () => {
    expect(textsOf(articleOf('云川市**坚持**党建引领。', 'a.md'), 'body')).toEqual(['云川市坚持党建引领。'])
  })
  it('is not read in a plain text', () => {
    expect(textsOf(articleOf('云川市**坚持**党建引领。'), 'body')).toEqual(['云川市**坚持**党建引领。'])
  })
})
