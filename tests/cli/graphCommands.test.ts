import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { inProject, newFolder, runCli } from '../support/runCli.js'

const seed = inProject('seeds/000_aa3d09998152851a.txt')
const gold = inProject('tests/fixtures/gold/seed.json')
const data = join(newFolder(), 'graph')

beforeAll(async () => {
  await runCli('build', seed, '--out', data, '--quiet')
})

/** A copy of the graph with one file changed. */
function spoiled(file: string, change: (text: string) => string): string {
  const copy = join(newFolder(), 'graph')
  cpSync(data, copy, { recursive: true })
  writeFileSync(join(copy, file), change(readFileSync(join(copy, file), 'utf8')))
  return copy
}

describe('query', () => {
  test('answers with a table', async () => {
    const { code, stdout } = await runCli('query', 'SELECT ?c { ?a a pao:Article ; a ?c }', '--data', data)
    expect([code, stdout]).toEqual([0, 'c\n───────────\npao:Article\n'])
  })

  test('tells terms that the ontology lacks', async () => {
    const { code, stdout, stderr } = await runCli('query', 'SELECT ?x { ?x a pao:Programe }', '--data', data)
    expect([code, stdout]).toEqual([0, 'x\n─\n'])
    expect(stderr).toContain('The ontology has no pao:Programe. Did you mean pao:Programme')
  })

  test('answers a ready question, bound by --set', async () => {
    const question = ['query', '--data', data, '--question', 'programmes-by-measure', '--format', 'csv']
    const all = await runCli(...question)
    const one = await runCli(...question, '--set', 'measure=强化思想铸魂')
    const rows = one.stdout.trim().split('\r\n').slice(1)
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.length).toBeLessThan(all.stdout.trim().split('\r\n').length - 1)
    for (const row of rows) expect(row).toContain(',强化思想铸魂,')
  })

  test('reads a query from a file, and --json is --format json', async () => {
    const file = join(newFolder(), 'q.rq')
    writeFileSync(file, 'ASK { ?p a pao:Programme }')
    const { stdout } = await runCli('query', '--data', data, '--file', file, '--json')
    expect(JSON.parse(stdout)).toEqual({ head: {}, boolean: true })
  })

  test.each([
    [['--question', 'nothing'], 'There is no question "nothing". Known: '],
    [['--question', 'pilot-zone'], 'There is no question "pilot-zone". Did you mean pilot-zones'],
    [['--file', 'none.rq'], 'none.rq cannot be read (ENOENT)'],
    [['SELECT * {'], 'The query is not valid SPARQL 1.1: line 1, column 11'],
    [['ASK {}', '--format', 'yaml'], '--format cannot be "yaml"'],
    [['ASK {}', '--file', 'q.rq'], 'Give one query: as text, with --file or with --question'],
    [[], 'Give one query'],
    [['ASK { ?a ?b ?c }', '--set', 'x=1'], 'The question has ?a ?b ?c'],
    [['DROP ALL'], 'it would change the graph'],
  ])('refuses %j', async (args, words) => {
    const { code, stdout, stderr } = await runCli('query', '--data', data, ...args)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(words)
  })
})

describe('explain', () => {
  test('prints each statement with rule, file, offsets and quote', async () => {
    const { code, stdout } = await runCli('explain', '强化思想铸魂', '--data', data)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^强化思想铸魂 \(Measure\) /u)
    expect(stdout).toMatch(
      /\n {2}implementedThrough → .+\n {4}rule \S+\n {4}000_aa3d09998152851a\.txt \d+–\d+ 「.+」\n/u,
    )
  })

  test('gives quotes that stand in the text at their offsets', async () => {
    const { stdout } = await runCli('explain', '强化思想铸魂', '--data', data, '--json')
    const characters = [...readFileSync(seed, 'utf8').replace(/^\uFEFF/u, '')]
    const [explanation] = JSON.parse(stdout)
    const citations = [...explanation.outgoing, ...explanation.incoming].flatMap(({ evidence }) => evidence)
    expect(citations.length).toBeGreaterThan(2)
    for (const { start, end, quote } of citations) expect(characters.slice(start, end).join('')).toBe(quote)
  })

  test('answers an unknown term with the nearest', async () => {
    const { code, stdout, stderr } = await runCli('explain', '强化思想铸造', '--data', data)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('Did you mean "强化思想铸魂"')
  })
})

describe('validate', () => {
  test('finds nothing in a graph as it was built', async () => {
    const { code, stdout } = await runCli('validate', '--data', data)
    expect([stdout, code]).toEqual([expect.stringContaining('nothing to complain of'), 0])
  })

  test('needs the shapes of a domain pack', async () => {
    const { code, stderr } = await runCli('validate', '--data', data, '--ontology', newFolder())
    expect(code).toBe(2)
    expect(stderr).toContain('it has no shapes.ttl')
  })

  test('names shapes that are no Turtle', async () => {
    const pack = newFolder()
    writeFileSync(join(pack, 'shapes.ttl'), '<a> <b')
    const { code, stderr } = await runCli('validate', '--data', data, '--ontology', pack)
    expect(code).toBe(2)
    expect(stderr).toMatch(/^error: .*shapes\.ttl: /u)
  })

  test('says label, message, quote and cure of each violation, exit 1', async () => {
    const pack = newFolder()
    writeFileSync(
      join(pack, 'shapes.ttl'),
      `@prefix sh: <http://www.w3.org/ns/shacl#> .
      @prefix pao: <https://example.org/mailuo/ontology#> .
      <urn:shape> a sh:NodeShape ; sh:targetClass pao:Pillar ; sh:property <urn:property> .
      <urn:property> a sh:PropertyShape ; sh:path pao:author ; sh:minCount 1 ;
        sh:message "A pillar needs an author"@en , "支柱须有作者"@zh .`,
    )
    const { code, stdout } = await runCli('validate', '--data', data, '--ontology', pack)
    expect(code).toBe(1)
    expect(stdout).toContain('以政治建设凝聚高质量发展共识: A pillar needs an author\n')
    expect(stdout).toMatch(/\n {4}quote 「以政治建设 ⏎ 凝聚高质量发展共识」\n/u)
    expect(stdout).toMatch(/\n {4}cure {2}run "mailuo build" again; /u)
    const report = await runCli('validate', '--data', data, '--ontology', pack, '--format', 'turtle')
    expect([report.code, report.stdout]).toEqual([
      1,
      expect.stringMatching(/sh:conforms false[\s\S]*pao:author/u),
    ])
    const chinese = await runCli('validate', '--data', data, '--ontology', pack, '--language', 'zh', '--json')
    expect(JSON.parse(chinese.stdout)).toContainEqual(
      expect.objectContaining({ label: '以政治建设凝聚高质量发展共识', message: '支柱须有作者' }),
    )
  })
})

describe('verify', () => {
  test('holds for a graph as it was built', async () => {
    expect(await runCli('verify', '--data', data)).toMatchObject({ code: 0, stderr: '' })
  })

  test('finds one changed character of a text, exit 1', async () => {
    const [, id] = /texts\/([0-9a-f]{16})\.txt/u.exec(readFileSync(join(data, 'manifest.json'), 'utf8')) ?? []
    const copy = spoiled(`texts/${id}.txt`, (text) => text.replace('强化思想铸魂', '强化思想铸魄'))
    const { code, stdout } = await runCli('verify', '--data', copy)
    expect(code).toBe(1)
    expect(stdout).toContain(`texts/${id}.txt`)
    const { stdout: json } = await runCli('verify', '--data', copy, '--json')
    expect(JSON.parse(json).length).toBeGreaterThan(0)
  })
})

describe('evaluate', () => {
  const score = (...args: string[]) => runCli('evaluate', '--gold', gold, ...args)

  test('scores a built graph as a table', async () => {
    const { code, stdout } = await score('--data', data)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^entities +[01]\.\d{3} /mu)
    expect(stdout).toMatch(/^ {2}hasPillar +1\.000 +1\.000 +1\.000 +4 +4 +4 +0 +0$/mu)
    expect(stdout).toMatch(/^evidence: \d+ exact, 0 broken/mu)
  })

  test('scores a text built in memory the same', async () => {
    const built = await score('--data', data, '--json')
    expect(await score(seed, '--json')).toEqual(built)
    expect(JSON.parse(built.stdout).entities).toMatchObject({
      core: expect.any(Number),
      f1: expect.any(Number),
    })
  })

  test('lists errors where asked to', async () => {
    const { stdout } = await score('--data', data, '--errors', '--json')
    const { errors, entities, relations } = JSON.parse(stdout)
    const missed = entities.core - entities.found + relations.core - relations.found
    expect(errors.filter((error: { verdict: string }) => error.verdict === 'missed')).toHaveLength(missed)
  })

  test('says what moved since an earlier run, and finds what got worse', async () => {
    const { stdout } = await score('--data', data, '--errors', '--json')
    const better = JSON.parse(stdout)
    const file = join(newFolder(), 'earlier.json')
    writeFileSync(file, stdout)
    const same = await score('--data', data, '--compare', file)
    expect([same.code, same.stdout.split('\n').at(-2)]).toEqual([0, 'as before'])
    better.byClass.Place.f1 = 1.1
    better.errors = []
    writeFileSync(file, JSON.stringify(better))
    const worse = await score('--data', data, '--errors', '--compare', file)
    expect(worse.code).toBe(1)
    expect(worse.stdout).toMatch(/^worse {3}Place +1\.100 → /mu)
    expect(worse.stdout).toMatch(/^missed .* {2}← new$/mu)
    const { code, stderr } = await score('--data', data, '--compare', gold)
    expect(code).toBe(2)
    expect(stderr).toContain('Give a file that "mailuo evaluate --json" has written')
  })

  test("of a folder of gold takes what the graph's articles have", async () => {
    const { code, stdout, stderr } = await runCli('evaluate', '--gold', dirname(gold), '--data', data)
    expect(code).toBe(0)
    expect(stdout).toBe((await score('--data', data)).stdout)
    expect(stderr).toMatch(/^\d+ of \d+ gold files in folders are of articles that are not here\n$/u)
  })

  test('is exit 1 below a floor', async () => {
    expect((await score('--data', data, '--min-entities', '0')).code).toBe(0)
    expect((await score('--data', data, '--min-entities', '1')).code).toBe(1)
    expect((await score('--data', data, '--min-relations', '1')).code).toBe(1)
  })

  test('takes either a graph or texts', async () => {
    const { code, stderr } = await score(seed, '--data', data)
    expect(code).toBe(2)
    expect(stderr).toContain('Give either a built graph or texts to build')
  })

  test('refuses gold that is none', async () => {
    const file = join(newFolder(), 'gold.json')
    writeFileSync(file, '{"source": "a.txt"}')
    const { code, stderr } = await runCli('evaluate', '--gold', file, '--data', data)
    expect(code).toBe(2)
    expect(stderr).toContain('gold.json: "entities" is no list of objects')
  })
})

describe('coverage', () => {
  test('says of texts what it says of their graph, and only informs', async () => {
    const built = await runCli('coverage', '--data', data)
    expect(await runCli('coverage', seed)).toEqual(built)
    expect([built.code, built.stderr]).toEqual([0, ''])
    expect(built.stdout).toMatch(/^000_aa3d09998152851a\.txt: \d+ of \d+ sentences gave no statement$/mu)
  })

  test('prints JSON', async () => {
    const { stdout } = await runCli('coverage', '--data', data, '--json')
    const { articles, rules } = JSON.parse(stdout)
    expect(articles[0].file).toBe('000_aa3d09998152851a.txt')
    expect(rules.unused.length).toBeLessThan(rules.all)
  })

  test('finds a file that is left out, and takes texts or a graph, not both', async () => {
    const empty = join(newFolder(), 'empty.txt')
    writeFileSync(empty, '')
    expect((await runCli('coverage', seed, empty)).code).toBe(1)
    expect((await runCli('coverage', seed, '--data', data)).code).toBe(2)
  })
})

describe('a folder without a whole graph', () => {
  const commands = [
    ['query', 'ASK {}'],
    ['explain', '清河'],
    ['validate'],
    ['evaluate', '--gold', gold],
    ['coverage'],
  ]

  test.each(commands)('%s says to build one', async (...args) => {
    const { code, stdout, stderr } = await runCli(...args, '--data', newFolder())
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('holds no built graph')
  })

  test.each(commands)('%s refuses one that was changed by hand', async (...args) => {
    const copy = spoiled('graph.nq', (text) => text.replace('强化思想铸魂', '强化思想铸魄'))
    const { code, stdout, stderr } = await runCli(...args, '--data', copy)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('graph.nq')
    expect(stderr).toContain('Run "mailuo build" again')
  })

  test('verify says so too', async () => {
    const empty = newFolder()
    mkdirSync(join(empty, 'texts'))
    const { code, stderr } = await runCli('verify', '--data', empty)
    rmSync(empty, { recursive: true })
    expect(code).toBe(2)
    expect(stderr).toContain('holds no built graph')
  })
})
