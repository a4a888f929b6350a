import { describe, expect, it } from 'vitest'
import { DIRECTORY } from './shipped.ts'

const read = (text: string) => {
  const [mention] = DIRECTORY.agenciesIn(text)
  return mention ? { agencies: mention.agencies.map((agency) => agency.id), certain: mention.certain } : null
}

describe('agencies as people name them', () => {
  it.each([
    ['sở giao thông', ['so-giao-thong-van-tai'], true],
    ['so gtvt', ['so-giao-thong-van-tai'], true],
    ['Sở LĐ-TB&XH', ['so-lao-dong-thuong-binh-va-xa-hoi'], true],
    ['sở kế hoạch đầu tư', ['so-ke-hoach-va-dau-tu'], true],
    ['sở tn&mt', ['so-tai-nguyen-va-moi-truong'], true],
    ['sở nông nghiệp', ['so-nong-nghiep-va-moi-truong', 'so-nong-nghiep-va-phat-trien-nong-thon'], true],
    ['sở giao thôg', ['so-giao-thong-van-tai'], false],
    ['UBND phường Cái Khế', ['phuong-cai-khe'], true],
    ['uy ban phuong an hoa', ['phuong-cai-khe'], true],
    ['UBND phường Tân An', ['phuong-tan-an', 'phuong-ninh-kieu'], false],
    ['công an xã Mỹ Khánh', ['cong-an-phuong-an-binh'], true],
    ['UBND quận Ninh Kiều', ['quan-ninh-kieu'], true],
    ['công an thành phố', ['cong-an-thanh-pho'], true],
  ])('%s', (text, agencies, certain) => expect(read(text)).toEqual({ agencies, certain }))

  it.each([['số tài khoản của tôi'], ['hồ sơ giao dịch'], ['công an'], ['sở thích du lịch']])('none in "%s"', (text) =>
    expect(read(text)).toBeNull(),
  )
})

describe('who does the work on a day', () => {
  it.each([
    ['so-giao-thong-van-tai', '2024-06-10', ['so-giao-thong-van-tai']],
    ['so-giao-thong-van-tai', '2026-11-21', ['so-xay-dung', 'cong-an-thanh-pho']],
    ['so-noi-vu', '2024-06-10', ['so-noi-vu']],
    ['ban-ton-giao', '2026-11-21', ['so-dan-toc-va-ton-giao']],
    ['quan-o-mon', '2025-06-30', ['quan-o-mon']],
    ['quan-o-mon', '2025-07-01', ['phuong-o-mon', 'phuong-thoi-long', 'phuong-phuoc-thoi']],
    ['no-such-agency', '2026-11-21', []],
  ])('%s on %s', (id, date, expected) =>
    expect(DIRECTORY.inForce(id, date).map((agency) => agency.id)).toEqual(expected),
  )
})

it('gives every area a committee and police under the city', () => {
  const area = DIRECTORY.area('31135')!
  expect(DIRECTORY.agencyOfArea(area.id)).toMatchObject({
    id: 'phuong-ninh-kieu',
    name: 'Ủy ban nhân dân phường Ninh Kiều',
    kind: 'commune',
    area: '31135',
    parent: 'ubnd-thanh-pho',
  })
  expect(DIRECTORY.policeOfArea(area.id)?.id).toBe('cong-an-phuong-ninh-kieu')
  expect(DIRECTORY.agencyOfArea('00000')).toBeNull()
})

describe('who is in charge of a matter', () => {
  it.each([
    ['đèn đường hư', ['so-xay-dung', 'don-vi-dich-vu-cong-ich']],
    ['nuoc may yeu', ['so-xay-dung', 'cong-ty-cap-nuoc']],
    ['bị cúp điện cả ngày', ['dien-luc']],
    ['trường thu tiền dạy thêm', ['so-giao-duc-va-dao-tao']],
    ['xe rác không gom rác', ['don-vi-thu-gom-rac']],
    ['trời hôm nay đẹp', []],
  ])('%s', (text, expected) => {
    const found = DIRECTORY.competentFor(text, '2026-11-21').map((c) => c.agency.id)
    expect(found.toSorted()).toEqual(expected.toSorted())
  })

  it('names what the commune takes first', () => {
    expect(DIRECTORY.mattersOfCommunes('rác chất đống trước cổng')).toEqual(['rác'])
    expect(DIRECTORY.mattersOfCommunes('xin visa đi Nhật')).toEqual([])
  })
})

it('knows matters that moved, and how well', () => {
  const [transfer] = DIRECTORY.transfersIn('tôi muốn đổi bằng lái xe')
  expect(transfer).toMatchObject({
    was: { id: 'so-giao-thong-van-tai' },
    now: { id: 'cong-an-thanh-pho' },
    date: '2025-03-01',
    confirmed: false,
  })
})

it('says which part of the work each successor took and what is unconfirmed', () => {
  expect(DIRECTORY.successorsOf('so-thong-tin-va-truyen-thong').map((s) => [s.agency.id, s.takes])).toEqual([
    ['so-khoa-hoc-va-cong-nghe', 'bưu chính, viễn thông, chuyển đổi số'],
    ['so-van-hoa-the-thao-va-du-lich', 'báo chí, xuất bản, thông tin cơ sở'],
    ['cong-an-thanh-pho', 'an toàn thông tin mạng'],
  ])
  expect(DIRECTORY.standingOf('so-thong-tin-va-truyen-thong').unconfirmed).toEqual(['dates', 'successors'])
  expect(DIRECTORY.standingOf('so-thong-tin-va-truyen-thong').sources[0]?.reference).toBe('137/BC-UBND ngày 10/6/2024')
})
