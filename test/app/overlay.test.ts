import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { assemble } from '../../src/app/assembly.ts'
import { configFrom } from '../../src/app/config.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const home = temporaryFolder()
afterAll(home.remove)

it('a content folder that is not there stops the start instead of being left out', async () => {
  const config = configFrom({ MOTCUA_HOME: home.path, MOTCUA_CONTENT: join(home.path, 'absent') })
  await expect(assemble({ config, ephemeral: true })).rejects.toMatchObject({
    reasons: [`MOTCUA_CONTENT: no folder '${join(home.path, 'absent')}'`],
  })
})

it('a file is no content folder', async () => {
  const path = join(home.path, 'file')
  writeFileSync(path, '')
  const config = configFrom({ MOTCUA_HOME: home.path, MOTCUA_CONTENT: path })
  await expect(assemble({ config, ephemeral: true })).rejects.toMatchObject({
    reasons: [`MOTCUA_CONTENT: no folder '${path}'`],
  })
})
