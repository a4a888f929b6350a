import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Assembly, assemble } from '../../src/app/assembly.ts'
import { actOnComplaint } from '../../src/app/complaints/act.ts'
import { addComplaint } from '../../src/app/complaints/add.ts'
import { clientCommand } from '../../src/app/complaints/clients.ts'
import { correctComplaint, listExamples } from '../../src/app/complaints/correct.ts'
import { takeMailFrom } from '../../src/app/complaints/mail-in.ts'
import { listComplaints, showComplaint } from '../../src/app/complaints/show.ts'
import { toolsOf } from '../../src/app/complaints/tools.ts'
import { configFrom } from '../../src/app/config.ts'
import { UsageError } from '../../src/app/usage.ts'
import { createAccountStore } from '../../src/features/accounts/store.ts'
import { createComplaintReader } from '../../src/features/complaints/reader.ts'
import { temporaryFolder } from '../temporary-folder.ts'

describe('the command complaint', () => {
  const home = temporaryFolder()
  let assembly: Assembly
  let out = ''
  let code = ''
  /** What a command prints. */
  const said = async (work: (assembly: Assembly) => Promise<number>) => {
    out = ''
    await work(assembly)
    return out
  }
  const list = (agency: string | null) => said((a) => listComplaints(a, agency, 20))
  const act = (of: string, kind: string, words = '', more = {}) =>
    said((a) => actOnComplaint(a, { code: of, act: kind, words, ...more }))
  const own = { as: 'phuong-thoi-an-dong' }

  beforeAll(async () => {
    assembly = await assemble({ config: configFrom({ MOTCUA_HOME: home.path }), ephemeral: true })
    const { database, clock } = assembly
    const mai = { id: 'mai', role: 'hotline', agency: null, createdAt: clock.now() } as const
    await database.work.run((tx) => createAccountStore(database).add(tx, mai))
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += String(text)
      return true
    })
  })
  afterAll(async () => {
    vi.restoreAllMocks()
    await assembly.close()
  })

  it('enters a complaint for a caller and tells code, agency and date', async () => {
    const place = 'phường Thới An Đông'
    const text = await said((a) =>
      addComplaint(a, { text: 'đèn đường tắt, gọi 0912345678', category: 'lighting', place, name: 'Bà Tư', by: 'mai' }),
    )
    expect(text).toMatch(/^PA-\S+: UBND phường Thới An Đông, hạn trả lời \d\d:\d\d ngày/)
    code = text.split(':')[0]!
    const shown = await said((a) => showComplaint(a, code.toLowerCase().replaceAll('-', ' ')))
    expect(shown).toContain('đèn đường tắt, gọi •••')
    expect(shown).toContain('Bà Tư')
    expect(shown).toContain('tiếp nhận (bộ phận tiếp nhận, mai)')
  })

  it('names an agency that is not there, and takes no words where none are kept', async () => {
    await expect(act(code, 'accept', '', { as: 'phuong-khong-co' })).rejects.toThrow("no agency 'phuong-khong-co'")
    await expect(act(code, 'route', '', { to: 'phuong-khong-co' })).rejects.toThrow("no agency 'phuong-khong-co'")
    await expect(act(code, 'accept', 'đang xem', own)).rejects.toThrow(UsageError)
  })

  it('stands for nobody in the name of an account that is not there', async () => {
    await expect(act(code, 'comment', 'đã gọi lại', { by: 'lan' })).rejects.toThrow("no account 'lan'")
  })

  it('lists a queue, acts for its agency, and refuses for another one', async () => {
    expect(await list(own.as)).toContain(code)
    await expect(act(code, 'accept', '', { as: 'so-xay-dung' })).rejects.toThrow('không xử lý được')
    expect(await act(code, 'accept', '', own)).toBe(`${code}: đã nhận xử lý\n`)
    expect(await act(code, 'answer', 'đã thay bóng', own)).toBe(`${code}: đã trả lời\n`)
    expect(await list(own.as)).not.toContain(code)
  })

  it('what has no category waits in triage until somebody routes it', async () => {
    const waiting = (await said((a) => addComplaint(a, { text: 'chuyện này không biết thuộc ai' }))).split(':')[0]!
    expect(await list(null)).toContain(waiting)
    await act(waiting, 'route', '', { to: 'so-xay-dung' })
    expect(await list(null)).not.toContain(waiting)
  })

  it('understands kind of trouble and commune from the words, as in conversation', async () => {
    const told = 'Ống nước bể trước số 12 đường Trần Phú phường Cái Khế, nước chảy tràn ra đường'
    const of = (await said((a) => addComplaint(a, { text: told, phone: '0912 345 678' }))).split(':')[0]!
    const complaint = await toolsOf(assembly).reader.byCode(of)
    expect(complaint).toMatchObject({ area: '31120', contact: { phone: '0912345678' } })
    expect(complaint?.category).not.toBe('other')
    expect(complaint?.agency).not.toBeNull()
  })

  it('stores no tố cáo and no khiếu nại, and takes no phone number that is none', async () => {
    const before = await said((a) => listComplaints(a, null, 100))
    const denounced = { text: 'Tôi tố cáo ông Nguyễn Văn B, chủ tịch phường, nhận hối lộ' }
    await expect(addComplaint(assembly, denounced)).rejects.toThrow('tố cáo are not taken here')
    const disputed = { text: 'tôi khiếu nại quyết định thu hồi đất của ủy ban' }
    await expect(addComplaint(assembly, disputed)).rejects.toThrow('khiếu nại and tố cáo are not taken here')
    const unnamed = { text: 'ông trưởng ấp khai khống danh sách hộ nghèo để lãnh tiền bỏ túi riêng' }
    await expect(addComplaint(assembly, unnamed)).rejects.toThrow('tố cáo are not taken here')
    const wrong = addComplaint(assembly, { text: 'đèn đường tắt', phone: 'abc' })
    await expect(wrong).rejects.toThrow(/^--phone needs a phone number[^\n]*$/)
    expect(await said((a) => listComplaints(a, null, 100))).toBe(before)
  })

  it('says what is wrong: a mistyped code, an unknown one, an action that is none', async () => {
    const wrong = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`
    await expect(showComplaint(assembly, wrong)).rejects.toThrow('has a wrong symbol')
    await expect(showComplaint(assembly, 'hello')).rejects.toThrow('is no tracking code')
    await expect(act(code, 'dance')).rejects.toThrow(UsageError)
    await expect(list('nobody')).rejects.toThrow("no agency 'nobody'")
  })

  it('puts a complaint right: it goes where the rules name, and is listed to learn from without anybody’s number', async () => {
    const place = 'phường Thới An Đông'
    const text = 'rác chất đống ở hẻm 5, gọi bà Tư 0912345678'
    const entered = await said((a) => addComplaint(a, { text, category: 'environment', place }))
    const of = entered.split(':')[0]!
    const correct = (more: object) => said((a) => correctComplaint(a, { code: of, words: '', ...more }))
    await expect(correct({})).rejects.toThrow(UsageError)
    await expect(correct({ category: 'flowers' })).rejects.toThrow("no category 'flowers'")
    await expect(correct({ area: 'Ninh Kiều' })).rejects.toThrow('may be')
    await expect(correct({ area: 'Phường Cái Khế', as: 'so-xay-dung' })).rejects.toThrow('không xử lý được')
    const moved = await correct({ area: 'Phường Cái Khế', words: 'khách gọi lại' })
    expect(moved).toContain('đã chuyển từ UBND phường Thới An Đông sang UBND phường Cái Khế')
    expect(await list('phuong-cai-khe')).toContain(of)
    expect(await list(own.as)).not.toContain(of)
    expect(await said((a) => showComplaint(a, of))).toMatch(/sửa thông tin \(bộ phận tiếp nhận\).*khách gọi lại/)
    const examples = await said((a) => listExamples(a, 10, true))
    expect(JSON.parse(examples.split('\n')[0]!)).toMatchObject({ field: 'area', corrected: '31120' })
    expect(examples).not.toContain('0912345678')
    expect(await said((a) => listExamples(a, 10, false))).toContain('-> 31120')
  })

  it('routes by the commune that a place names, by the words where it names none, and by no guess', async () => {
    const text = 'rác chất đống bên lộ, xã Phong Điền'
    const areaOf = async (place: string) => {
      const entered = await said((a) => addComplaint(a, { text, category: 'environment', place }))
      return createComplaintReader(assembly.database)
        .byCode(entered.split(':')[0]!)
        .then((one) => one?.area)
    }
    expect(await areaOf('ấp Thới Hòa')).toBeNull()
    expect(await areaOf('ấp Thới Hòa, xã Thới Lai')).toBe('31258')
    expect(await areaOf('số 5 đường Hoa Sen')).toBe('31299')
    const of = (await said((a) => addComplaint(a, { text, category: 'environment' }))).split(':')[0]!
    const wrong = said((a) => correctComplaint(a, { code: of, words: '', area: 'ấp Thới Hòa' }))
    await expect(wrong).rejects.toThrow(UsageError)
  })

  it('tells a mail server why a letter was not taken', async () => {
    const letter = (text: string) =>
      async function* () {
        yield Buffer.from(text)
      }
    const take = (text: string) => takeMailFrom(letter(text)(), assembly)
    await expect(take('From: a@b.test\r\nSubject: hello\r\n\r\nxin chào')).rejects.toThrow('không kèm mã')
    await expect(take('')).rejects.toThrow('no mail message')
    expect(await said((a) => showComplaint(a, code))).not.toContain('xin chào')
  })

  it('gives a program a key once', async () => {
    const made = await said((a) => clientCommand(a, ['add', 'Cổng quận']))
    expect(made).toMatch(/api_key [\w-]{32}/)
    const [id = ''] = made.split(' ')
    expect(await said((a) => clientCommand(a, ['list']))).toContain('Cổng quận')
    expect(await said((a) => clientCommand(a, ['disable', id]))).toBe('disabled\n')
    await expect(clientCommand(assembly, ['disable', id])).rejects.toThrow('no client')
  })
})
