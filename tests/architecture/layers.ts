import ts from 'typescript'

/**
 * The layers of src/, lowest first: a folder, or a file directly in src/. Each may import itself and what stands on
 * an earlier line, never a neighbour on its own line.
 */
export const layers: readonly (readonly string[])[] = [
  ['errors', 'vocabulary', 'text'],
  ['model', 'notice', 'ontology', 'readers'],
  ['ids', 'formatLiteral'],
  ['normalizeGraph', 'joinGraphs'],
  ['document'],
  ['mentions'],
  ['resolve'],
  ['relations'],
  ['buildGraph', 'rdf', 'network'],
  ['export'],
  ['query', 'evaluate', 'corpus'],
  ['index'],
  ['serve', 'mcp'],
  ['cli'],
]

/** Where each package of package.json may be imported. */
export const homes: Readonly<Record<string, readonly string[]>> = {
  n3: ['rdf', 'ontology'],
  'shacl-engine': ['rdf'],
  oxigraph: ['query', 'rdf'],
  jsonld: ['rdf'],
  graphology: ['network'],
  'graphology-gexf': ['network'],
  'csv-stringify': ['network'],
  'subset-font': ['export'],
  'pinyin-pro': ['network', 'query'],
  'graphology-layout-forceatlas2': ['network'],
  'graphology-communities-louvain': ['network'],
  'graphology-cores': ['network'],
  'graphology-metrics': ['network'],
  '@node-rs/jieba': ['mentions'],
  yaml: ['ontology'],
  '@eslint-community/regexpp': ['ontology'],
  '@mozilla/readability': ['readers'],
  htmlparser2: ['readers'],
  linkedom: ['readers'],
  mammoth: ['readers'],
  fflate: ['readers'],
  unpdf: ['readers'],
  'opencc-js': ['readers'],
  tinypool: ['corpus'],
  bullmq: ['corpus'],
  ioredis: ['corpus'],
  commander: ['cli'],
  hono: ['serve'],
  '@hono/node-server': ['serve'],
  '@modelcontextprotocol/sdk': ['mcp', 'cli'],
  zod: ['mcp'],
  minisearch: ['query'],
  // Types only: the RDF/JS words that n3, oxigraph and shacl-engine share.
  '@rdfjs/types': ['rdf', 'query', 'corpus', 'export', 'serve', 'cli'],
}

/** What an importer may take from a package, where that is not all of it. */
const shares: Readonly<Record<string, readonly string[]>> = {
  // Reading Turtle word lists below `rdf` needs the parser and nothing that builds or writes RDF.
  'ontology n3': ['Parser', 'Quad'],
}

/** What the page may take of src/, for it runs where Node doesn't. */
const pageLayers = ['text', 'model', 'vocabulary', 'formatLiteral', 'network', 'rdf']

/** The packages that are built into the page, and the one that builds it. */
const pageHomes: Readonly<Record<string, RegExp>> = {
  sigma: /^(?:programs\/)?[^/]+\.ts$/u,
  '@noble/hashes': /^nodeCrypto\.ts$/u,
  graphology: /^[^/]+\.ts$/u,
  'graphology-types': /^(?:layeredScene|programs\/[^/]+)\.ts$/u,
  'graphology-layout-forceatlas2': /^relayout\.ts$/u,
  '@zazuko/yasqe': /^sparql\/(?:editor|completer)\.ts$/u,
  vite: /^(?:sparql\.)?vite\.config\.ts$/u,
}

/** What is wrong with the imports of the page's files, by path below viewer/, a sentence each. */
export function checkPageImports(files: SourceFiles): string[] {
  return [...files].flatMap(([file, text]) =>
    importsOf(text).flatMap((name) => {
      const layer = /^(?:\.\.\/)+src\/(.+)$/u.exec(name)?.[1]
      if (layer !== undefined)
        return pageLayers.includes(layerOf(layer)) ? [] : [`${file} imports ${name}: not for the page`]
      if (name.startsWith('.') || (name.startsWith('node:') && file.endsWith('vite.config.ts'))) return []
      const library = name.split('/', name.startsWith('@') ? 2 : 1).join('/')
      return pageHomes[library]?.test(file) ? [] : [`${file} imports ${name}: not at home here`]
    }),
  )
}

/** Path below src/ (`rdf/toQuads.ts`) → text. */
export type SourceFiles = ReadonlyMap<string, string>

/** What is wrong with the imports of these files (static, of types, dynamic, of workers), a sentence each. */
export function checkImports(files: SourceFiles): string[] {
  const findings: string[] = []
  for (const [file, text] of files) {
    if (levelOf(layerOf(file)) < 0) findings.push(`${file} is in no layer`)
    for (const name of importsOf(text)) {
      const problem = name.startsWith('.') ? checkOwn(file, name) : checkForeign(file, name, text)
      if (problem) findings.push(`${file} imports ${name}: ${problem}`)
    }
  }
  return findings
}

function checkOwn(file: string, name: string): string | undefined {
  const from = layerOf(file)
  // The launcher names what the compiler makes of src/.
  const to = layerOf(new URL(name, `https://src/${file}`).pathname.replace(/^\/(?:dist\/)?/u, ''))
  if (from === to) return undefined
  if (levelOf(to) < 0) return `${to} is in no layer`
  if (levelOf(to) === levelOf(from)) return `${from} and ${to} are neighbours`
  return levelOf(to) > levelOf(from) ? `${to} stands above ${from}` : undefined
}

function checkForeign(file: string, name: string, text: string): string | undefined {
  if (name.startsWith('node:')) return undefined
  const [scope = '', rest = ''] = name.split('/')
  const library = scope.startsWith('@') ? `${scope}/${rest}` : scope
  const home = homes[library]
  if (!home) return `${library} has no home`
  const from = layerOf(file)
  if (!home.includes(from)) return `${library} is at home in ${home.join(' and ')}`
  const share = shares[`${from} ${library}`]
  const other = share && namesFrom(text, name).find((taken) => !share.includes(taken))
  return other && `${from} may take ${share.join(' and ')} from ${library}, not ${other}`
}

/** All that a file names as a module: imports, exports, types, `import()` and `new URL('./worker.js', …)`. */
function importsOf(text: string): string[] {
  const { importedFiles } = ts.preProcessFile(text)
  const urls = text.matchAll(/new URL\('(\.{1,2}\/[^']+\.[cm]?[jt]s)', import\.meta\.url\)/gu)
  return [...importedFiles.map(({ fileName }) => fileName), ...[...urls].map(([, url = '']) => url)]
}

/** The names that a file imports or re-exports from a module; `*` for a namespace or default. */
function namesFrom(text: string, module: string): string[] {
  const { statements } = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest)
  return statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return []
    const { moduleSpecifier } = statement
    if (!moduleSpecifier || !ts.isStringLiteral(moduleSpecifier) || moduleSpecifier.text !== module) return []
    const clause = ts.isImportDeclaration(statement) ? statement.importClause : statement
    const bindings = clause && (ts.isImportClause(clause) ? clause.namedBindings : clause.exportClause)
    const named = bindings && 'elements' in bindings ? [...bindings.elements] : undefined
    const names = named?.map(({ propertyName, name }) => (propertyName ?? name).text) ?? ['*']
    return clause && ts.isImportClause(clause) && clause.name ? [...names, '*'] : names
  })
}

/** `rdf/toQuads.ts` → rdf, `model.ts` → model. */
function layerOf(file: string): string {
  return (file.split('/')[0] ?? '').replace(/(?:\.d)?\.[cm]?[jt]s$/u, '')
}

function levelOf(layer: string): number {
  return layers.findIndex((names) => names.includes(layer))
}
