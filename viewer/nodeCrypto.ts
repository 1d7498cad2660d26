import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** What src/ uses of `node:crypto`, where Node isn't: SHA-256 in one go. */
export function createHash(_algorithm: 'sha256'): {
  update(data: string | Uint8Array): unknown
  digest(): string
} {
  const hash = sha256.create()
  const self = {
    update(data: string | Uint8Array) {
      hash.update(typeof data === 'string' ? utf8ToBytes(data) : data)
      return self
    },
    digest: () => bytesToHex(hash.digest()),
  }
  return self
}
