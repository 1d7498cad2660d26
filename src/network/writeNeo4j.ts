import { stringify } from 'csv-stringify/sync'
import type { KnowledgeGraph } from '../model.js'
import { compareCodeUnits } from '../text/compareCodeUnits.js'
import type { Measures } from './network.js'
import { edgeRows, literalNames, measureNames, nodeRows } from './tableRows.js'

type Texts = ReadonlyMap<string, string>

/** Between the forms of one entity in one cell: a character that no text has. */
const unitSeparator = '\u001f'

/** How Neo4j calls the types of measures. */
const measureTypes = {
  rank: { import: 'double', convert: 'toFloat' },
  core: { import: 'int', convert: 'toInteger' },
  community: { import: 'int', convert: 'toInteger' },
} as const

/** Entities as `neo4j-admin database import` reads them: labels `Entity` and the class. */
export function* writeNeo4jNodes(
  graph: KnowledgeGraph,
  texts: Texts,
  measured: ReadonlyMap<string, Measures>,
): Generator<string> {
  const types = measureNames.map((name) => `${name}:${measureTypes[name].import}`)
  yield stringify([
    ['id:ID', 'label', 'altLabels:string[]', ...literalNames, 'mentions:int', ...types, ':LABEL'],
  ])
  for (const { id, class: name, label, altLabels, ...node } of nodeRows(graph, texts, measured)) {
    const values = literalNames.map((literal) => node.literals[literal])
    const measures = measureNames.map((measure) => node.measures[measure])
    const types = ['Entity', name].join(unitSeparator)
    const others = altLabels.join(unitSeparator)
    yield stringify([[id, label, others, ...values, node.mentions, ...measures, types]])
  }
}

/** Relations as `neo4j-admin database import` reads them; the type is the relation's name. */
export function* writeNeo4jRelationships(graph: KnowledgeGraph, texts: Texts): Generator<string> {
  yield stringify([[':START_ID', ':END_ID', ':TYPE', 'id', 'rule', 'file', 'start:int', 'end:int', 'quote']])
  for (const { id, subject, relation, object, rule, place } of edgeRows(graph, texts)) {
    const where = [place?.file, place?.start, place?.end, place?.quote]
    yield stringify([[subject.id, object.id, relation, id, rule, ...where]])
  }
}

/** A Cypher script that loads the two files from Neo4j's import folder, for a server that is running. */
export function* writeNeo4jCypher(graph: KnowledgeGraph): Generator<string> {
  yield `// Empty database, fastest: neo4j-admin database import full --array-delimiter=U+001F \\
//   --nodes=graph.neo4j.nodes.csv --relationships=graph.neo4j.relationships.csv
// Running server: copy both files into its import folder, then run this script with cypher-shell.
CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
`
  for (const name of namesOf(graph.entities.map((entity) => entity.class))) yield loadNodes(name)
  const relations = graph.statements.flatMap(({ claim }) => ('object' in claim ? [claim.predicate] : []))
  for (const name of namesOf(relations)) yield loadRelationships(name)
}

function loadNodes(name: string): string {
  const literals = literalNames.map((literal) => `  e.${literal} = row.${literal}`).join(',\n')
  const measures = measureNames
    .map((measure) => {
      const { convert, import: type } = measureTypes[measure]
      return `  e.${measure} = ${convert}(row.\`${measure}:${type}\`)`
    })
    .join(',\n')
  return `LOAD CSV WITH HEADERS FROM 'file:///graph.neo4j.nodes.csv' AS row
WITH row WHERE split(row.\`:LABEL\`, '\\u001F')[1] = '${name}'
MERGE (e:Entity {id: row.\`id:ID\`})
SET e:${name}, e.label = row.label,
  e.altLabels = CASE WHEN row.\`altLabels:string[]\` IS NULL THEN [] ELSE split(row.\`altLabels:string[]\`, '\\u001F') END,
${literals},
  e.mentions = toInteger(row.\`mentions:int\`),
${measures};
`
}

function loadRelationships(name: string): string {
  return `LOAD CSV WITH HEADERS FROM 'file:///graph.neo4j.relationships.csv' AS row
WITH row WHERE row.\`:TYPE\` = '${name}'
MATCH (s:Entity {id: row.\`:START_ID\`}), (o:Entity {id: row.\`:END_ID\`})
MERGE (s)-[r:${name} {id: row.id}]->(o)
SET r.rule = row.rule, r.file = row.file, r.start = toInteger(row.\`start:int\`),
  r.end = toInteger(row.\`end:int\`), r.quote = row.quote;
`
}

function namesOf(names: readonly string[]): string[] {
  return [...new Set(names)].sort(compareCodeUnits)
}
