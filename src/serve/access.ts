import type { MiddlewareHandler } from 'hono'
import { basicAuth } from 'hono/basic-auth'
import { bearerAuth } from 'hono/bearer-auth'
import { some } from 'hono/combine'
import { cors } from 'hono/cors'
import { isOwnHost } from './hosts.js'
import { problem } from './problem.js'

export interface AccessOptions {
  /** What readers have to send; without one only this machine's names are answered to. */
  readonly token?: string
  /** Origins whose pages may read answers; none unless given. */
  readonly corsOrigins?: readonly string[]
}

/** Name that browsers ask a password for; any other will not do. */
const basicUser = 'mailuo'

/** What stands before every route: who may ask, and whose pages may read the answers. */
export function accessMiddleware({ token, corsOrigins = [] }: AccessOptions): MiddlewareHandler[] {
  const guard: MiddlewareHandler =
    token === undefined
      ? async (c, next) => {
          if (isOwnHost(c.req.header('host'))) return next()
          return problem(421, 'This server answers for localhost, 127.0.0.1 and [::1] only')
        }
      : // A page that leads here under a name of its own (DNS rebinding) does not know the token.
        some(bearerAuth({ token }), basicAuth({ username: basicUser, password: token, realm: 'mailuo' }))
  if (corsOrigins.length === 0) return [guard]
  const allowed = cors({
    origin: [...corsOrigins],
    allowMethods: ['GET', 'HEAD', 'POST'],
    allowHeaders: ['Content-Type', 'Accept', 'Authorization'],
    exposeHeaders: ['ETag', 'Retry-After', 'Link'],
  })
  // A browser asks whether it may ask (preflight) without credentials.
  return [allowed, guard]
}
