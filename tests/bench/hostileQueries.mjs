// Queries that mean harm, each another: cartesian products, deep paths, regular expressions that blow up, broken syntax.
const prefixes =
  'PREFIX pao: <https://example.org/mailuo/ontology#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>'

/** Patterns that have nothing to do with each other. */
function product(random) {
  const patterns = Array.from({ length: 3 + Math.floor(random() * 4) }, (_, n) => `?s${n} ?p${n} ?o${n} .`)
  const form = random() < 0.5 ? 'SELECT (COUNT(*) AS ?n)' : 'SELECT *'
  return `${form} WHERE { ${patterns.join(' ')} } ${random() < 0.3 ? 'ORDER BY DESC(?o0) ?s1' : ''}`
}

/** Every way from everything to everything. */
function path(random) {
  const steps = Array.from({ length: 1 + Math.floor(random() * 4) }, () => '(!pao:none|^!pao:none)*')
  return `${prefixes} SELECT (COUNT(*) AS ?n) WHERE { ?a ${steps.join('/')} ?b . ?b !pao:none+ ?c }`
}

/** Nested repetitions with many alternatives, over every pair of literals. */
function regex(random) {
  const words = Array.from(
    { length: 20 + Math.floor(random() * 400) },
    () => `(.*${random().toString(36).slice(2, 6)})+`,
  )
  return `SELECT ?a ?b WHERE { ?x ?p ?a . ?y ?q ?b FILTER (isLiteral(?a) && REGEX(CONCAT(STR(?a), STR(?b)), "^(${words.join('|')})*$", "i")) }`
}

/** What no parser takes: cut off, garbled, or nested without end. */
function broken(random) {
  const kinds = [
    `SELECT ?s WHERE { ?s ?p "${'x'.repeat(Math.floor(random() * 50_000))}`,
    `SELECT ?s WHERE ${'{'.repeat(1 + Math.floor(random() * 20_000))}`,
    `${prefixes} SELEKT ${random()} \u0000 %%%`,
    `SELECT * WHERE { ?s ?p ?o FILTER (${'('.repeat(5_000)}1${')'.repeat(5_000)} = 1) }`,
  ]
  return kinds[Math.floor(random() * kinds.length)]
}

const kinds = [product, path, regex, broken]

/** The next hostile query of a sequence of random numbers. */
export function hostileQuery(random) {
  return kinds[Math.floor(random() * kinds.length)](random)
}
