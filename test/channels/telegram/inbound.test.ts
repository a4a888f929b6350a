import { describe, expect, it } from 'vitest'
import { messageFrom, messageFromTap } from '../../../src/channels/telegram/inbound.ts'
import { readUpdate } from '../../../src/channels/telegram/update.ts'
import type { InboundMessage } from '../../../src/core/message.ts'
import { BOT } from './fake-bot-api.ts'
import { AN, NOW, PRIVATE } from './rig.ts'

const GROUP = { id: -10055, type: 'supergroup', title: 'Tổ 5' }

function read(message: object): InboundMessage | null {
  const update = readUpdate({ update_id: 9, message: { message_id: 5, date: 1, chat: PRIVATE, from: AN, ...message } })
  if (update?.kind !== 'message') throw new Error('not read as a message')
  return messageFrom(update.id, update.message, BOT, NOW)
}
const inGroup = (text: string, more: object = {}): string | null => read({ chat: GROUP, text, ...more })?.text ?? null
const command = (length: number, offset = 0) => ({ entities: [{ type: 'bot_command', offset, length }] })
const mention = (length: number, offset = 0) => ({ entities: [{ type: 'mention', offset, length }] })

describe('a private message', () => {
  it('is its text, whatever it looks like', () => {
    expect(read({ text: '  /start abc ' })).toEqual({
      ref: { channel: 'telegram', chat: '7' },
      externalId: '9',
      sender: '7',
      text: '  /start abc ',
      action: null,
      attachments: [],
      location: null,
      forwardedFrom: null,
      receivedAt: NOW,
    })
  })
  it('is a command without the name of the bot', () => {
    expect(read({ text: '/help@motcua_test_bot nhé' })?.text).toBe('/help nhé')
  })
  it('keeps ids beyond 32 bits', () => {
    expect(read({ text: 'a', chat: { id: 4503599627370495, type: 'private' } })?.ref.chat).toBe('4503599627370495')
  })
})

describe('attachments', () => {
  const photo = [
    { file_id: 'small', file_size: 10 },
    { file_id: 'large', file_size: 900 },
  ]
  it.each([
    ['a photo in its largest size', { photo }, [{ kind: 'image', handle: 'large', sizeBytes: 900 }]],
    [
      'a document',
      { document: { file_id: 'd', file_name: 'don.pdf', mime_type: 'application/pdf' } },
      [{ kind: 'file', handle: 'd', name: 'don.pdf' }],
    ],
    [
      'a picture sent as a document',
      { document: { file_id: 'd', mime_type: 'image/png' } },
      [{ kind: 'image', handle: 'd' }],
    ],
    ['a voice message', { voice: { file_id: 'v', file_size: 3 } }, [{ kind: 'audio', handle: 'v', sizeBytes: 3 }]],
    ['a video', { video: { file_id: 'v' } }, [{ kind: 'video', handle: 'v' }]],
    [
      'an animation, once',
      { animation: { file_id: 'g' }, document: { file_id: 'g' } },
      [{ kind: 'video', handle: 'g' }],
    ],
    ['a sticker', { sticker: { file_id: 's' } }, [{ kind: 'sticker', handle: 's' }]],
    [
      "the sender's own number",
      { contact: { phone_number: '+84900000000', user_id: 7 } },
      [{ kind: 'contact', handle: 'tel:+84900000000' }],
    ],
    [
      "somebody else's number, without it",
      { contact: { phone_number: '+84900000000', user_id: 8 } },
      [{ kind: 'contact', handle: 'foreign' }],
    ],
    [
      'a number of nobody known',
      { contact: { phone_number: '+84900000000' } },
      [{ kind: 'contact', handle: 'foreign' }],
    ],
    ['a poll', { poll: { id: '1' } }, [{ kind: 'other', handle: 'unsupported' }]],
  ])('%s', (_name, message, attachments) => {
    expect(read(message)?.attachments).toEqual(attachments)
  })
  it('come with their caption as text', () => {
    expect(read({ photo, caption: 'Ổ gà' })?.text).toBe('Ổ gà')
  })
  it('of one album share its mark', () => {
    expect([
      read({ photo, media_group_id: 'g1', caption: 'Rác' })?.album,
      read({ photo, media_group_id: 'g1' })?.album,
    ]).toEqual(['g1', 'g1'])
  })
})

describe('places', () => {
  it('are read from a location', () => {
    expect(read({ location: { latitude: 10.03, longitude: 105.78 } })).toMatchObject({
      text: '',
      location: { lat: 10.03, lon: 105.78 },
    })
  })
  it('are read from a venue with its name', () => {
    const venue = { location: { latitude: 1, longitude: 2 }, title: 'Chợ nổi', address: 'Đường số 1' }
    expect(read({ location: venue.location, venue })).toMatchObject({
      text: 'Chợ nổi, Đường số 1',
      location: { lat: 1, lon: 2 },
    })
  })
  it('out of the world are not read', () => {
    expect(
      readUpdate({
        update_id: 1,
        message: { message_id: 1, chat: PRIVATE, from: AN, location: { latitude: 91, longitude: 0 } },
      }),
    ).toEqual({ kind: 'none', id: 1 })
  })
})

describe('a forwarded message', () => {
  it.each([
    [{ type: 'user', date: 1, sender_user: { id: 8, is_bot: false, first_name: 'Lê', last_name: 'Bình' } }, 'Lê Bình'],
    [{ type: 'hidden_user', date: 1, sender_user_name: 'Bình' }, 'Bình'],
    [{ type: 'chat', date: 1, sender_chat: GROUP }, 'Tổ 5'],
    [{ type: 'channel', date: 1, chat: { id: -9, type: 'channel', title: 'Báo' }, message_id: 3 }, 'Báo'],
    [{ type: 'of the future', date: 1 }, ''],
  ])('tells where it is from: %j', (forward_origin, name) => {
    expect(read({ text: 'a', forward_origin })?.forwardedFrom).toBe(name)
  })
})

describe('in a group', () => {
  it.each([
    ['talk of others', 'Tối nay ăn gì?', {}],
    ['a command for another bot', '/start@other_bot', command(16)],
    ['a mention of another bot', '@other_bot lệ phí', mention(10)],
    ['a name that only begins like ours', '@motcua_test_bot2 a', mention(17)],
    ['our name without a mention', 'hỏi motcua_test_bot đi', {}],
    ['a reply to somebody else', 'Ừ', { reply_to_message: { message_id: 1, from: AN } }],
  ])('%s is no question', (_name, text, more) => {
    expect(inGroup(text, more)).toBe(null)
  })
  it.each([
    ['a command', '/start', command(6), '/start'],
    ['a command with our name', '/start@MotCua_test_bot a', command(22), '/start a'],
    ['a mention before', '@motcua_test_bot: lệ phí khai sinh?', mention(16), 'lệ phí khai sinh?'],
    ['a mention after', 'Lệ phí? @motcua_test_bot', mention(16, 8), 'Lệ phí?'],
    [
      'a mention by id',
      'Bot ơi lệ phí',
      { entities: [{ type: 'text_mention', offset: 0, length: 6, user: BOT }] },
      'lệ phí',
    ],
    ['a reply to us', 'Còn giấy tờ?', { reply_to_message: { message_id: 1, from: BOT } }, 'Còn giấy tờ?'],
  ])('%s is meant for us', (_name, text, more, said) => {
    expect(inGroup(text, more)).toBe(said)
  })
  it('the mention may stand in the caption of a picture', () => {
    const caption = { caption: '@motcua_test_bot ổ gà', caption_entities: mention(16).entities }
    expect(read({ chat: GROUP, photo: [{ file_id: 'p' }], ...caption })).toMatchObject({
      text: 'ổ gà',
      attachments: [{ kind: 'image', handle: 'p' }],
    })
  })
  it('the person is the sender, the group the conversation', () => {
    expect(read({ chat: GROUP, text: '/help', ...command(5) })).toMatchObject({ ref: { chat: '-10055' }, sender: '7' })
  })
  it('a topic of a forum is a conversation of its own', () => {
    expect(
      read({ chat: GROUP, text: '/help', is_topic_message: true, message_thread_id: 4, ...command(5) })?.ref.chat,
    ).toBe('-10055:4')
    expect(read({ chat: GROUP, text: '/help', message_thread_id: 4, ...command(5) })?.ref.chat).toBe('-10055')
  })
})

describe('nobody asks', () => {
  it.each([
    ['in a message of a bot', { text: 'a', from: { ...AN, is_bot: true } }],
    ['in a message without a sender', { text: 'a', from: undefined }],
    ['in a channel', { text: 'a', chat: { id: -9, type: 'channel' } }],
    ['in a service message', { pinned_message: { message_id: 1 } }],
  ])('%s', (_name, message) => {
    expect(read(message)).toBe(null)
  })
  it('with a tap that carries nothing or stands nowhere', () => {
    expect(messageFromTap(1, { id: 't', from: AN, message: { chat: PRIVATE } }, NOW)).toBe(null)
    expect(messageFromTap(1, { id: 't', from: AN, data: 'help' }, NOW)).toBe(null)
  })
})
