import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createAsker } from '../../src/app/ask/asker.ts'
import { type Assembly, assemble } from '../../src/app/assembly.ts'
import { configFrom } from '../../src/app/config.ts'
import { temporaryFolder } from '../temporary-folder.ts'

describe('messages of a few words', () => {
  let assembly: Assembly
  const home = temporaryFolder()
  beforeAll(async () => {
    assembly = await assemble({ config: configFrom({ MOTCUA_HOME: home.path }), ephemeral: true })
  })
  afterAll(async () => {
    await assembly.close()
    home.remove()
  })
  const outcomeOf = async (text: string) => (await createAsker(assembly)({ text, role: 'citizen' })).outcome

  it.each([
    'của ba em',
    'của ba em cho',
    'nhà của ba em',
    'hai anh em',
    'cho con gái',
    'cho bé',
    'có hai vợ chồng',
    'ông nội là liệt sĩ',
    'không còn ở phòng trọ',
    'sổ không còn',
    'chưa về',
    'sống ở nước ngoài',
  ])('name persons and no danger: %s', async (text) => {
    expect(await outcomeOf(text)).not.toBe('emergency')
  })

  it.each(['thằng nhỏ lọt mương rồi', 'ghe lật, hai người chưa trồi lên', 'sét đánh trúng ba em', 'cháy nhà'])(
    'tell a danger: %s',
    async (text) => {
      expect(await outcomeOf(text)).toBe('emergency')
    },
  )
})
