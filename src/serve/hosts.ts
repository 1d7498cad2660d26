/** Names of this machine, which nobody else can reach. */
const loopbackHosts: readonly string[] = ['127.0.0.1', 'localhost', '::1']

/** Whether only this machine can reach what listens there. */
export function isLoopback(host: string): boolean {
  return loopbackHosts.includes(host)
}

/**
 * Whether a Host header names this machine, with any port. A page elsewhere whose name was made to lead here (DNS
 * rebinding) still sends its own name.
 */
export function isOwnHost(header: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/iu.test(header ?? '')
}

/** The address as people open it. */
export function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/`
}
