import { expect, it } from 'vitest'
import { onEveryEngine } from './engines.ts'
import { keepingChannel, pathOver, said } from './path.ts'

onEveryEngine('the way of a message', (database) => {
  it('answers an accepted message once and a redelivery never', async () => {
    const channel = keepingChannel('once')
    const path = pathOver(database(), { name: 'once', channel })
    const ref = { channel: 'once', chat: 'lan' }

    expect(await path.intake.accept(said(ref, 'm1', 'chào'))).toBe('accepted')
    expect(await path.intake.accept(said(ref, 'm1', 'chào'))).toBe('duplicate')
    await path.loop.processAll()
    expect(await path.intake.accept(said(ref, 'm1', 'chào'))).toBe('duplicate')
    await path.loop.processAll()

    expect(channel.sent.map((one) => one.text)).toEqual(['Dạ: chào'])
    expect((await path.transcript.read(ref, 0, 10)).map((line) => [line.seq, line.from, line.reply.text])).toEqual([
      [1, 'person', 'chào'],
      [2, 'assistant', 'Dạ: chào'],
    ])
  })
})
