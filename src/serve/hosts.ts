/** Names of this machine that `serve` may listen on. */
export const loopbackHosts = ['127.0.0.1', 'localhost', '::1'] as const
export type LoopbackHost = (typeof loopbackHosts)[number]

/**
 * Whether a Host header names this machine, with any port. A page elsewhere whose name was made to lead here (DNS
 * rebinding) still sends its own name.
 */
export function isOwnHost(header: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/iu.test(header ?? '')
}

/** The address as people open it. */
export function addressOf(host: LoopbackHost, port: number): string {
  return `http://${host === '::1' ? '[::1]' : host}:${port}/`
}
