import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { intentKind } from '../../../src/content/intents.ts'
import type { ConversationState } from '../../../src/core/conversation.ts'
import { EMPTY_CONVERSATION } from '../../../src/core/conversation.ts'
import { SURE_RECOGNITION } from '../../../src/core/recognition.ts'
import { placesRecogniser } from '../../../src/features/places/recogniser.ts'
import { readText } from '../../../src/text/read.ts'
import { SHIPPED } from '../../agencies/shipped.ts'
import { shippedWords } from '../../text/shipped-words.ts'

const ROOT = join(import.meta.dirname, '../../..')
const intents = ['place.successor', 'agency.successor'].map((intent) => {
  const parsed = intentKind.parse(parse(readFileSync(join(ROOT, `intents/${intent}.yaml`), 'utf8')))
  if (!parsed.ok) throw new Error(intent)
  return parsed.value
})
const snapshot = {
  ...SHIPPED,
  get: <T>(kind: { readonly name: string }, id: string) =>
    (kind.name === 'intent' ? intents.find((file) => file.intent === id) : SHIPPED.get(kind as never, id)) as
      | T
      | undefined,
}

function recognise(text: string, state: ConversationState = EMPTY_CONVERSATION) {
  return placesRecogniser.recognise({
    text,
    reading: readText(text, shippedWords),
    snapshot,
    state,
    person: { role: 'citizen', agency: null },
    now: '2026-11-21T02:00:00.000Z',
  })
}
const claim = (text: string, state?: ConversationState) => {
  const [best] = recognise(text, state)
  return best && best.score >= SURE_RECOGNITION ? best.intent : null
}

describe('questions about places and agencies', () => {
  it.each([
    ['Phường Tân An giờ là phường nào', 'place.successor'],
    ['xa thanh an cu nhap vao dau', 'place.successor'],
    ['p xuan khanh h doi ten j r', 'place.successor'],
    ['thành phố có bao nhiêu xã phường', 'place.successor'],
    ['Sở Giao thông giờ là sở nào', 'agency.successor'],
    ['UBND quận Ninh Kiều còn không', 'agency.successor'],
    ['sở tư pháp còn làm lý lịch tư pháp không', 'agency.successor'],
    ['ai quản lý cây xanh', 'agency.successor'],
    ['UBND phường Cái Khế ở đâu', 'agency.successor'],
    ['số điện thoại ubnd xã Phong Điền', 'agency.successor'],
    ['bây giờ còn quận huyện không', 'place.successor'],
    ['quận huyện ở Cần Thơ còn ko', 'place.successor'],
    ['xã Đông Phước giờ tên gì', 'place.successor'],
  ])('"%s" is %s', (text, intent) => expect(claim(text)).toBe(intent))
})

describe('questions that merely name a place or an agency', () => {
  it.each([
    ['đăng ký khai sinh ở phường Tân An cần gì'],
    ['hộ khẩu ở phường An Hòa muốn đăng ký tạm trú ở Ninh Kiều thì làm sao'],
    ['đèn đường hư ở phường An Khánh'],
    ['mua hóa đơn đỏ ở chi cục thuế còn không'],
    ['Sở Nội vụ trễ hạn bao nhiêu hồ sơ'],
    ['tỷ lệ đúng hạn của các xã phường năm nay'],
    ['phường nào giải quyết hồ sơ nhiều nhất'],
    ['UBND phường Cái Khế mấy giờ mở cửa nhận hồ sơ khai sinh'],
    ['đổi bằng lái ở đâu'],
    ['cấp huyện với cấp xã bên nào cao hơn'],
    ['hồ sơ trễ hạn của các quận huyện'],
    ['lý lịch tư pháp nộp qua mạng được không hay phải lên công an thành phố'],
    ['ủy ban quận còn không'],
    ['dịch vụ công Hậu Giang còn không'],
  ])('"%s" is left to others', (text) => expect(claim(text)).toBeNull())

  it('are none of the evaluation questions about procedures', () => {
    const folder = join(ROOT, 'test/evaluation')
    const claimed = readdirSync(folder)
      .filter((file) => /^questions-.+\.yaml$/.test(file))
      .flatMap((file) =>
        z.array(z.looseObject({ text: z.string() })).parse(parse(readFileSync(join(folder, file), 'utf8'))),
      )
      .filter(({ text }) => recognise(text).length > 0)
    expect(claimed.map(({ text }) => text)).toEqual([])
  })
})

describe('in a conversation', () => {
  const after: ConversationState = {
    ...EMPTY_CONVERSATION,
    lastIntent: 'place.successor',
    memory: { places: { asked: 'xã Thuận Hưng' } },
  }

  it.each([['ở Mỹ Tú'], ['cái bên huyện Mỹ Tú']])('"%s" tells which of two places was meant', (text) => {
    expect(recognise(text, after)[0]?.data).toMatchObject({
      kind: 'places',
      places: [{ named: [], former: ['xa-thuan-hung.huyen-my-tu'], near: false }],
    })
  })

  it('another place asked the same goes on', () => expect(claim('còn Mỹ Khánh thì sao', after)).toBe('place.successor'))

  it('a place and nothing else is only likely meant', () => {
    const [best] = recognise('xã Tân Phú Thạnh')
    expect(best).toMatchObject({ intent: 'place.successor', score: 0.6 })
    const asked: ConversationState = { ...EMPTY_CONVERSATION, lastIntent: 'statistics.value' }
    expect(recognise('xã Tân Phú Thạnh', asked)[0]?.score).toBe(0.4)
  })

  it('a question of another kind does not', () => expect(claim('làm khai sinh ở Mỹ Tú cần gì', after)).toBeNull())
})
