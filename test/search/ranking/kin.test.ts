import { describe, expect, it } from 'vitest'
import { createKin } from '../../../src/search/ranking/kin.ts'

const titled = (id: string, title: string) => ({ id, title, names: [], field: '' })
const kin = createKin([
  titled('new', 'Cấp giấy phép lái xe'),
  titled('again', 'Cấp lại giấy phép lái xe'),
  titled('built', 'Cấp giấy phép xây dựng nhà ở'),
  titled('foreign', 'Đăng ký kết hôn có yếu tố nước ngoài'),
  titled('marry', 'Đăng ký kết hôn'),
])

describe('kin of a document', () => {
  it('are those of the same matter, whatever is done to it', () => {
    expect(kin.of('new')[0]).toBe('again')
    expect(kin.of('marry')).toContain('foreign')
    expect(kin.of('marry')).not.toContain('built')
    expect(kin.likeness('new', 'again')).toBeGreaterThan(kin.likeness('new', 'built'))
    expect(kin.likeness('new', 'nowhere')).toBe(0)
  })

  it('are told apart by what only one title tells', () => {
    expect(kin.toldApart('foreign', 'marry', new Set(['ngoai', 'yeu', 'to']))).toBeGreaterThan(0.5)
    expect(kin.toldApart('foreign', 'marry', new Set(['ket', 'hon']))).toBe(0)
    expect(kin.toldApart('marry', 'foreign', new Set(['ket', 'hon']))).toBe(0)
  })
})
