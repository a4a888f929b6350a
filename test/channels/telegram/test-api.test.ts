import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { TelegramServer } from 'telegram-test-api/lib/telegramServer.js'
import { expect, it, onTestFinished } from 'vitest'
import { createTransientMemory } from '../../../src/channels/memory/store.ts'
import { createTelegramChannel } from '../../../src/channels/telegram/channel.ts'
import type { Intake } from '../../../src/core/channel.ts'
import type { Reply } from '../../../src/core/message.ts'
import { NOW } from './rig.ts'

const TOKEN = '42:AAtoken-of-the-test-api'

/** The package takes no port 0. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** The Bot API as another author understood it (npm `telegram-test-api`), and a bot that echoes. */
async function echoRig() {
  const server = new TelegramServer({ host: '127.0.0.1', port: await freePort() })
  await server.start()
  onTestFinished(async () => {
    await server.stop()
  })
  const intake: Intake = {
    async accept(message) {
      const reply: Reply = message.action
        ? { text: `tap ${message.action}` }
        : { text: `echo ${message.text}`, choices: [{ label: 'Lệ phí', action: 'procedure.fee' }] }
      await channel.send(message.ref, reply, message.externalId)
      return 'accepted'
    },
  }
  const memory = createTransientMemory()
  const channel = createTelegramChannel({
    token: TOKEN,
    apiRoot: server.config.apiURL,
    mode: 'polling',
    intake,
    memory,
    clock: { now: () => NOW },
  })
  onTestFinished(() => channel.stop())
  await channel.start()
  const client = server.getClient(TOKEN, { chatId: 7, userId: 7, timeout: 5_000, interval: 10 })
  const answers = async () => (await client.getUpdates()).result.map(({ message }) => message)
  return { client, answers }
}

it('speaks to a Bot API that somebody else wrote: /start, text, and a tapped button', async () => {
  const { client, answers } = await echoRig()
  await client.sendCommand(client.makeCommand('/start'))
  expect(await answers()).toMatchObject([{ chat_id: 7, text: 'echo /start' }])

  await client.sendMessage(client.makeMessage('Làm khai sinh cần gì? <b>&'))
  const [answer] = await answers()
  expect(answer).toMatchObject({
    text: 'echo Làm khai sinh cần gì? <b>&',
    reply_markup: { inline_keyboard: [[{ text: 'Lệ phí', callback_data: 'procedure.fee' }]] },
  })

  await client.sendCallback(client.makeCallbackQuery('procedure.fee'))
  expect(await answers()).toMatchObject([{ chat_id: 7, text: 'tap procedure.fee' }])
})
