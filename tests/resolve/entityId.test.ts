import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entityId, type Identity } from '../../src/resolve/entityId.js'
import { classes } from '../../src/vocabulary/terms.js'

const some: Identity = { class: 'Programme', label: '“渔光”平台', home: '990100', article: 'article/1' }

describe('entityId', () => {
  it('is class and hash, in ASCII whatever the label', () => {
    fc.assert(
      fc.property(fc.constantFrom(...classes), fc.string({ unit: 'binary' }), (name, label) => {
        expect(entityId({ ...some, class: name, label })).toMatch(/^[a-z]+\/[0-9a-f]{8,64}$/)
      }),
    )
  })
  it('stays the same from version to version', () => {
    expect(entityId(some)).toMatchInlineSnapshot(`"programme/1f92ca6cd0974ac8"`)
  })
  it.each([
    ['class', { ...some, class: 'Organization' as const }],
    ['label', { ...some, label: '“海风”平台' }],
    ['home', { ...some, home: '990200' }],
  ])('changes with the %s', (_, other) => {
    expect(entityId(other)).not.toBe(entityId(some))
  })
  it('does not change with quotes, spaces and width', () => {
    expect(entityId({ ...some, label: '「渔光」 平台' })).toBe(entityId(some))
    expect(entityId({ ...some, label: 'Ａ１平台' })).toBe(entityId({ ...some, label: 'a1平台' }))
  })
  it('is one for all articles of a home place', () => {
    expect(entityId({ ...some, article: 'article/2' })).toBe(entityId(some))
  })
  it('of a person is one for each article', () => {
    const person: Identity = { ...some, class: 'Person', label: '李潮' }
    expect(entityId({ ...person, article: 'article/2' })).not.toBe(entityId(person))
  })
  it('does not mix up where one part ends and the next begins', () => {
    expect(entityId({ ...some, home: '99', label: '0100平台' })).not.toBe(
      entityId({ ...some, home: '990100', label: '平台' }),
    )
  })
})
