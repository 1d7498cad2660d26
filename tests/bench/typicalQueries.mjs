// What people and pages ask of a graph, twelve ways; each takes the label of a programme and of a place.
const prefixes = `PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX pao: <https://example.org/mailuo/ontology#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
`

/** The words that make a statement, with file and offset. */
const words = `?claim prov:wasDerivedFrom ?span . ?span oa:hasSource ?article ; oa:hasSelector ?position , ?text .
  ?position oa:start ?start . ?text oa:exact ?quote . ?article pao:fileName ?file .`

const queries = {
  'a thing by its label': ({ programme }) =>
    `SELECT ?p ?o { ?thing skos:prefLabel "${programme}"@zh ; ?p ?o }`,
  'is there such a thing': ({ programme }) =>
    `ASK { ?thing a pao:Programme ; skos:prefLabel "${programme}"@zh }`,
  'all statements of a thing, with quotes': ({ programme }) =>
    `SELECT ?property ?other ?quote ?file ?start { ?thing skos:prefLabel "${programme}"@zh .
  { ?claim rdf:subject ?thing ; rdf:object ?other } UNION { ?claim rdf:object ?thing ; rdf:subject ?other }
  ?claim rdf:predicate ?property . ${words} }`,
  'where a thing is named': ({ programme }) =>
    `SELECT ?file ?start ?quote { ?thing skos:prefLabel "${programme}"@zh . ?claim pao:mentionOf ?thing . ${words} } ORDER BY ?file ?start`,
  'programmes of a place': ({ place }) =>
    `SELECT DISTINCT ?label { ?place a pao:Place ; skos:prefLabel "${place}"@zh . ?programme a pao:Programme ; skos:prefLabel ?label ; pao:undertakenBy|pao:locatedIn ?place } ORDER BY ?label`,
  'a description': ({ programme }) =>
    `CONSTRUCT { ?thing ?p ?o . ?s ?q ?thing } WHERE { ?thing skos:prefLabel "${programme}"@zh . { ?thing ?p ?o } UNION { ?s ?q ?thing } }`,
  'labels that hold some words': () =>
    'SELECT ?thing ?label { ?thing skos:prefLabel ?label FILTER (CONTAINS(?label, "护林员")) } ORDER BY ?label LIMIT 50',
  'what is below the measures of a place': ({ place }) =>
    `SELECT DISTINCT ?measure ?below { ?place a pao:Place ; skos:prefLabel "${place}"@zh . ?thing pao:undertakenBy|pao:issuedBy ?place . ?above pao:implementedThrough+ ?thing ; skos:prefLabel ?measure . ?thing skos:prefLabel ?below } ORDER BY ?measure ?below LIMIT 100`,
  'how many of each class': () =>
    'SELECT ?class (COUNT(?thing) AS ?n) { ?thing a ?class } GROUP BY ?class ORDER BY DESC(?n)',
  'programmes by kind': () =>
    'SELECT ?kind (COUNT(DISTINCT ?programme) AS ?n) { ?programme a pao:Programme ; pao:kind ?kind } GROUP BY ?kind ORDER BY DESC(?n)',
  'statements by rule': () =>
    'SELECT ?rule (COUNT(?claim) AS ?n) { ?claim a rdf:Statement ; pao:byRule ?rule } GROUP BY ?rule ORDER BY DESC(?n) LIMIT 20',
  'what several articles speak of': () =>
    `SELECT ?label (COUNT(DISTINCT ?article) AS ?n) { ?mention pao:mentionOf ?thing ; prov:wasDerivedFrom ?span . ?span oa:hasSource ?article . ?thing skos:prefLabel ?label }
GROUP BY ?label HAVING (COUNT(DISTINCT ?article) > 1) ORDER BY DESC(?n) LIMIT 20`,
}

/** Name → the query about a programme and a place. */
export const typicalQueries = Object.entries(queries).map(([name, about]) => ({
  name,
  of: (labels) => `${prefixes}${about(labels)}`,
}))
