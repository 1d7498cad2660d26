import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Mark, readMarks, writeMarks } from './markedText.js'

describe('marked text', () => {
  it('gives the text without its marks, and where they stand', () => {
    const { text, marks } = readMarks('实施[subject [object 公务员]考核制度]。')
    expect(text).toBe('实施公务员考核制度。')
    expect(marks).toEqual([
      { name: 'subject', start: 2, end: 9 },
      { name: 'object', start: 2, end: 5 },
    ])
  })

  it('may say what a part means', () => {
    expect(readMarks('[value=2021-05 2021年5月]').marks).toEqual([
      { name: 'value', value: '2021-05', start: 0, end: 7 },
    ])
  })

  it('leaves brackets that no name follows in the text', () => {
    expect(readMarks('清府办[2021]6号')).toEqual({ text: '清府办[2021]6号', marks: [] })
  })

  it('says which mark is never closed', () => {
    expect(() => readMarks('实施[subject 考核制度。')).toThrow('the mark at 2 is never closed')
  })

  it('reads what it writes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'清河县办法[2] \n') }),
        fc.infiniteStream(fc.nat()),
        (text, numbers) => {
          const balanced = readMarks(text.replace(/[[\]]/g, '')).text
          const marks = nested(balanced.length, numbers)
          expect(readMarks(writeMarks({ text: balanced, marks }))).toEqual({ text: balanced, marks })
        },
      ),
    )
  })
})

/** Marks each of which lies in the one before. */
function nested(length: number, numbers: IterableIterator<number>): Mark[] {
  const marks: Mark[] = []
  for (let start = 0, end = length; start < end && marks.length < 4; ) {
    marks.push({ name: `name${String.fromCharCode(97 + marks.length)}`, start, end })
    start += (numbers.next().value as number) % 3
    end -= 1
  }
  return marks
}
