import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../../temporary-folder.ts'
import { FRIDAY } from './fixtures.ts'
import { type Chat, type RunningTown, runningTown } from './running-town.ts'

const HOUR_MS = 3_600_000
const web = (chat: string): Chat => ({ channel: 'web', chat })

describe('queues in chat', () => {
  const home = temporaryFolder()
  let town: RunningTown
  let agency: string
  const officer = web('officer')
  const stranger = web('stranger')
  const triage = web('triage')
  const group: Chat = { channel: 'telegram', chat: '-100', sender: '7' }
  const texts = (replies: readonly { text: string }[]) => replies.map((reply) => reply.text).join('\n')

  beforeAll(async () => {
    town = await runningTown(home.path, FRIDAY)
    const { directory, settings } = town.tools.book()
    agency = directory.agencyOfArea(directory.areas[0]!.id)!.id
    await town.link(officer, 'officer', agency)
    await town.link(group, 'officer', agency)
    await town.link(stranger, 'officer', 'so-xay-dung')
    await town.link(triage, 'officer', settings.triageOffice)
  })
  afterAll(() => town.close())

  it('a new complaint reaches the officers of its agency with buttons, and a group abroad without its words', async () => {
    const complaint = await town.file(web('lan'))
    const [item] = town.heard(officer)
    expect(item?.text).toContain('Nội dung: Rác chất đống trước số 12 đường Hoa Sen')
    expect(item?.choices?.map((choice) => choice.label)).toEqual([
      'Nhận xử lý',
      'Trả lời',
      'Hỏi thêm',
      'Xin gia hạn',
      'Không thuộc đơn vị',
      'Từ chối',
    ])
    const abroad = texts(town.heard(group))
    expect(abroad).toContain(complaint.code)
    expect(abroad).toContain('đường Hoa Sen')
    expect(abroad).not.toContain('số 12')
    expect(abroad).not.toContain('Rác chất đống')
    expect(town.heard(stranger)).toEqual([])
  })

  it('is accepted and answered by words that name its code, the answer after a yes', async () => {
    const complaint = await town.file(web('lan-9'), { text: 'đống rác thứ chín' })
    await town.say(officer, `tiếp nhận ${complaint.code}`)
    expect((await town.tools.reader.byId(complaint.id))?.status).toBe('accepted')
    expect(texts(await town.say(stranger, `tiếp nhận ${complaint.code}`))).not.toContain('đã nhận xử lý')
    const due = complaint.due.answer
    expect(texts(await town.say(officer, `gia hạn ${complaint.code} vì chờ xe chuyên dùng`))).toContain('chờ xe chuyên')
    await town.say(officer, 'ok gửi')
    expect((await town.tools.reader.byId(complaint.id))?.due.answer).not.toBe(due)
    const asked = texts(await town.say(officer, `trả lời ${complaint.code}: Đã dọn sạch sáng nay.`))
    expect(asked).toContain('- Nội dung: Đã dọn sạch sáng nay.')
    await town.say(officer, 'gửi đi')
    expect((await town.tools.reader.byId(complaint.id))?.status).toBe('answered')
  })

  it('an act that names its code is meant within a form too: a draft of one’s own waits, another answer gives way', async () => {
    const complaint = await town.file(web('lan-10'), { text: 'đống rác thứ mười' })
    const other = await town.file(web('lan-11'), { text: 'đống rác mười một' })
    await town.say(officer, 'tôi muốn gửi phản ánh')
    const during = texts(await town.say(officer, `tiếp nhận ${complaint.code}`))
    expect((await town.tools.reader.byId(complaint.id))?.status).toBe('accepted')
    expect(during).toContain('phản ánh việc gì')
    await town.say(officer, 'hủy')
    await town.say(officer, `trả lời ${complaint.code}`)
    expect(texts(await town.say(officer, `trả lời ${other.code}: Đã dọn.`))).toContain('- Nội dung: Đã dọn.')
    await town.say(officer, 'gửi đi')
    expect((await town.tools.reader.byId(other.id))?.status).toBe('answered')
    expect((await town.tools.reader.byId(complaint.id))?.status).toBe('accepted')
  })

  it('is accepted by a tap, answered in words, and the citizen hears it; the old button says so politely', async () => {
    const lan = web('lan-2')
    const complaint = await town.file(lan, { text: 'đống rác thứ hai' })
    await town.tap(officer, 'Nhận xử lý')
    expect((await town.tools.reader.byId(complaint.id))?.status).toBe('accepted')
    await town.tap(officer, 'Trả lời')
    await town.say(officer, 'Đã cho xe tới dọn sạch sáng nay.')
    town.heard(lan)
    await town.tap(officer, 'Đúng, gửi')
    expect(await town.tools.reader.byId(complaint.id)).toMatchObject({
      status: 'answered',
      answer: 'Đã cho xe tới dọn sạch sáng nay.',
    })
    expect(texts(town.heard(lan))).toContain('Đã cho xe tới dọn sạch sáng nay.')
    expect(texts(await town.tap(officer, 'Nhận xử lý'))).toContain('đã trả lời nên không làm bước này nữa')
  })

  it('is answered by a reply to the pushed message', async () => {
    const complaint = await town.file(web('lan-3'), { text: 'đống rác thứ ba' })
    const pushed = texts(town.heard(officer))
    await town.say(officer, 'Đội vệ sinh đã dọn xong lúc 9 giờ', { quoted: pushed.slice(0, 300) })
    await town.tap(officer, 'Đúng, gửi')
    expect(await town.tools.reader.byId(complaint.id)).toMatchObject({ status: 'answered' })
  })

  it('is nobody else’s: an officer of another agency and a citizen are refused', async () => {
    const complaint = await town.file(web('lan-4'), { text: 'đống rác thứ tư' })
    expect(texts(await town.say(stranger, complaint.code))).toContain('tài khoản này không xử lý được')
    const tapped = await town.say(stranger, '', { action: `complaint.queue~accept~${complaint.id}` })
    expect(texts(tapped)).toContain('tài khoản này không xử lý được')
    expect(texts(await town.say(web('citizen'), '/hangdoi'))).toContain('chỉ dành cho tài khoản cán bộ')
    expect((await town.tools.reader.byId(complaint.id))?.status).toBe('routed')
  })

  it('returned as not ours goes to triage, and from there by one tap to the agency suggested', async () => {
    const complaint = await town.file(web('lan-5'), { text: 'đống rác thứ năm', category: 'roads' })
    await town.tap(officer, 'Không thuộc đơn vị')
    await town.say(officer, 'Đường do sở quản lý')
    town.heard(triage)
    await town.tap(officer, 'Đúng, gửi')
    expect(texts(town.heard(triage))).toContain('Phản ánh bị trả lại, chờ phân công (Đường do sở quản lý)')
    await town.tap(triage, 'Chuyển nơi khác')
    await town.say(triage, 'Sở Xây dựng')
    await town.say(triage, 'không')
    await town.tap(triage, 'Đúng, gửi')
    expect(await town.tools.reader.byId(complaint.id)).toMatchObject({ status: 'routed', agency: 'so-xay-dung' })
    expect(texts(town.heard(stranger))).toContain(complaint.code)
  })

  it('put right in words, it leaves for the agency the rules name, which hears of it like the citizen', async () => {
    const lan = web('lan-10')
    const complaint = await town.file(lan, { text: 'đống rác thứ mười' })
    const { directory } = town.tools.book()
    const other = directory.areas[1]!
    const theirs = web('other-officer')
    await town.link(theirs, 'officer', directory.agencyOfArea(other.id)!.id)
    expect(texts(await town.say(officer, `sửa ${complaint.code} xyz`))).toContain('chưa rõ sửa gì')
    expect(texts(await town.say(stranger, `sửa ${complaint.code} ${other.name}`))).toContain('không xử lý được')
    const done = texts(await town.say(officer, `sửa ${complaint.code} ${other.name}`))
    expect(done).toContain('Theo quy tắc')
    expect(done).toContain('đơn vị không phải xử lý nữa')
    expect(await town.tools.reader.byId(complaint.id)).toMatchObject({
      area: other.id,
      agency: directory.agencyOfArea(other.id)!.id,
      due: { answer: complaint.due.answer },
    })
    expect(texts(town.heard(theirs))).toContain(complaint.code)
    expect(texts(town.heard(lan))).toContain('đã chuyển')
    expect(texts(await town.say(officer, complaint.code))).toContain('không xử lý được')
    await town.say(theirs, `sửa ${complaint.code} nước thải`)
    expect(await town.tools.reader.byId(complaint.id)).toMatchObject({ subCategory: 'sewage' })
    expect(await town.tools.intake.examples(2)).toMatchObject([
      { field: 'category', corrected: 'environment/sewage' },
      { field: 'area', corrected: other.id },
    ])
  })

  it('two of one matter are merged and parted in words; who reported the second hears the answer', async () => {
    const [first, second] = [web('lan-7'), web('lan-8')]
    const master = await town.file(first, { text: 'đống rác thứ bảy' })
    town.clock.advance(60_000)
    const duplicate = await town.file(second, { text: 'đống rác thứ bảy to quá' })
    expect(texts(await town.say(officer, `gộp ${master.code} vào ${duplicate.code}`))).toContain(
      'gửi trước là phản ánh gốc',
    )
    await town.say(officer, `gop ${duplicate.code} vao ${master.code}`)
    expect(await town.tools.reader.byId(duplicate.id)).toMatchObject({ status: 'duplicate', master: master.id })
    await town.say(officer, `tách ${duplicate.code} vì khác chỗ`)
    expect(await town.tools.reader.byId(duplicate.id)).toMatchObject({ status: 'routed', master: null })
    await town.say(officer, `gộp ${duplicate.code} vào ${master.code}`)
    town.heard(second)
    await town.say(officer, `${master.code} đã dọn xong sáng nay`)
    await town.tap(officer, 'Đúng, gửi')
    expect(texts(town.heard(second))).toContain('đã dọn xong sáng nay')
  })

  it('lists what is owed, the latest first, and counts what is late', async () => {
    const listed = texts(await town.say(officer, '/hangdoi'))
    expect(listed).toMatch(/có 2 phản ánh, 0 trễ hạn/)
    const again = texts(await town.say(officer, 'hang doi phan anh'))
    expect(again).toContain('có 2 phản ánh')
  })

  it('lateness climbs the ladder by itself: holder, head, city, also for what nobody has', async () => {
    const nobodys = await town.file(web('lan-6'), { text: 'chuyện khác', category: 'other', subCategory: null })
    town.heard(officer)
    town.heard(triage)
    for (let hour = 0; hour < 24 * 14; hour += 6) {
      town.clock.advance(6 * HOUR_MS)
      await town.work()
    }
    expect(texts(town.heard(officer))).toContain('Trễ hạn bước xử lý')
    expect(texts(town.heard(triage))).toContain('Báo lãnh đạo: bộ phận tiếp nhận trễ hạn')
    const history = await town.tools.reader.history(nobodys.id)
    expect(history.filter((event) => event.action === 'escalate').map((event) => event.reason)).toEqual([
      'holder',
      'head',
      'city',
    ])
    expect(texts(await town.say(officer, '/hangdoi'))).toMatch(/có 2 phản ánh, 2 trễ hạn/)
  })

  it('reminds the holder once, then tells head and city office though only the holder was linked before', async () => {
    const complaint = await town.file(web('lan-11'), { text: 'đống rác thứ mười một' })
    const { settings, directory } = town.tools.book()
    const city = web('city')
    await town.link(city, 'officer', settings.cityOffice)
    town.heard(officer)
    for (let hour = 0; hour < 24 * 14; hour += 6) {
      town.clock.advance(6 * HOUR_MS)
      await town.work()
    }
    const history = await town.tools.reader.history(complaint.id)
    expect(history.filter(({ action }) => action === 'remind')).toHaveLength(1)
    const own = town.heard(officer).filter(({ text }) => text.includes(complaint.code))
    expect(own.filter(({ text }) => text.startsWith('Sắp đến hạn'))).toHaveLength(1)
    const told = town.heard(city).filter(({ text }) => text.includes(complaint.code))
    // The head of a commune's committee is the city's office where nobody else is linked above it.
    expect(directory.agency(complaint.agency!)?.parent ?? settings.cityOffice).toBeTruthy()
    expect(told.map(({ text }) => text.split('\n')[0])).toEqual([
      expect.stringContaining('Báo lãnh đạo'),
      expect.stringContaining('Báo lãnh đạo'),
    ])
    expect(own.filter(({ text }) => text.startsWith('Báo lãnh đạo'))).toHaveLength(2)
    expect((await town.tools.reader.byId(complaint.id))?.due.answer).toBe(complaint.due.answer)
  })
})
