// Everything that a program may rely on; what is not here may change from version to version.
export { type BuiltGraph, buildGraph } from './buildGraph.js'
export { buildCorpus, type CorpusOptions } from './corpus/buildCorpus.js'
export type { BuiltCorpus } from './corpus/collectParts.js'
export type { GraphOutput } from './corpus/graphFiles.js'
export { type LoadedGraph, loadGraph } from './corpus/loadGraph.js'
export type { Manifest } from './corpus/manifest.js'
export { verifyGraph } from './corpus/verifyGraph.js'
export { writeGraph } from './corpus/writeGraph.js'
export { type ErrorCode, MailuoError } from './errors.js'
export { type Coverage, findCoverage } from './evaluate/coverage.js'
export { evaluate } from './evaluate/evaluate.js'
export { formatScores } from './evaluate/formatScores.js'
export { type Gold, parseGold } from './evaluate/gold.js'
export type { Scores } from './evaluate/scores.js'
export type * from './model.js'
export { formatNetwork, parseNetwork } from './network/formatNetwork.js'
export { layoutNetwork } from './network/layoutNetwork.js'
export type { EdgeAttributes, Network, NodeAttributes } from './network/network.js'
export { toNetwork } from './network/toNetwork.js'
export { formatNotice, type Notice, type NoticeCode } from './notice.js'
export { loadPack, type OntologyPack } from './ontology/loadPack.js'
export { ownPack } from './ontology/ownPack.js'
export { bindVariables } from './query/bindVariables.js'
export { type Explanation, explain } from './query/explain.js'
export type { QueryFormat } from './query/formats.js'
export { type QueryOptions, query } from './query/query.js'
export { loadQuestions, type Question, type QuestionParameter } from './query/questions.js'
export { formatRdf, parseRdf, type RdfFormatName, rdfFormats } from './rdf/formats.js'
export { fromQuads } from './rdf/fromQuads.js'
export { toQuads } from './rdf/toQuads.js'
export { type Finding, validate } from './rdf/validate.js'
export { readSource, type SourceProblem } from './text/readSource.js'
export type { Metadata, Source } from './text/source.js'
export {
  type ClassName,
  classes,
  type KindName,
  kinds,
  type RelationName,
  relations,
  signatures,
} from './vocabulary/terms.js'
