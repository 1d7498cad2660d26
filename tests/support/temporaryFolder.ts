import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

// Of each test file, and of what it starts: so that none leaves its files behind.
const folder = mkdtempSync(join(tmpdir(), 'mailuo-test-'))
process.env.TMPDIR = folder

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
