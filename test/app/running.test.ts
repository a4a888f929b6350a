import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { configFrom } from '../../src/app/config.ts'
import { type Running, startRunning } from '../../src/app/serve.ts'
import { jsonOf, NOTIFY } from '../../src/conversations/job-kinds.ts'
import type { TranscriptLine } from '../../src/core/channel.ts'
import { createHandoffStore } from '../../src/features/handoff/store.ts'
import { startFakeBotApi, TOKEN } from '../channels/telegram/fake-bot-api.ts'
import { AN, PRIVATE } from '../channels/telegram/rig.ts'
import { temporaryFolder } from '../temporary-folder.ts'

/** A browser's calls without a browser: one chat token, history read until it shows what is waited for. */
function visitor(port: number) {
  const token = randomUUID().replaceAll('-', '')
  const base = `http://127.0.0.1:${port}`
  const headers = { 'x-chat-token': token, 'x-motcua': '1', 'content-type': 'application/json', origin: base }
  const history = async (): Promise<readonly TranscriptLine[]> => {
    const answer = await fetch(`${base}/history?after=0`, { headers })
    return ((await answer.json()) as { lines: readonly TranscriptLine[] }).lines
  }
  return {
    history,
    async say(text: string): Promise<number> {
      const answer = await fetch(`${base}/messages`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ id: randomUUID(), text }),
      })
      return answer.status
    },
    /** Everything said so far, once the assistant has said `part`. */
    async heard(part: string): Promise<string> {
      for (let looks = 0; looks < 200; looks++) {
        const said = (await history())
          .filter((line) => line.from === 'assistant')
          .map((line) => line.reply.text)
          .join('\n')
        if (said.includes(part)) return said
        await new Promise((resolve) => setTimeout(resolve, 25))
      }
      throw new Error(`never heard '${part}'`)
    },
    token,
  }
}

describe('the program as a whole', () => {
  const home = temporaryFolder()
  let running: Running
  const start = (env: Record<string, string> = {}) =>
    startRunning(configFrom({ MOTCUA_HOME: home.path, PORT: '0', LOG_LEVEL: 'silent', ...env }), {
      http: true,
      hostname: '127.0.0.1',
    })

  beforeEach(async () => {
    running = await start()
  })
  afterEach(async () => {
    await running.stop()
  })

  it('answers on the web with notice and source, and keeps the conversation over a restart', async () => {
    const before = visitor(running.port!)
    expect(await before.say('làm khai sinh cho bé cần giấy tờ gì')).toBe(202)
    const said = await before.heard('mã 1.001193')
    expect(said).toContain('trợ lý tự động')
    expect(said).toContain('https://dichvucong.gov.vn/')
    const lines = await before.history()
    await running.stop()
    running = await start()
    const headers = { 'x-chat-token': before.token, 'x-motcua': '1', origin: `http://127.0.0.1:${running.port}` }
    const answer = await fetch(`http://127.0.0.1:${running.port}/history?after=0`, { headers })
    expect(((await answer.json()) as { lines: readonly TranscriptLine[] }).lines).toEqual(lines)
  })

  it('brings the answer of staff back into the same chat', async () => {
    const person = visitor(running.port!)
    await person.say('để lại lời nhắn cho cán bộ')
    await person.heard('để lại lời nhắn, cán bộ')
    for (const [text, part] of [
      ['1', 'viết giúp nội dung'],
      ['hồ sơ đất của tôi bị trả lại hai lần', 'xã, phường nào'],
      ['bỏ qua', 'đã đúng chưa'],
      ['đúng', 'đã chuyển lời nhắn'],
    ] as const) {
      await person.say(text)
      await person.heard(part)
    }
    const { database, queue, clock } = running.assembly
    const store = createHandoffStore(database)
    const [left] = await store.open()
    expect(left?.question).toBe('hồ sơ đất của tôi bị trả lại hai lần')
    await database.work.run(async (tx) => {
      const row = await store.answer(tx, left!.id, 'Cán bộ sẽ gọi lại.', clock.now())
      const data = jsonOf({ conversation: row!.conversation, replies: [{ text: 'Cán bộ sẽ gọi lại.' }] })
      await queue.enqueue(tx, [{ kind: NOTIFY, key: row!.conversation, data }])
    })
    await person.heard('Cán bộ sẽ gọi lại.')
  })

  it('forgets a conversation when asked to, and what was left for staff with it', async () => {
    const person = visitor(running.port!)
    await person.say('đăng ký tạm trú mấy ngày')
    await person.heard('mã 1.004194')
    await person.say('xóa dữ liệu của tôi')
    await person.heard('Xóa rồi không lấy lại được')
    await person.say('Xóa hết')
    expect(await person.heard('đã xóa các lời nhắn')).not.toContain('mã 1.004194')
  })

  it('is told a Telegram token and answers there', async () => {
    const telegram = await startFakeBotApi()
    await running.stop()
    running = await start({ TELEGRAM_BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: telegram.url })
    telegram.addChat(PRIVATE.id)
    telegram.push({
      message: { message_id: 5, date: 1, chat: PRIVATE, from: AN, text: 'lam khai sinh cho be can giay to j' },
    })
    await telegram.until(() => telegram.shown.some(({ text }) => text.includes('mã 1.001193')))
    expect(telegram.shown.at(-1)?.buttons.length).toBeGreaterThan(0)
    await running.stop()
    running = await start()
    await telegram.close()
  })

  it('says that it is ready and shows metrics without words', async () => {
    const person = visitor(running.port!)
    await person.say('sổ đỏ bị mất làm lại sao')
    await person.heard('mã 1.012786')
    const ready = await fetch(`http://127.0.0.1:${running.port}/readyz`)
    expect(await ready.json()).toEqual({ ready: true, waitingFor: [] })
    const metrics = await (await fetch(`http://127.0.0.1:${running.port}/metrics`)).text()
    expect(metrics).toContain('motcua_turns_total')
    expect(metrics).not.toContain('sổ đỏ')
  })
})
