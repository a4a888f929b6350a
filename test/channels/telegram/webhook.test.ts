import { describe, expect, it } from 'vitest'
import { createTelegramChannel } from '../../../src/channels/telegram/channel.ts'
import { SECRET, telegramRig, textUpdate } from './rig.ts'

const URL = 'https://motcua.example/webhooks/telegram'
const HEADER = 'x-telegram-bot-api-secret-token'

async function webhookRig() {
  const rig = await telegramRig({ mode: 'webhook', webhookSecret: SECRET, publicUrl: 'https://motcua.example/' })
  const webhook = rig.channel.webhook
  if (!webhook) throw new Error('no webhook')
  rig.api.deliverTo(webhook)
  const post = async (body: string, headers: Record<string, string> = { [HEADER]: SECRET }) =>
    (await webhook(new Request(URL, { method: 'POST', headers, body }))).status
  return { ...rig, webhook, post }
}
const update = (id: number, text: string) => JSON.stringify({ update_id: id, ...textUpdate(text) })

describe('the webhook', () => {
  it('is set at the start with its secret', async () => {
    const { api, channel } = await webhookRig()
    await channel.start()
    await api.called('setWebhook')
    expect(api.calls).toEqual([
      {
        method: 'setWebhook',
        payload: { url: URL, secret_token: SECRET, allowed_updates: ['message', 'callback_query'] },
      },
    ])
  })

  it('is set again and again while Telegram is away', async () => {
    const { api, channel, problems } = await webhookRig()
    api.failNext('setWebhook', 'cut', { error_code: 500, description: 'Internal Server Error' })
    await channel.start()
    await api.called('setWebhook', 3)
    expect(problems.length).toBe(2)
  })

  it('takes in what Telegram delivers', async () => {
    const { api, channel, intake } = await webhookRig()
    await channel.start()
    await api.until(() => api.calls.some(({ method }) => method === 'setWebhook'))
    api.push(textUpdate('Dạ'))
    expect(await api.callWebhook()).toEqual([200])
    expect(intake.kept.map(({ text }) => text)).toEqual(['Dạ'])
  })

  it('is delivered again what could not be taken in', async () => {
    const { api, channel, intake } = await webhookRig()
    await channel.start()
    await api.called('setWebhook')
    intake.failFor('*')
    api.push(textUpdate('Dạ'))
    expect(await api.callWebhook()).toEqual([500])
    expect(await api.callWebhook()).toEqual([200])
    expect(intake.kept.map(({ text }) => text)).toEqual(['Dạ'])
  })

  it('answers only after the message is durable', async () => {
    let accepted = () => {}
    const { channel } = await telegramRig({
      mode: 'webhook',
      webhookSecret: SECRET,
      intake: {
        accept: () =>
          new Promise((resolve) => {
            accepted = () => resolve('accepted')
          }),
      },
    })
    let status = 0
    const answered = channel
      .webhook?.(new Request(URL, { method: 'POST', headers: { [HEADER]: SECRET }, body: update(1, 'a') }))
      .then((response) => {
        status = response.status
      })
    await new Promise((resolve) => setImmediate(resolve))
    expect(status).toBe(0)
    accepted()
    await answered
    expect(status).toBe(200)
  })

  it('takes a repeated delivery for what it is', async () => {
    const { post, intake } = await webhookRig()
    expect([await post(update(1, 'a')), await post(update(1, 'a'))]).toEqual([200, 200])
    expect(intake.kept.length).toBe(1)
  })

  it.each([
    ['without the secret', {}],
    ['with a wrong secret', { [HEADER]: `${SECRET}x` }],
    ['with the beginning of the secret', { [HEADER]: SECRET.slice(0, -1) }],
    ['with an empty secret', { [HEADER]: '' }],
  ])('refuses a call %s', async (_name, headers: Record<string, string>) => {
    const { post, intake } = await webhookRig()
    expect(await post(update(1, 'a'), headers)).toBe(401)
    expect(intake.attempts).toEqual([])
  })

  it.each([
    ['malformed JSON', '{"update_id":1,'],
    ['no JSON', 'xin chào'],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['no update', '{"message":{}}'],
    ['an id of another type', '{"update_id":"1"}'],
  ])('answers 400 to %s', async (_name, body) => {
    const { post } = await webhookRig()
    expect(await post(body)).toBe(400)
  })

  it('answers 200 to an update of an unknown kind, so that it is not sent for ever', async () => {
    const { post, intake } = await webhookRig()
    expect(await post('{"update_id":1,"poll":{"id":"1"}}')).toBe(200)
    expect(intake.attempts).toEqual([])
  })

  it('refuses a body over its limit, told or not told beforehand', async () => {
    const { post, webhook } = await webhookRig()
    expect(await post(update(1, 'a'.repeat(1024 * 1024)))).toBe(413)
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => controller.enqueue(new Uint8Array(65_536)) })
    const init = { method: 'POST', headers: { [HEADER]: SECRET }, body: endless, duplex: 'half' as const }
    expect((await webhook(new Request(URL, init))).status).toBe(413)
  })

  it('takes nothing but POST', async () => {
    const { webhook } = await webhookRig()
    expect((await webhook(new Request(URL))).status).toBe(405)
  })

  it('is not opened without a secret', () => {
    const part = { token: '1:a', mode: 'webhook' as const, clock: { now: () => '' } }
    const rest = {
      intake: { accept: async () => 'accepted' as const },
      memory: { get: async () => null, set: async () => {}, delete: async () => {} },
    }
    expect(() => createTelegramChannel({ ...part, ...rest })).toThrow('a Telegram webhook needs a secret')
  })

  it('does not exist with polling', async () => {
    const { channel } = await telegramRig()
    expect(channel.webhook).toBe(undefined)
  })
})
