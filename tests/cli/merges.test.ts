import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newFolder, runCli } from '../support/runCli.js'

test('merges lists what is taken for one, as rulings that can be changed and given back', async () => {
  const dir = newFolder()
  const out = join(dir, 'graph')
  writeFileSync(join(dir, 'a.txt'), '峨眉山市深化人才工作\n\n峨眉山市深入实施“嘉禾”人才计划。\n')
  writeFileSync(
    join(dir, 'b.txt'),
    '乐山市深化人才工作\n\n乐山市重视人才工作。乐山市评选先进。峨眉山市深入实施“嘉禾”人才计划。\n',
  )
  await runCli('build', dir, '--out', out)
  const { code, stdout } = await runCli('merges', '--data', out)
  expect(code).toBe(0)
  expect(stdout).toMatch(
    /^same\tprogramme\/\S+\tprogramme\/\S+\tmerge\.same-place: Programme id\/place\/511181 嘉禾人才计划\n$/u,
  )
  expect(readFileSync(join(out, 'merges.nq'), 'utf8')).toContain('owl#sameAs')
  expect(
    (await runCli('query', '--data', out, 'ASK { ?a owl:sameAs ?b }', '--format', 'csv')).stdout,
  ).toContain('true')
  for (const command of ['validate', 'verify']) expect((await runCli(command, '--data', out)).code).toBe(0)

  writeFileSync(join(dir, 'rulings.tsv'), stdout.replace('same', 'apart'))
  await runCli('build', dir, '--out', out, '--rulings', join(dir, 'rulings.tsv'))
  expect(await runCli('merges', '--data', out, '--json')).toMatchObject({ stdout: '[]\n' })
})
