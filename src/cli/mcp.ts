import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { loadGraph } from '../corpus/loadGraph.js'
import { createMcpServer } from '../mcp/createMcpServer.js'
import { createCiter } from '../query/citer.js'
import { connectEndpoint } from '../query/endpoint.js'
import { EnginePool } from '../query/enginePool.js'
import { loadQuestions } from '../query/questions.js'
import { createReader } from '../query/reader.js'
import { irisUnder } from '../rdf/iris.js'
import {
  type AddCommand,
  type DataOptions,
  dataOption,
  examples,
  exit,
  ontologyOption,
  ownOntology,
} from './command.js'
import { addLimitOptions, type LimitOptions, toLimits } from './limitOptions.js'
import { nextSignal } from './nextSignal.js'
import { httpUrl } from './options.js'

interface McpOptions extends DataOptions, LimitOptions {
  readonly endpoint?: string
  readonly ontology?: string
}

/** `mailuo mcp`: the graph for assistants, over standard input and output. */
export const addMcp: AddCommand = (program, _io, done) => {
  const command = program
    .command('mcp')
    .description(
      'serve the built graph to assistants (Model Context Protocol over standard input and output)',
    )
    .option(...dataOption)
    .option('--endpoint <url>', 'let this SPARQL server answer queries', httpUrl('--endpoint'))
    .option(...ontologyOption)
  addLimitOptions(command)
    .addHelpText('after', examples('mcp', 'mcp --data out --max-rows 500'))
    .action(async ({ data, endpoint, ontology = ownOntology, ...options }: McpOptions) => {
      const limits = toLimits(options)
      const { graph, texts, inferences, nquads, manifest } = await loadGraph(data)
      const questions = loadQuestions(ontology)
      const reader = createReader(graph, texts, inferences)
      const cite = createCiter(graph, reader, irisUnder(manifest.base).toId)
      const engine = endpoint
        ? connectEndpoint(endpoint, limits)
        : new EnginePool(nquads, { limits, quickPlaces: 1 })
      const server = createMcpServer({ reader, engine, questions, cite }, program.version() ?? '')
      const left = new Promise<void>((resolve) => process.stdin.once('end', resolve).once('close', resolve))
      await server.connect(new StdioServerTransport())
      await Promise.race([nextSignal(), left])
      await server.close()
      engine.stop()
      done(exit.done)
    })
}
