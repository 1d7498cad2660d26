import { expect, test } from 'vitest'
import { lockedPackages } from './repository.js'

// npm writes only the platforms whose packages it could reach when it wrote the file, and `npm ci` then refuses it.
test('the lock file has the packages of every platform', () => {
  const locked = lockedPackages()
  const wanted = Object.values(locked).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies),
  )
  expect(wanted.length).toBeGreaterThan(0)
  expect(wanted.filter((name) => !(`node_modules/${name}` in locked))).toEqual([])
})
