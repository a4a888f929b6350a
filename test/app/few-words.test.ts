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

  it.each([
    'má tui 81 rồi',
    'con diều rớt xuống ao rồi',
    'bup be cua con tui hong roi',
    'mẹ em liệt một bên chân từ bé, có được tiền khuyết tật không',
    'nhậu la hét như bị chọc tiết giết người',
    'cướp giật nhiều quá, xin lắp camera an ninh',
    'tôi muốn chết với cán bộ phường này',
    'tui muốn giết người quá, làm cái giấy mà đi 4 lần hông xong',
    'xã có tập huấn cứu nạn đuối nước chưa',
    'rác bỏ trước cổng nhà, em bé hửi hôi chịu không nổi',
    'rủ con gái đi khách sạn dự tiệc cưới',
    'hàng xóm đốt rác khói mù trong nhà tui',
    'lục bình nổi lềnh bềnh ngoài sông',
    'rác trôi đầy sông, nổi lên thấy ghê',
    'xuong dot nhua khoi den bay day phong tro toi nao cung vay',
    'nhà bên nuôi heo mùi thúi mấy ngày nay',
  ])('speak in words of danger and tell none: %s', async (text) => {
    expect(await outcomeOf(text)).not.toBe('emergency')
  })

  it.each([
    'tui muốn chết quá',
    'thằng đó đòi giết người',
    'có thằng cầm dao ở một cửa hàng tiện lợi',
    'bé tim bẩm sinh đang tím tái',
    'có người bị đuối nước',
  ])('are a danger beside the words of none: %s', async (text) => {
    expect(await outcomeOf(text)).toBe('emergency')
  })

  it.each(['thằng nhỏ lọt mương rồi', 'ghe lật, hai người chưa trồi lên', 'sét đánh trúng ba em', 'cháy nhà'])(
    'tell a danger: %s',
    async (text) => {
      expect(await outcomeOf(text)).toBe('emergency')
    },
  )
})
