import { measureGraph } from '../network/measureNetwork.js'
import { writeEdgesCsv, writeNodesCsv } from '../network/writeCsv.js'
import { writeGexf } from '../network/writeGexf.js'
import { writeGraphml } from '../network/writeGraphml.js'
import { writeNeo4jCypher, writeNeo4jNodes, writeNeo4jRelationships } from '../network/writeNeo4j.js'
import type { ExportFormat, ExportSource, RdfSource } from './exportFormat.js'
import { writeOnePage } from './onePage.js'
import { inJsonLd, inRdf, inRdf12, inRdfXml } from './rdfExports.js'
import { writeSvg } from './writeSvg.js'

/** Formats of RDF, which are written quad by quad, however many there are. */
export const streamedFormats = {
  turtle: inRdf('turtle', 'Turtle, one graph'),
  trig: inRdf('trig', 'TriG, a graph for each article and one for its provenance'),
  ntriples: inRdf('ntriples', 'N-Triples, one graph'),
  nquads: inRdf('nquads', 'N-Quads, a graph for each article and one for its provenance'),
  jsonld: inJsonLd,
  rdfxml: inRdfXml,
  rdf12: inRdf12('turtle', 'Turtle of RDF 1.2, provenance as reifiers'),
  'rdf12-nquads': inRdf12('nquads', 'N-Quads of RDF 1.2, the same as rdf12'),
} as const satisfies Record<string, ExportFormat<RdfSource>>

/** All formats that `export` and `build --formats` know: a new one is an entry here. */
export const exportFormats = {
  ...streamedFormats,
  gexf: {
    about: 'GEXF 1.3 for Gephi, with positions',
    files: [
      { name: 'graph.gexf', mediaType: 'application/gexf+xml', write: ({ network }) => writeGexf(network) },
    ],
  },
  graphml: {
    about: 'GraphML, with positions',
    files: [
      {
        name: 'graph.graphml',
        mediaType: 'application/graphml+xml',
        write: ({ network }) => writeGraphml(network),
      },
    ],
  },
  neo4j: {
    about: 'CSV for neo4j-admin and LOAD CSV, with a Cypher script',
    files: [
      csv('graph.neo4j.nodes.csv', writeNeo4jNodes),
      csv('graph.neo4j.relationships.csv', writeNeo4jRelationships),
      {
        name: 'graph.neo4j.cypher',
        mediaType: 'application/x-cypher-query',
        write: ({ graph }) => writeNeo4jCypher(graph),
      },
    ],
  },
  csv: {
    about: 'CSV of nodes and of edges for a spreadsheet',
    files: [csv('graph.nodes.csv', writeNodesCsv), csv('graph.edges.csv', writeEdgesCsv)],
  },
  html: {
    about: 'the page with the graph in one HTML file, which opens without a server or a network',
    files: [{ name: 'graph.html', mediaType: 'text/html', write: writeOnePage }],
    asksGraph: true,
  },
  svg: {
    about: 'a picture: one article in layers, several by forces',
    files: [
      {
        name: 'graph.svg',
        mediaType: 'image/svg+xml',
        write: writeSvg,
      },
    ],
  },
} as const satisfies Record<string, ExportFormat>
export type ExportFormatName = keyof typeof exportFormats

/** The names, in the order in which they are told. */
export const exportNames = Object.keys(exportFormats) as ExportFormatName[]

/** Those that a build can write along with the graph. */
export const buildNames = exportNames.filter((name) => !('asksGraph' in exportFormats[name]))

function csv(
  name: string,
  write: (
    graph: ExportSource['graph'],
    texts: ExportSource['texts'],
    measures: ReturnType<typeof measureGraph>,
  ) => Iterable<string>,
): ExportFormat['files'][number] {
  return {
    name,
    mediaType: 'text/csv',
    write: ({ graph, texts }) => write(graph, texts, measureGraph(graph)),
  }
}
