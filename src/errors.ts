type Args = Readonly<Record<string, string | number>>

const messages = {
  RULE_INVALID: (a: Args) => `${a.file}: ${a.reason}. Mend the rule file`,
  LEXICON_INVALID: (a: Args) => `${a.file}: ${a.reason}. Mend the lexicon file`,
  ONTOLOGY_MISSING: (a: Args) =>
    `${a.path} is no ontology folder: it has no ${a.missing}. Give --ontology a folder like ontology/`,
  INPUT_MISSING: (a: Args) => `${a.path} does not exist. Give the path of a file or folder with articles`,
  FILE_UNREADABLE: (a: Args) => `${a.file} cannot be read (${a.reason}). Check the path`,
  INPUT_EMPTY: (a: Args) =>
    `${a.path} holds no article that could be read. Put .txt, .md, .html, .docx, .pdf or .jsonl files there`,
  QUEUE_UNREACHABLE: (a: Args) =>
    `No Redis answers at ${a.url} (${a.reason}). Start one, or give its address with --queue`,
  BATCH_FAILED: (a: Args) =>
    `A worker could not build what it was given: ${a.reason}. Start workers of the same version with the same --ontology and --max-size`,
  STORE_FAILED: (a: Args) =>
    `${a.url} did not take the graph ${a.graph}: ${a.reason}. Give --store the address of its Graph Store Protocol, and let it be written`,
  SIDE_UNKNOWN: (a: Args) =>
    `The graph has no article of "${a.word}". Give a place by name or code, a file's name, or how a title begins`,
  RULINGS_INVALID: (a: Args) =>
    `${a.file}: line ${a.line} is no ruling. Write "same" or "apart", two ids and a reason, with tabs between`,
  OUTPUT_UNWRITABLE: (a: Args) =>
    `${a.path} cannot be written (${a.reason}). Choose another place with ${a.option}`,
  GRAPH_MISSING: (a: Args) => `${a.path} holds no built graph (no manifest.json). Run "mailuo build" first`,
  GRAPH_BROKEN: (a: Args) => `${a.path}: ${a.file} ${a.reason}. Run "mailuo build" again`,
  RDF_INVALID: (a: Args) => `${a.file}: ${a.reason}`,
  FORMAT_UNABLE: (a: Args) =>
    `${a.format} cannot hold the character ${a.character} of ${a.node}. Choose turtle, ntriples or jsonld`,
  QUERY_INVALID: (a: Args) => `The query is not valid SPARQL 1.1: ${a.reason}`,
  QUERY_FAILED: (a: Args) => `The query cannot be run: ${a.reason}`,
  QUERY_TIMEOUT: (a: Args) =>
    `The query took longer than ${a.seconds} s and was stopped. Narrow it or raise --timeout`,
  QUERY_ROWS: (a: Args) =>
    `The answer has more than ${a.rows} rows or triples, and was given up. Add LIMIT or raise --max-rows`,
  QUERY_MEMORY: (a: Args) =>
    `The query took more than ${a.mebibytes} MiB of memory and was stopped. Narrow it or raise --max-memory`,
  QUERY_ABORTED: () => 'The query was stopped because nobody waits for its answer',
  ENGINE_BUSY: (a: Args) =>
    `All places for ${a.what} are taken. Ask again in ${a.seconds} s, or raise ${a.option}`,
  ENDPOINT_FAILED: (a: Args) => `${a.url} did not answer the query: ${a.reason}. Check --endpoint`,
  QUESTION_UNKNOWN: (a: Args) =>
    `There is no question "${a.name}".${a.hint === '' ? '' : ` Did you mean ${a.hint}?`} Known: ${a.known}`,
  OPTION_INVALID: (a: Args) => `${a.option} cannot be "${a.value}". ${a.cure}`,
  ENTITY_UNKNOWN: (a: Args) =>
    `The graph has no entity "${a.term}".${a.hint === '' ? '' : ` Did you mean ${a.hint}?`}`,
  PAGE_MISSING: (a: Args) => `${a.path} holds no page (no index.html). Run "npm run build"`,
  PORT_TAKEN: (a: Args) =>
    `Port ${a.port} of ${a.host} is taken by another program. Choose another with --port, or 0 for any that is free`,
  ADDRESS_UNUSABLE: (a: Args) =>
    `Nothing can listen on port ${a.port} of ${a.host} (${a.reason}). Choose another with --port or --host`,
  TOKEN_MISSING: (a: Args) =>
    `Whoever reaches ${a.host} could read the graph. Give --token (or MAILUO_TOKEN), or --host 127.0.0.1`,
  GOLD_INVALID: (a: Args) => `${a.file}: ${a.reason}. Gold files hold {source, entities, relations}`,
} as const

export type ErrorCode = keyof typeof messages

/** A caller's mistake: `message` says what was wrong, the value, and what to do. */
export class MailuoError extends Error {
  override readonly name = 'MailuoError'
  readonly code: ErrorCode
  readonly args: Args

  constructor(code: ErrorCode, args: Args) {
    super(messages[code](args))
    this.code = code
    this.args = args
  }
}
