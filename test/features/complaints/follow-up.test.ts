import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reply } from '../../../src/core/message.ts'
import type { Action } from '../../../src/features/complaints/action.ts'
import type { Complaint } from '../../../src/features/complaints/complaint.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { FRIDAY } from './fixtures.ts'
import { type Chat, type RunningTown, runningTown } from './running-town.ts'

const web = (chat: string): Chat => ({ channel: 'web', chat })
const said = (replies: readonly Reply[]) => replies.map((reply) => reply.text).join('\n')

describe('following a complaint', () => {
  const home = temporaryFolder()
  let town: RunningTown
  beforeAll(async () => {
    town = await runningTown(home.path, FRIDAY)
  })
  afterAll(() => town.close())

  /** An officer of the holder acts; everything due is worked through. */
  async function officer(complaint: Complaint, action: Action): Promise<void> {
    const actor = { role: 'officer' as const, agency: complaint.agency ?? '', account: null }
    const done = await town.tools.desk.act(complaint.id, action, actor, town.clock.now())
    expect(done).toMatchObject({ ok: true })
    await town.work()
  }

  it('shows how it stands by its code, in capitals or not, and the words to the reporter only', async () => {
    const an = web('an')
    const complaint = await town.file(an, { text: 'Rác chất đống trước cổng nhà số 12' })
    const own = said(await town.say(an, `${complaint.code.toLowerCase().replaceAll('-', ' ')} toi dau roi`))
    expect(own).toContain('đã chuyển cơ quan xử lý')
    expect(own).toContain('Rác chất đống trước cổng')
    const other = said(await town.say(web('nguoi-khac'), complaint.code))
    expect(other).toContain('đã chuyển cơ quan xử lý')
    expect(other).not.toContain('Rác chất đống trước cổng')
  })

  it('exports to the reporter what is kept of the complaint, and to nobody else', async () => {
    const giu = web('giu')
    const complaint = await town.file(giu, { text: 'Rác chất đống sau chợ' })
    const exported = said(await town.say(giu, 'xuất dữ liệu của tôi'))
    expect(exported).toContain(`Phản ánh ${complaint.code}, gửi 20/11/2026: “Rác chất đống sau chợ”`)
    expect(said(await town.say(web('nguoi-la'), 'xuất dữ liệu của tôi'))).not.toContain(complaint.code)
  })

  it('tells a wrong symbol from an unknown code, and finds the own one without any', async () => {
    const binh = web('binh')
    const complaint = await town.file(binh, { text: 'đống rác thứ hai' })
    const wrong = complaint.code.slice(0, -1) + (complaint.code.endsWith('2') ? '3' : '2')
    expect(said(await town.say(binh, wrong))).toContain('sai một ký tự')
    expect(said(await town.say(binh, 'phản ánh của tôi tới đâu rồi'))).toContain(complaint.code)
    expect(said(await town.say(web('chua-gui'), 'phản ánh của tôi tới đâu rồi'))).toContain('chưa có phản ánh')
  })

  it('takes the next words of the citizen as the answer that a complaint waits for', async () => {
    const hai = web('hai')
    const complaint = await town.file(hai, { text: 'đống rác thứ chín' })
    await officer(complaint, { kind: 'ask', text: 'Đống rác ở bên nào của cổng?' })
    expect(said(await town.say(hai, 'bên trái cổng, rác chất đống gần cột điện'))).toContain('được xử lý tiếp')
    expect((await town.tools.reader.byId(complaint.id))?.status).not.toBe('waiting')
  })

  it('tells every public step in plain words, and takes the answer to what was asked', async () => {
    const chi = web('chi')
    const complaint = await town.file(chi, { text: 'đống rác thứ ba' })
    town.heard(chi)
    await officer(complaint, { kind: 'accept' })
    expect(said(town.heard(chi))).toContain('đã nhận xử lý')
    await officer(complaint, { kind: 'ask', text: 'Đống rác ở bên trái hay bên phải cổng?' })
    expect(said(town.heard(chi))).toContain('bên trái hay bên phải')
    await town.tap(chi, 'Trả lời')
    expect(said(await town.say(chi, 'bên trái cổng, gần cột điện'))).toContain('được xử lý tiếp')
    expect(await town.tools.reader.byId(complaint.id)).toMatchObject({ status: 'accepted' })
    await officer(complaint, { kind: 'extend', reason: 'chờ xe chuyên dùng' })
    expect(said(town.heard(chi))).toContain('chờ xe chuyên dùng')
    await officer(complaint, { kind: 'answer', text: 'Đã dọn xong.' })
    const answered = town.heard(chi)
    expect(said(answered)).toContain('Đã dọn xong.')
    expect(answered.at(-1)?.choices?.map((choice) => choice.label)).toEqual([
      'Hài lòng',
      'Bình thường',
      'Chưa hài lòng',
    ])
  })

  it('is rated with a reason and opened again', async () => {
    const dung = web('dung')
    const complaint = await town.file(dung, { text: 'đống rác thứ tư' })
    await officer(complaint, { kind: 'answer', text: 'Đã ghi nhận.' })
    await town.tap(dung, 'Chưa hài lòng')
    await town.say(dung, 'rác vẫn còn nguyên')
    expect(said(await town.tap(dung, 'Mở lại'))).toContain('đã mở lại')
    expect(await town.tools.reader.byId(complaint.id)).toMatchObject({
      status: 'reopened',
      rating: 'dissatisfied',
      reopened: 1,
    })
  })

  it('a low mark in words asks why and offers to open it again; a high one does not', async () => {
    const muoi = web('muoi')
    const complaint = await town.file(muoi, { text: 'đống rác thứ mười một' })
    await officer(complaint, { kind: 'answer', text: 'Đã ghi nhận.' })
    expect(said(await town.say(muoi, `${complaint.code} cho 2 sao`))).toContain('chỗ nào chưa được')
    expect(said(await town.say(muoi, 'chưa ai tới'))).toContain('mở lại')
    expect(said(await town.say(muoi, 'có'))).toContain('đã mở lại')
    const other = web('muoi-hai')
    const good = await town.file(other, { text: 'đống rác thứ mười hai' })
    await officer(good, { kind: 'answer', text: 'Đã dọn sạch.' })
    expect(said(await town.say(other, '5 sao'))).toContain('đã ghi đánh giá')
    expect(await town.tools.reader.byId(good.id)).toMatchObject({ status: 'rated', rating: 'satisfied' })
  })

  it('after the time for reopening is told so before a reason is asked, and how to go on', async () => {
    const ba = web('muoi-ba')
    const complaint = await town.file(ba, { text: 'đống rác thứ mười ba' })
    await officer(complaint, { kind: 'answer', text: 'Đã ghi nhận.' })
    town.clock.advance(30 * 24 * 3_600_000)
    await town.work()
    expect(await town.tools.reader.byId(complaint.id)).toMatchObject({ status: 'closed' })
    const late = await town.say(ba, `mở lại ${complaint.code}`)
    expect(said(late)).toContain('nay đã qua')
    expect(late.at(-1)?.choices?.map((choice) => choice.label)).toContain('Gửi phản ánh mới')
  })

  it('takes a reply to its news as about it: more while it is open, opening again once it is done', async () => {
    const bon = web('muoi-bon')
    const complaint = await town.file(bon, { text: 'đống rác thứ mười bốn' })
    const news = `Dạ, phản ánh ${complaint.code}: UBND đã nhận xử lý.`
    expect(said(await town.say(bon, 'rác còn lan ra tới lề đường', { quoted: news }))).toContain('đã gửi thêm')
    expect(said(await town.say(bon, `${complaint.code} bổ sung: xe rác không vô được hẻm`))).toContain('đã gửi thêm')
    const notes = (await town.tools.reader.history(complaint.id)).map(({ note }) => note)
    expect(notes).toContain('rác còn lan ra tới lề đường')
    expect(notes).toContain('xe rác không vô được hẻm')
    await officer(complaint, { kind: 'answer', text: 'Đã dọn.' })
    const reply = await town.say(bon, 'vẫn còn nguyên đống rác đó', { quoted: news })
    expect(said(reply)).toContain('có thể mở lại')
    expect(said(await town.tap(bon, 'Mở lại'))).toContain('vì sao')
  })

  it('answers who taps an old button, and who writes to one that is done', async () => {
    const em = web('em')
    const complaint = await town.file(em, { text: 'đống rác thứ năm' })
    await officer(complaint, { kind: 'answer', text: 'Đã dọn.' })
    await town.tap(em, 'Hài lòng')
    expect(await town.tools.reader.byId(complaint.id)).toMatchObject({ status: 'rated', rating: 'satisfied' })
    expect(said(await town.say(em, '', { action: `complaint.add-info~${complaint.id}` }))).toContain('đã xong')
    expect(said(await town.say(em, '', { action: 'flow.pick~area~31120' }))).toContain('đã cũ')
  })

  it('is taken back in words, asked once more, and by nobody else', async () => {
    const rut = web('rut')
    const complaint = await town.file(rut, { text: 'đống rác thứ mười' })
    const refused = 'không gửi từ cuộc trò chuyện này nên em không rút được'
    expect(said(await town.say(web('la'), `tôi rút phản ánh ${complaint.code}`))).toContain(refused)
    const other = said(await town.say(web('la'), `hài lòng với ${complaint.code}`))
    expect(other).toContain('không gửi từ cuộc trò chuyện này nên em không ghi đánh giá được')
    expect(said(await town.say(rut, `toi rut phan anh ${complaint.code}`))).toContain('đúng không')
    expect(await town.tools.reader.byId(complaint.id)).toMatchObject({ status: 'routed' })
    expect(said(await town.say(rut, 'đúng rồi'))).toContain('đã rút')
    expect(await town.tools.reader.byId(complaint.id)).toMatchObject({ status: 'withdrawn' })
  })

  it('a refusal names the ground and the right door', async () => {
    const giang = web('giang')
    const complaint = await town.file(giang, { text: 'đống rác thứ sáu' })
    town.heard(giang)
    await officer(complaint, { kind: 'reject', ground: 'outside-city', reason: 'nơi xảy ra ở tỉnh khác' })
    expect(said(town.heard(giang))).toContain('không thuộc địa bàn thành phố')
  })
})
