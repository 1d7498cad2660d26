import type { EngineTask } from '../query/engine.js'
import { sha256 } from '../text/hash.js'
import { withCharset } from './rdfAnswers.js'
import type { Served } from './served.js'
import { hasTag } from './servedFile.js'

/** Functions whose value is another each time. */
const changing = /\b(?:NOW|RAND|UUID|STRUUID|BNODE)\s*\(/iu

/**
 * The engine's answer as a response. One graph answers one query in one way, so what the reader has already is known
 * without asking; a server elsewhere may change at any time.
 */
export async function askEngine(
  { engine, version }: Served,
  task: EngineTask,
  request: Request,
  mediaType: string,
): Promise<Response> {
  const isFixed = engine.isFixed && !changing.test(task.sparql)
  const tag = `"${sha256(JSON.stringify([version, mediaType, task])).slice(0, 32)}"`
  const headers = {
    'Cache-Control': 'no-cache',
    Vary: 'Accept',
    ...(isFixed && { ETag: tag }),
  }
  if (isFixed && hasTag(request.headers.get('if-none-match') ?? undefined, tag)) {
    return new Response(null, { status: 304, headers })
  }
  const answer = await engine.ask(task, request.signal)
  return new Response(inPieces(answer), {
    headers: { ...headers, 'Content-Type': withCharset(mediaType) },
  })
}

/** Bytes that the reader takes one at a time, so that a slow one holds no copy in a socket's buffer. */
const pieceBytes = 64 * 1024

function inPieces(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> {
  if (bytes.length <= pieceBytes) return bytes
  let at = 0
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(bytes.subarray(at, at + pieceBytes))
      at += pieceBytes
      if (at >= bytes.length) controller.close()
    },
  })
}
