import sharp from 'sharp'
import { expect, it } from 'vitest'
import { configFrom } from '../../src/app/config.ts'
import { startRunning } from '../../src/app/serve.ts'
import { plusMs } from '../../src/core/time.ts'
import { hashOfCode, newLinkCode } from '../../src/features/accounts/link-code.ts'
import { createAccountStore } from '../../src/features/accounts/store.ts'
import { createComplaintReader } from '../../src/features/complaints/reader.ts'
import { startFakeBotApi, TOKEN } from '../channels/telegram/fake-bot-api.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const MAI = { id: 9, is_bot: false, first_name: 'Mai', language_code: 'vi' } as const
const CHAT = { id: 9, type: 'private', first_name: 'Mai' } as const
const WAIT_MS = 120_000

it('what the hotline forwards in Telegram is a draft to confirm, filed for the caller, looked up by the code read out', {
  timeout: WAIT_MS * 2,
}, async () => {
  const home = temporaryFolder()
  const telegram = await startFakeBotApi()
  const running = await startRunning(
    configFrom({
      MOTCUA_HOME: home.path,
      PORT: '0',
      LOG_LEVEL: 'silent',
      TELEGRAM_BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: telegram.url,
    }),
    { http: true, hostname: '127.0.0.1' },
  )
  const { database, clock } = running.assembly
  const code = newLinkCode()
  await database.work.run(async (tx) => {
    const store = createAccountStore(database)
    await store.add(tx, { id: 'mai', role: 'hotline', agency: null, createdAt: clock.now() })
    await store.putCode(tx, { account: 'mai', hash: hashOfCode(code), expiresAt: plusMs(clock.now(), 3_600_000) })
  })
  telegram.addChat(CHAT.id)
  const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
    .jpeg()
    .toBuffer()
  telegram.addFile('anh', 'photos/anh.jpg', new Uint8Array(picture))
  let seen = 0
  let message = 5
  /** Sends a message or a tap and gives what is shown until a text that holds `part`. */
  const until = async (part: string) => {
    const find = () => telegram.shown.slice(seen).find(({ text }) => text.includes(part))
    await telegram.until(() => find() !== undefined)
    const found = find()!
    seen = telegram.shown.length
    return found.text
  }
  const say = (more: object) =>
    telegram.push({ message: { message_id: message++, date: 1, chat: CHAT, from: MAI, ...more } })

  say({ text: `/lienket ${code}` })
  await until('đã liên kết')
  say({
    caption: 'Rác đổ đầy hẻm 51 Lý Tự Trọng, phường Ninh Kiều, bốc mùi',
    photo: [{ file_id: 'anh', file_unique_id: 'u', width: 40, height: 30, file_size: picture.byteLength }],
    forward_origin: {
      type: 'user',
      date: 1,
      sender_user: { id: 77, is_bot: false, first_name: 'Cô', last_name: 'Tám' },
    },
  })
  expect(await until('Đã có 1 hình')).toContain('Bản nháp từ tin chuyển tiếp của Cô Tám')
  telegram.tap('Xong', MAI)
  await until('Người gọi')
  say({ text: 'Cô Tám, 0912 345 678' })
  await until('công khai')
  say({ text: 'không công khai' })
  const draft = await until('đã đúng chưa')
  expect(draft).toContain('Lý Tự Trọng')
  expect(draft).not.toContain('345')
  telegram.tap('Đúng, gửi', MAI)
  const filed = await until('Đọc cho người gọi')
  const tracking = /PA-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(filed)?.[0] ?? ''
  const complaint = await createComplaintReader(database).byCode(tracking)
  expect(complaint).toMatchObject({
    source: 'forwarded',
    reporter: null,
    enteredBy: 'mai',
    visibility: 'hidden-public',
    street: 'Lý Tự Trọng',
    contact: { name: 'Cô Tám', phone: '0912345678' },
    photos: [expect.any(String)],
  })
  say({ text: tracking.replace('PA-', '').replace('-', ' ').toLowerCase() })
  expect(await until(tracking)).toContain('Ninh Kiều')

  await running.stop()
  await telegram.close()
  home.remove()
})
