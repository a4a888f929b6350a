import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { assemble } from '../../src/app/assembly.ts'
import { configFrom } from '../../src/app/config.ts'
import { ContentError } from '../../src/core/errors.ts'
import { procedureKind } from '../../src/features/procedures/content.ts'
import { temporaryFolder } from '../temporary-folder.ts'

describe('broken content of a city', () => {
  const folder = temporaryFolder()
  afterEach(() => folder.remove())

  const overlay = (path: string, text: string) => {
    const file = join(folder.path, 'content', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    const env = { MOTCUA_CONTENT: join(folder.path, 'content'), MOTCUA_HOME: join(folder.path, 'home') }
    return assemble({ config: configFrom(env), ephemeral: true })
  }

  it('leaves out a record that cannot be read, names it, and keeps the rest', async () => {
    const assembly = await overlay('knowledge/faq/hong.yaml', 'id: hong\ntitle: x\n')
    expect(assembly.content.problems().map((p) => `${p.file} ${p.path}`)).toContain('knowledge/faq/hong.yaml answer')
    expect(assembly.content.current().get(procedureKind, '1.001193')?.field).toBe('Hộ tịch')
    await assembly.close()
  })

  it('does not start without the city it speaks for, and says what is missing', async () => {
    const start = overlay('data/city.yaml', 'id: sao-mai\n')
    await expect(start).rejects.toThrow(ContentError)
    await expect(start).rejects.toThrow('data/city.yaml hotline:')
  })
})
