import { afterAll, expect, it, vi } from 'vitest'
import { run } from '../../../src/app/commands/ask.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

it('an agency that is none is told in one line, not taken', { timeout: 60_000 }, async () => {
  vi.stubEnv('MOTCUA_HOME', folder.path)
  await expect(run(['--role', 'officer', '--agency', 'khong-co', 'xin chào'])).rejects.toThrow(
    "no agency 'khong-co' in data/agencies",
  )
})

it('what a batch is asked with is named beside it, and a wrong one is told before its first line', async () => {
  vi.stubEnv('MOTCUA_HOME', folder.path)
  await expect(run(['--jsonl', '--role', 'mayor'])).rejects.toThrow('usage: ask')
  await expect(run(['--jsonl', '--now', 'tomorrow'])).rejects.toThrow('now must be an ISO instant')
})
