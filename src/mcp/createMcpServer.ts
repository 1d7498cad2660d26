import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import { MailuoError } from '../errors.js'
import {
  listQuestions,
  queryGraph,
  readEntity,
  runQuestion,
  searchEntities,
  type ToolSources,
} from './tools.js'

const instructions =
  'A knowledge graph of Chinese policy articles. Every statement has evidence: file, start and end in Unicode code ' +
  'points, and the quote. Cite the evidence for whatever you say, and say nothing that has none.'

/** A Model Context Protocol server over a graph; it changes nothing and asks nobody else. */
export function createMcpServer(sources: ToolSources, version: string): McpServer {
  const server = new McpServer({ name: 'mailuo', version }, { instructions })
  const annotations = { readOnlyHint: true, openWorldHint: false }
  const about = ({ title, description }: { title: string; description: string }) => ({
    title,
    description,
    annotations,
  })
  server.registerTool(
    searchEntities.name,
    { ...about(searchEntities), inputSchema: searchEntities.input },
    (input) => reply(() => searchEntities.run(sources, input)),
  )
  server.registerTool(readEntity.name, { ...about(readEntity), inputSchema: readEntity.input }, (input) =>
    reply(() => readEntity.run(sources, input)),
  )
  server.registerTool(queryGraph.name, { ...about(queryGraph), inputSchema: queryGraph.input }, (input) =>
    reply(() => queryGraph.run(sources, input)),
  )
  server.registerTool(listQuestions.name, about(listQuestions), () => reply(() => listQuestions.run(sources)))
  server.registerTool(runQuestion.name, { ...about(runQuestion), inputSchema: runQuestion.input }, (input) =>
    reply(() => runQuestion.run(sources, input)),
  )
  return server
}

/** The answer as JSON; a caller's mistake as a message that says what to do. */
async function reply(run: () => object | Promise<object>): Promise<CallToolResult> {
  try {
    return { content: [{ type: 'text', text: JSON.stringify(await run()) }] }
  } catch (error) {
    if (!(error instanceof MailuoError)) throw error
    return { content: [{ type: 'text', text: error.message }], isError: true }
  }
}
