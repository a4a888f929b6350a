import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { asOfFrom } from '../../../src/app/commands/as-of.ts'
import * as backup from '../../../src/app/commands/backup.ts'
import * as catalogue from '../../../src/app/commands/catalogue.ts'
import * as check from '../../../src/app/commands/check.ts'
import * as complaint from '../../../src/app/commands/complaint.ts'
import * as content from '../../../src/app/commands/content.ts'
import * as handoff from '../../../src/app/commands/handoff.ts'
import { run as importDossiers } from '../../../src/app/commands/import-dossiers.ts'
import * as migrate from '../../../src/app/commands/migrate.ts'
import * as restore from '../../../src/app/commands/restore.ts'
import * as serve from '../../../src/app/commands/serve.ts'
import * as worker from '../../../src/app/commands/worker.ts'
import { limitOf, UsageError } from '../../../src/app/usage.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

const folder = temporaryFolder()
afterAll(() => folder.remove())

describe('what a command does not take', () => {
  it.each([
    ['serve', serve, ['--port=3']],
    ['worker', worker, ['x']],
    ['check', check, ['my-folder']],
    ['migrate', migrate, ['--dry-run']],
    ['backup', backup, ['--file']],
    ['backup', backup, ['a', 'b']],
    ['restore', restore, ['a', 'b']],
    ['content', content, ['export', '--force']],
    ['content', content, ['export', 'a', 'b']],
    ['handoff', handoff, ['list', 'x']],
    ['complaint', complaint, ['list', 'so-noi-vu']],
    ['complaint', complaint, ['show', 'PA-7K3M-X9R4', 'x']],
  ])('is refused before anything is done: %s', async (_, command, args) => {
    await expect(command.run(args)).rejects.toThrow(UsageError)
  })

  it.each(['abc', '0', '-3', '1.5', '', '99999999'])('no length of a list: %s', (written) => {
    expect(() => limitOf(written, 20)).toThrow('whole number')
  })

  it('a length of a list, or the usual one', () => {
    expect([limitOf('5', 20), limitOf(undefined, 20)]).toEqual([5, 20])
  })
})

it('the list of rejections never overwrites the export that is read', async () => {
  const file = join(folder.path, 'ho-so.csv')
  writeFileSync(file, 'Mã hồ sơ\nH13.01-260101-0001\n')
  const byAnotherPath = join(folder.path, '.', 'ho-so.csv')
  await expect(importDossiers([file, '--errors', byAnotherPath])).rejects.toThrow('--errors names the file')
  expect(readFileSync(file, 'utf8')).toContain('H13.01-260101-0001')
})

it('a folder is no file of dossiers, and what is no folder holds no catalogue', async () => {
  mkdirSync(join(folder.path, 'd.csv'))
  await expect(importDossiers([join(folder.path, 'd.csv')])).rejects.toThrow('cannot be read')
  await expect(catalogue.run([join(folder.path, 'none.jsonl')])).rejects.toThrow('cannot be read')
})

it('content is exported into a folder only', async () => {
  writeFileSync(join(folder.path, 'file'), 'x')
  await expect(content.run(['export', join(folder.path, 'file')])).rejects.toThrow('is a file')
})

it('records are not as of a day to come', () => {
  expect(asOfFrom('2026-11', '2026-11-21', '')).toBe('2026-11')
  expect(asOfFrom(undefined, '2026-11-21', '')).toBeNull()
  expect(() => asOfFrom('2026-12', '2026-11-21', '')).toThrow('has not come yet')
  expect(() => asOfFrom('2026-13', '2026-11-21', '')).toThrow('is a date like')
})
