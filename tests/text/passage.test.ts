import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locate, passageOf, slicePassage, withoutNoteMarks } from '../../src/text/passage.js'

const source = '实施人才优秀年\n\n轻干部计划。图为现场。培养骨干。'
const passage = passageOf(source, [
  { start: 0, end: 7 },
  { start: 9, end: 15 },
  { start: 20, end: 25 },
])

describe('passage', () => {
  it('reads pieces as one text', () => {
    expect(passage.text).toBe('实施人才优秀年轻干部计划。培养骨干。')
  })
  it('locates a word that a page break cuts as one span with the break in it', () => {
    const [span, ...rest] = locate(source, passage, 4, 10)
    expect(rest).toEqual([])
    expect(source.slice(span?.start, span?.end)).toBe('优秀年\n\n轻干部')
  })
  it('keeps what stands on both sides of a caption apart', () => {
    expect(locate(source, passage, 10, 15)).toHaveLength(2)
  })
  it('leaves the marks of notes out of what is read, and has them in what is quoted', () => {
    const report = '建设“两廊一带”[9]和水街。[1]文号云办[2021]5号'
    const whole = { start: 0, end: report.length }
    const read = passageOf(report, withoutNoteMarks(report, whole))
    expect(read.text).toBe('建设“两廊一带”和水街。[1]文号云办[2021]5号')
    const [span, ...rest] = locate(report, read, 2, 11)
    expect(rest).toEqual([])
    expect(report.slice(span?.start, span?.end)).toBe('“两廊一带”[9]和水街')
  })
  it('gives a slice whose text is the slice of the text', () => {
    const end = passage.text.length
    fc.assert(
      fc.property(fc.nat(end), fc.nat(end), (a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const slice = slicePassage(passage, from, to)
        expect(slice.text).toBe(passage.text.slice(from, to))
        expect(passageOf(source, slice.pieces).text).toBe(slice.text)
      }),
    )
  })
})
