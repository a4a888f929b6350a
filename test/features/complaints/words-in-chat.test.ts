import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Reply } from '../../../src/core/message.ts'
import { reactionIn } from '../../../src/features/complaints/follow-up/reaction.ts'
import { readContact } from '../../../src/features/complaints/intake/contact.ts'
import { joinSaid } from '../../../src/features/complaints/intake/join-said.ts'
import { actWordsOf, looksUp } from '../../../src/features/complaints/queue/act-words.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { FRIDAY } from './fixtures.ts'
import { type Chat, type RunningTown, runningTown } from './running-town.ts'

const web = (chat: string): Chat => ({ channel: 'web', chat })
const said = (replies: readonly Reply[]) => replies.map((reply) => reply.text).join('\n')
const wrong = (code: string) => code.slice(0, -1) + (code.endsWith('2') ? '3' : '2')

describe('words about a report', () => {
  const home = temporaryFolder()
  let town: RunningTown
  const officer = web('officer')
  const hotline = web('hotline')
  const group: Chat = { channel: 'telegram', chat: '-7', sender: '7' }
  beforeAll(async () => {
    town = await runningTown(home.path, FRIDAY)
    const { directory } = town.tools.book()
    const agency = directory.agencyOfArea(directory.areas[0]!.id)!.id
    await town.link(officer, 'officer', agency)
    await town.link(group, 'officer', agency)
    await town.link(hotline, 'hotline', null)
  })
  afterAll(() => town.close())

  it('tell the officer what the citizen added, and a group abroad nothing of it', async () => {
    const an = web('an')
    const complaint = await town.file(an, { text: 'đống rác một' })
    expect(said(await town.say(officer, `hỏi ${complaint.code}: Rác của ai?`))).toContain('hỏi thêm người dân')
    await town.say(officer, 'gửi')
    for (const chat of [officer, group]) town.heard(chat)
    await town.say(an, 'của xe ba gác bán trái cây')
    expect(said(town.heard(officer))).toContain('“của xe ba gác bán trái cây”')
    expect(said(town.heard(group))).not.toContain('ba gác')
    expect(said(await town.say(officer, complaint.code))).toContain('của xe ba gác bán trái cây')
  })

  it('of staff: a wrong symbol is told, a question shows the item, what is not theirs goes back', async () => {
    const complaint = await town.file(web('binh'), { text: 'đống rác hai' })
    expect(said(await town.say(officer, `trả lời ${wrong(complaint.code)}: đã dọn`))).toContain('sai một ký tự')
    expect(said(await town.say(hotline, `${complaint.code} tới đâu rồi`))).toContain('Nội dung: đống rác hai')
    expect(said(await town.say(officer, `${complaint.code} không thuộc phường tôi`))).toContain(
      'trả lại vì không thuộc',
    )
    await town.say(officer, 'gửi')
    expect((await town.tools.reader.byId(complaint.id))?.status).toBe('returned')
  })

  it('written again before the yes replace an answer, which is more than an assent', async () => {
    const complaint = await town.file(web('chi'), { text: 'đống rác ba' })
    await town.say(officer, `trả lời ${complaint.code}`)
    expect(said(await town.say(officer, 'ok'))).toContain('hơi ngắn')
    await town.say(officer, 'Đã dọn')
    expect(said(await town.say(officer, 'Đã dọn sạch lúc 9 giờ'))).toContain('đã thay nội dung')
    expect(said(await town.say(officer, 'chưa đúng'))).toContain('xin viết kết quả')
    await town.say(officer, 'Đã dọn sạch lúc 10 giờ')
    await town.say(officer, 'gửi')
    expect((await town.tools.reader.byId(complaint.id))?.answer).toBe('Đã dọn sạch lúc 10 giờ')
  })

  it('of who joined: followed at once, neither rated nor withdrawn by them', async () => {
    const dung = web('dung')
    const hurry = async (chat: Chat, words: readonly string[]) => {
      let last: readonly Reply[] = []
      for (const text of words) last = await town.say(chat, text)
      return said(last)
    }
    const told = 'cống nghẹt trước số 20 đường Nguyễn Trãi phường Cái Khế nước tràn ra'
    const filed = await hurry(dung, [told, 'bỏ qua', 'công khai', 'gửi'])
    const code = /PA-\w{4}-\w{4}/.exec(filed)![0]
    const em = web('em')
    await town.say(em, 'trước số 20 đường Nguyễn Trãi phường Cái Khế cống nghẹt tràn nước mấy bữa')
    expect(said(await town.say(em, 'gửi'))).toContain('theo dõi chung')
    expect(said(await town.say(em, 'gộp chung đi'))).toContain(`cùng theo dõi phản ánh ${code}`)
    expect(said(await town.say(em, 'rút phản ánh'))).toContain('do người khác gửi')
    const complaint = (await town.tools.reader.byCode(code))!
    const actor = { role: 'officer' as const, agency: complaint.agency!, account: null }
    town.heard(em)
    await town.tools.desk.act(complaint.id, { kind: 'ask', text: 'Cống nào?' }, actor, town.clock.now())
    await town.work()
    expect(town.heard(em)).toEqual([])
    await town.tools.desk.act(complaint.id, { kind: 'reject', ground: 'untrue', reason: 'x' }, actor, town.clock.now())
    await town.work()
    expect(town.heard(em).flatMap(({ choices = [] }) => choices)).toEqual([])
  })

  it('after filing put right the commune, and say what cannot be changed', async () => {
    const giang = web('giang')
    for (const text of ['đèn đường tắt trước số 9 đường Lê Lai phường An Bình', 'bỏ qua', 'công khai', 'gửi'])
      await town.say(giang, text)
    expect(said(await town.say(giang, 'đổi sang không công khai được không'))).toContain('rút phản ánh này rồi gửi lại')
    expect(said(await town.say(giang, 'nhầm, xã Nhơn Ái mới đúng'))).toContain(
      'Xã Nhơn Ái. Cơ quan xử lý: UBND xã Nhơn Ái',
    )
    expect(said(await town.say(giang, 'chưa ai làm gì hết'))).toContain('đã chuyển cơ quan xử lý')
    expect(said(await town.say(giang, 'nhầm, không phải xã Nhơn Ái mà là phường Long Tuyền'))).toContain('nhiều nơi')
    expect(said(await town.tap(giang, 'Phường Long Tuyền'))).toContain('Cơ quan xử lý: UBND phường Long Tuyền')
  })
})

describe('what words mean', () => {
  it.each([
    ['gộp chung đi', 'same'],
    ['ừ đúng rồi', 'same'],
    ['gửi đi', 'open'],
    ['không phải chỗ đó, gửi riêng', 'apart'],
    ['rác chất đống mấy bữa nay không ai dọn hôi lắm rồi', null],
  ])('%s joins: %s', (text, meant) => expect(joinSaid(text)).toBe(meant))

  it.each([
    ['sao từ chối vậy', 'asks why'],
    ['tôi không đồng ý', 'refuses'],
    ['có làm gì đâu', 'refuses'],
    ['vẫn y nguyên', 'refuses'],
    ['chưa ai dọn gì hết', 'refuses'],
    ['sao phản ánh của tôi bị từ chối vậy', 'asks why'],
    ['sao từ chối tin của tôi', 'asks why'],
    ['sao bị từ chối hồ sơ vay vốn hộ nghèo vậy em', null],
    ['không đồng ý mức bồi thường đất của phường', null],
  ])('%s reacts: %s', (text, meant) => expect(reactionIn(text)).toBe(meant))

  it('an act stands before a code, what is not theirs behind it', () => {
    expect(actWordsOf('PA-RPHT-C753 không thuộc xã mình')).toMatchObject({ act: 'return' })
    expect(looksUp('tới đâu rồi')).toBe(true)
    expect(looksUp('đã xử lý xong, cảm ơn bà con')).toBe(false)
  })

  it('“số” before a number is no name', () => {
    expect(readContact('gọi tui số 0912345678')).toMatchObject({ name: null, phone: '0912345678' })
  })
})
