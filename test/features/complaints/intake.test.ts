import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reply } from '../../../src/core/message.ts'
import { fullItem } from '../../../src/features/complaints/queue/item.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { FRIDAY } from './fixtures.ts'
import { type Chat, type RunningTown, runningTown } from './running-town.ts'

const web = (chat: string): Chat => ({ channel: 'web', chat })
const said = (replies: readonly Reply[]) => replies.map((reply) => reply.text).join('\n')
const codeIn = (replies: readonly Reply[]) => /PA-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(said(replies))?.[0] ?? ''
const image = { kind: 'image' as const, handle: 'photo' }

describe('taking a complaint in', () => {
  const home = temporaryFolder()
  let town: RunningTown
  let bytes: Uint8Array | null = null
  beforeAll(async () => {
    town = await runningTown(home.path, FRIDAY)
    town.assembly.channels.set('web', {
      name: 'web',
      limits: { maxTextChars: 4_000, maxChoices: 8, maxChoiceLabelChars: 40, images: true, replyWindowMs: null },
      send: async () => ({ kind: 'sent' }),
      fetch: async () => bytes,
    })
    bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
      .withExif({ IFD0: { Make: 'Hãng máy ảnh' } })
      .jpeg()
      .toBuffer()
  })
  afterAll(() => town.close())

  /** Answers what is asked as somebody in a hurry does, up to the filing. */
  async function hurry(chat: Chat, from: readonly Reply[]): Promise<readonly Reply[]> {
    let replies = from
    for (let step = 0; step < 8; step++) {
      const text = said(replies)
      const answer = text.includes('đã đúng chưa')
        ? 'đúng rồi'
        : text.includes('đã có người phản ánh')
          ? 'Việc khác, gửi mới'
          : text.includes('công khai phản ánh này tới đâu')
            ? 'công khai'
            : 'bỏ qua'
      replies = await town.say(chat, answer)
      if (codeIn(replies) !== '' && !said(replies).includes('đã có người')) return replies
    }
    throw new Error(`never filed: ${said(replies)}`)
  }

  it('asks only what is open, sums up, and gives code, agency and due date', async () => {
    const chat = web('an')
    const first = await town.say(chat, 'cong nghet truoc nha so 12 duong Tran Phu phuong Cai Khe ca thang nay')
    expect(said(first)).toContain('Phường Cái Khế')
    expect(said(first)).toContain('hình')
    await town.tap(chat, 'Bỏ qua')
    const summary = await town.tap(chat, 'Công khai nội dung')
    expect(said(summary)).toContain('Ủy ban nhân dân phường Cái Khế')
    const filed = await town.tap(chat, 'Đúng, gửi')
    expect(said(filed)).toContain('Hạn trả lời')
    const complaint = await town.tools.reader.byCode(codeIn(filed))
    expect(complaint).toMatchObject({
      category: 'drainage',
      area: '31120',
      agency: 'phuong-cai-khe',
      status: 'routed',
      visibility: 'public',
    })
  })

  it('asks about a name of several places and takes the answer by its number', async () => {
    const chat = web('binh')
    const asked = await town.say(chat, 'ổ gà lớn trước chợ Tân An')
    expect(asked.at(-1)?.choices?.map((choice) => choice.label)).toEqual([
      'Phường Tân An',
      'Phường Ninh Kiều (phường Tân An cũ)',
      'Không rõ',
    ])
    await town.say(chat, '2')
    await town.say(chat, 'không có')
    await town.say(chat, 'không công khai')
    const filed = await town.say(chat, 'đúng rồi')
    expect(await town.tools.reader.byCode(codeIn(filed))).toMatchObject({ area: '31135', visibility: 'hidden-public' })
  })

  it('answers a question in between and comes back to the form', async () => {
    const chat = web('chi')
    await town.say(chat, 'đèn đường hẻm 51 hư cả tuần')
    const answer = await town.say(chat, 'làm khai sinh cho con cần giấy tờ gì?')
    expect(said(answer)).toContain('Đăng ký khai sinh')
    expect(said(answer)).toContain('xã, phường nào')
    expect(said(await town.say(chat, 'phường Thới Bình'))).toContain('hình')
  })

  it('what the person puts right before sending goes to the agency of what is right', async () => {
    const chat = web('doi')
    await town.say(chat, 'rác chất đống trước số 18 Trần Phú phường Cái Khế cả tháng nay')
    await town.say(chat, 'ủa lộn phường Hưng Lợi mới đúng')
    await town.say(chat, 'không có')
    expect(said(await town.say(chat, 'công khai'))).toContain('Ủy ban nhân dân phường Tân An')
    const filed = await town.say(chat, 'đúng rồi')
    expect(await town.tools.reader.byCode(codeIn(filed))).toMatchObject({ agency: 'phuong-tan-an', street: 'Trần Phú' })
  })

  it('takes the street from the answer to where it is', async () => {
    const chat = web('dau')
    expect(said(await town.say(chat, 'đèn đường hư mấy bữa nay'))).toContain('ở đâu')
    await town.say(chat, 'hẻm 51 Lý Tự Trọng, phường Ninh Kiều')
    await town.say(chat, 'không có')
    await town.say(chat, 'công khai')
    const filed = await town.say(chat, 'đúng rồi')
    expect(await town.tools.reader.byCode(codeIn(filed))).toMatchObject({
      place: 'hẻm 51 Lý Tự Trọng, phường Ninh Kiều',
      street: 'Lý Tự Trọng',
      area: '31135',
    })
  })

  it('keeps what the person put right as an example to learn from', async () => {
    const chat = web('dung')
    await town.say(chat, 'nước đen ngòm hôi thúi trước số 5 đường Mậu Thân, phường An Hòa')
    await town.say(chat, 'không có hình')
    await town.say(chat, 'công khai')
    await town.say(chat, 'sửa loại việc')
    await town.say(chat, 'cống nghẹt')
    const filed = await town.say(chat, 'ok')
    expect(await town.tools.reader.byCode(codeIn(filed))).toMatchObject({
      category: 'drainage',
      subCategory: 'blocked-drain',
    })
    const rows = await town.assembly.database
      .query<{ complaint_example: { text: string; field: string; corrected: string } }>()
      .selectFrom('complaint_example')
      .selectAll()
      .execute()
    expect(rows).toContainEqual(
      expect.objectContaining({ field: 'category', corrected: 'drainage/blocked-drain', guessed: expect.any(String) }),
    )
  })

  it('keeps a number given unasked as the contact, for who handles the matter only, until the person erases it', async () => {
    const chat = web('so')
    const first = await town.say(chat, 'Đèn đường tắt trước số 7 Lê Lợi phường Cái Khế cả tháng, gọi tôi 0912 345 678')
    expect(said(first)).toContain('đã ghi số liên hệ')
    expect(said(first)).not.toContain('không cần')
    await town.say(chat, 'không có')
    const summary = await town.say(chat, 'công khai')
    expect(said(summary)).toContain('Liên hệ: •••')
    const filed = await town.say(chat, 'đúng rồi')
    const complaint = (await town.tools.reader.byCode(codeIn(filed)))!
    expect(complaint).toMatchObject({ contact: { phone: '0912345678' }, street: 'Lê Lợi' })
    expect(complaint.text).not.toContain('345')
    expect(fullItem(complaint, FRIDAY, town.tools.book())).toContain('Người gửi: 0912345678')
    const hidden = { ...complaint, visibility: 'hidden-agency' as const }
    expect(fullItem(hidden, FRIDAY, town.tools.book())).not.toContain('0912345678')
    expect(fullItem(hidden, FRIDAY, town.tools.book(), 'triage')).toContain('0912345678')
    await town.say(chat, `${complaint.code} bổ sung`)
    expect(said(await town.say(chat, 'số mới của tôi 0987654321 nha'))).toContain('ghi số liên hệ')
    expect((await town.tools.reader.byId(complaint.id))?.contact?.phone).toBe('0987654321')
    const events = await town.tools.reader.history(complaint.id)
    expect(JSON.stringify(events)).not.toMatch(/0987654321|0912345678/)
    await town.say(chat, 'xóa hết dữ liệu của tôi')
    await town.say(chat, 'có')
    expect(await town.tools.reader.byId(complaint.id)).toMatchObject({ contact: null, reporter: null })
  })

  it('files a complaint on rules only with name and phone, and shows neither to anybody else', async () => {
    const chat = web('em')
    await town.say(chat, 'cán bộ một cửa hách dịch, quát nạt dân')
    await town.say(chat, 'sáng qua')
    const asked = await town.say(chat, 'không có')
    expect(said(asked)).toContain('Điều 7')
    expect(said(await town.say(chat, 'bỏ qua'))).toContain('không được thụ lý')
    const summary = await town.say(chat, 'Lê Thị Bông, 0912 345 678, ấp 3 xã Nhơn Ái')
    expect(said(summary)).toContain('Lê Thị Bông')
    expect(said(summary)).not.toContain('345')
    expect(said(summary)).not.toContain('không cần gửi')
    const filed = await town.say(chat, 'gửi')
    const complaint = await town.tools.reader.byCode(codeIn(filed))
    expect(complaint).toMatchObject({
      regime: 'regulation',
      contact: { name: 'Lê Thị Bông', phone: '0912345678', address: 'ấp 3 xã Nhơn Ái' },
    })
    const line = await town.assembly.transcript.read({ channel: 'web', chat: 'em' }, 0, 100)
    expect(JSON.stringify(line)).not.toContain('345 678')
  })

  it('takes pictures without their metadata, and says why a file is none', async () => {
    const chat = web('giang')
    await town.say(chat, 'rác đổ trộm đầu hẻm 3 phường Cái Khế')
    expect(said(await town.say(chat, '', { attachments: [image] }))).toContain('đã nhận 1 hình')
    const jpeg = bytes
    bytes = new TextEncoder().encode('%PDF-1.7 not a picture')
    expect(said(await town.say(chat, '', { attachments: [{ ...image, name: 'anh.jpg' }] }))).toContain(
      'không phải hình',
    )
    bytes = jpeg
    expect(said(await town.say(chat, '', { attachments: [{ ...image, sizeBytes: 50_000_000 }] }))).toContain('lớn quá')
    await town.tap(chat, 'Xong')
    await town.tap(chat, 'Công khai')
    const complaint = await town.tools.reader.byCode(codeIn(await town.tap(chat, 'Đúng')))
    expect(complaint?.photos).toHaveLength(1)
  })

  it('takes at most ten pictures and answers every one', async () => {
    const chat = web('ha')
    await town.say(chat, 'rác đổ trộm đầu hẻm 9 phường An Hòa')
    for (let n = 0; n < 10; n++) await town.say(chat, '', { attachments: [image] })
    expect(said(await town.say(chat, '', { attachments: [image] }))).toContain('tối đa 10 hình')
  })

  it('answers an album once', async () => {
    const chat = web('hanh')
    await town.say(chat, 'rác đổ trộm đầu hẻm 10 phường An Hòa')
    const first = await town.say(chat, '', { attachments: [image], album: 'a1' })
    const second = await town.say(chat, '', { attachments: [image], album: 'a1' })
    expect(said(first)).toContain('đã nhận 1 hình')
    expect(second).toEqual([])
    expect(said(await town.say(chat, '', { attachments: [image] }))).toContain('đã nhận 3 hình')
  })

  it('begins with a picture alone, and with a pin proposes the nearest communes', async () => {
    const chat = web('khoa')
    expect(said(await town.say(chat, '', { attachments: [image] }))).toContain('cần phản ánh việc gì')
    await town.say(chat, 'nắp cống bị mất giữa đường')
    const far = await town.say(chat, '', { location: { lat: 21.03, lon: 105.85 } })
    expect(said(far)).toContain('nằm ngoài thành phố')
    expect(said(far)).not.toContain('gần các xã, phường sau')
    const pinned = await town.say(chat, '', { location: { lat: 10.0452, lon: 105.7469 } })
    expect(said(pinned)).toContain('đã nhận vị trí')
    expect(pinned.at(-1)?.choices?.length).toBeGreaterThan(3)
  })

  it('offers to join what was reported, and the one who joins hears the answer too', async () => {
    const chat = web('lan')
    const text = 'đống rác to trước số 8 đường Nguyễn Trãi phường Thới Bình cả tuần không ai dọn'
    const code = codeIn(await hurry(chat, await town.say(chat, text)))
    const other = web('minh')
    const offered = await town.say(other, 'rác chất đống trước nhà số 8 đường Nguyễn Trãi phường Thới Bình hôi quá')
    expect(said(offered)).toContain(code)
    expect(said(await town.tap(other, `Cùng theo dõi ${code}`))).toContain(`cùng theo dõi phản ánh ${code}`)
    const complaint = await town.tools.reader.byCode(code)
    expect(complaint?.followers).toBe(1)
  })

  it('is left with one word, and the same words again the same day are the same complaint', async () => {
    const chat = web('nam')
    await town.say(chat, 'cúp điện xã Giai Xuân')
    expect(said(await town.say(chat, 'thôi khỏi'))).toContain('đã bỏ phản ánh')
    const file = async () => hurry(chat, await town.say(chat, 'karaoke ồn suốt đêm ở hẻm 7 phường An Bình'))
    const code = codeIn(await file())
    const again = await file()
    expect(said(again)).toContain('đã gửi rồi')
    expect(codeIn(again)).toBe(code)
  })

  it('tells what lies in another province, and private quarrels, where to go', async () => {
    const chat = web('oanh')
    expect(said(await town.say(chat, 'đường ở Cà Mau hư quá'))).toContain('việc ở Cà Mau không thuộc')
    expect(said(await town.say(chat, 'anh em tôi tranh chấp thừa kế, nhờ thành phố xử'))).toContain('quan hệ dân sự')
  })

  it('writes down for a caller: who entered it is not who reported, and the code can be read out', async () => {
    const desk = web('hotline')
    await town.link(desk, 'hotline', null)
    await town.say(desk, 'người dân gọi báo rác đổ trộm ở hẻm 21 phường Thới Bình, hôi lắm')
    await town.say(desk, 'không')
    const asked = await town.say(desk, 'Bác Tư, 0939112233, hẻm 21')
    expect(said(asked)).toContain('công khai')
    await town.say(desk, 'công khai')
    const filed = await town.say(desk, 'đúng')
    expect(said(filed)).toContain('Đọc cho người gọi')
    expect(await town.tools.reader.byCode(codeIn(filed))).toMatchObject({
      reporter: null,
      enteredBy: 'account-hotline',
      source: 'hotline',
      contact: { phone: '0939112233' },
    })
  })

  it('makes a draft of what staff forward: words, pictures and whose they were', async () => {
    const desk: Chat = { channel: 'web', chat: 'desk' }
    await town.link(desk, 'officer', 'phuong-cai-khe')
    const draft = await town.say(desk, 'rác trước chùa hôi quá, số 4 đường Lý Tự Trọng phường Ninh Kiều', {
      forwardedFrom: 'Cô Tám',
      attachments: [image],
    })
    expect(said(draft)).toContain('Bản nháp từ tin chuyển tiếp của Cô Tám')
    const filed = await hurry(desk, draft)
    expect(await town.tools.reader.byCode(codeIn(filed))).toMatchObject({
      source: 'forwarded',
      reporter: null,
      enteredBy: 'account-desk',
      contact: { name: 'Cô Tám' },
      area: '31135',
      photos: [expect.any(String)],
    })
    expect(said(await town.say(web('cu-dan'), 'rác hôi quá', { forwardedFrom: 'Ai đó' }))).not.toContain('Bản nháp')
  })

  it('asks whether a picture sent soon after belongs to what was filed', async () => {
    const chat = web('quyen')
    const code = codeIn(await hurry(chat, await town.say(chat, 'đèn đường tắt ở hẻm 30 phường An Hòa')))
    expect(said(await town.say(chat, '', { attachments: [image] }))).toContain(`của phản ánh ${code} hay của việc khác`)
    expect(said(await town.tap(chat, `Thêm vào ${code}`))).toContain('Thời hạn không đổi')
    expect((await town.tools.reader.byCode(code))?.photos).toHaveLength(1)
  })

  it('goes on with a half-filled form that an older program left', async () => {
    const chat = web('sau')
    await town.say(chat, 'cống nghẹt ở hẻm 40 phường An Hòa')
    const tables = town.assembly.database.query<{ conversation: { chat: string; state: string } }>()
    const row = await tables
      .selectFrom('conversation')
      .select('state')
      .where('chat', '=', 'sau')
      .executeTakeFirstOrThrow()
    const older = row.state.replace(/("flow":"complaint","version":)\d+/, '$10')
    expect(older).not.toBe(row.state)
    await town.assembly.database.work.run((tx) =>
      town.assembly.database
        .query<{ conversation: { chat: string; state: string } }>(tx)
        .updateTable('conversation')
        .set({ state: older })
        .where('chat', '=', 'sau')
        .execute(),
    )
    const code = codeIn(await hurry(chat, await town.say(chat, 'tiếp tục')))
    expect(await town.tools.reader.byCode(code)).toMatchObject({ area: '31120', category: 'drainage' })
  })

  it('answers one letter, a very long story and a rude one each in its way', async () => {
    const chat = web('thu')
    await town.say(chat, 'cho tôi gửi phản ánh')
    expect(said(await town.say(chat, 'x'))).toContain('hơi ngắn')
    const long = 'cống nghẹt nước tràn vào nhà hôi thối. '.repeat(1_300)
    const answer = said(await town.say(chat, long))
    expect(answer).toContain('ở đâu')
    await town.say(chat, 'hủy')
    const rude = said(await town.say(chat, 'ĐM rác thúi quá trời, làm ăn như hạch, ở hẻm 2 phường An Hòa'))
    expect(rude).toContain('Rác thải')
  })

  it('takes a complaint on a late dossier from its choice, with the dossier attached', async () => {
    const chat = web('uyen')
    await town.say(chat, 'xin chào')
    const begun = await town.say(chat, '', { action: 'complaint.create~dossier~H13.12-240610-0012' })
    expect(said(begun)).toContain('hình')
    await town.say(chat, 'không')
    await town.say(chat, 'Trần Văn Nam, 0918111222, ấp 2')
    const filed = await town.say(chat, 'đúng')
    expect(await town.tools.reader.byCode(codeIn(filed))).toMatchObject({
      category: 'procedures',
      regime: 'regulation',
      dossier: 'H13.12-240610-0012',
    })
  })

  it('adds a further message of the tale to the same complaint', async () => {
    const chat = web('van')
    await town.say(chat, 'nước cống tràn vào nhà ở hẻm 50 phường An Hòa')
    const more = await town.say(chat, 'nước đen ngòm hôi thúi, con tôi bị ghẻ hết rồi, ba tuần nay không ai tới')
    expect(said(more)).toContain('ghi thêm')
    const code = codeIn(await hurry(chat, more))
    const complaint = await town.tools.reader.byCode(code)
    expect(complaint?.text).toContain('hẻm 50')
    expect(complaint?.text).toContain('con tôi bị ghẻ')
  })
})
