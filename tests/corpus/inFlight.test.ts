import { expect, test } from 'vitest'
import { InFlight } from '../../src/corpus/inFlight.js'

test('no more than so many run at one time, and the end waits for all', async () => {
  const flight = new InFlight(2)
  let [running, most, done] = [0, 0, 0]
  for (let work = 0; work < 6; work++) {
    const act = async () => {
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 5))
      running--
      done++
    }
    await flight.add(act())
  }
  await flight.end()
  expect([most, done]).toEqual([2, 6])
})

test('a failure that came while nobody waited is thrown by whoever waits next', async () => {
  const flight = new InFlight(9)
  await flight.add(Promise.reject(new Error('full')))
  await new Promise((resolve) => setTimeout(resolve, 5))
  await expect(flight.end()).rejects.toThrow('full')
})
