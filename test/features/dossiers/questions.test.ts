import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { createAsker } from '../../../src/app/ask/asker.ts'
import { type Assembly, assemble } from '../../../src/app/assembly.ts'
import { configFrom } from '../../../src/app/config.ts'
import { NOW } from '../../contract/clock.ts'
import { putRecords } from '../../dialogues/dossier-records.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

interface Asked {
  readonly id: string
  readonly text: string
  readonly dossier?: string
  readonly role?: 'officer'
  readonly agency?: string
  readonly after?: string
}

const questions: readonly Asked[] = parse(
  readFileSync(join(import.meta.dirname, '../../evaluation/dossiers.yaml'), 'utf8'),
)

describe('questions that name a dossier', () => {
  const home = temporaryFolder()
  let assembly: Assembly
  beforeAll(async () => {
    assembly = await assemble({ config: configFrom({ MOTCUA_HOME: home.path }), ephemeral: true })
    await putRecords(assembly.database, NOW)
  })
  afterAll(async () => {
    await assembly.close()
    home.remove()
  })

  it.each(questions.filter(({ dossier }) => dossier !== undefined))('$text', async (asked) => {
    const ask = createAsker(assembly)
    const conversation = `question-${asked.id}`
    const speaker = { role: asked.role ?? 'citizen', agency: asked.agency, conversation } as const
    if (asked.after) await ask({ ...speaker, text: asked.after }, NOW)
    const { report } = await ask({ ...speaker, text: asked.text }, NOW)
    expect(report.dossier?.code).toBe(asked.dossier)
  })
})
