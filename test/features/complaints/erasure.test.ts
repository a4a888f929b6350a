import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { assemble } from '../../../src/app/assembly.ts'
import { configFrom } from '../../../src/app/config.ts'
import { createRuntime } from '../../../src/app/runtime.ts'
import { createMemoryChannel } from '../../../src/channels/memory/channel.ts'
import type { ConversationTables } from '../../../src/conversations/tables.ts'
import { standingClock } from '../../contract/clock.ts'
import { temporaryFolder } from '../../temporary-folder.ts'
import { FRIDAY } from './fixtures.ts'

/** Everything below a folder as text, whatever it is. */
function everythingIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)).toString('utf8'))
    .join('\n')
}

it('keeps of a denunciation that somebody asked and when, and not a word of it, in no table and no file', async () => {
  const home = temporaryFolder()
  const clock = standingClock(FRIDAY)
  const assembly = await assemble({ config: configFrom({ MOTCUA_HOME: home.path }), clock })
  const limits = { maxTextChars: 4_000, maxChoices: 8, maxChoiceLabelChars: 40, images: true, replyWindowMs: null }
  const web = createMemoryChannel({ name: 'web', limits, clock })
  const runtime = createRuntime(assembly, { channels: new Map([['web', web]]), worker: 'test', rate: null })
  const say = async (externalId: string, text: string) => {
    await runtime.intake.accept({
      ref: { channel: 'web', chat: 'an' },
      externalId,
      sender: 'an',
      text,
      action: null,
      attachments: [],
      location: null,
      forwardedFrom: null,
      receivedAt: clock.now(),
    })
    await runtime.loop.processAll()
  }
  await say('m1', 'xin chào')
  await say('m2', 'tôi tố cáo phó chủ tịch xã Zxqvtk nhận hối lộ để duyệt dự án Wjbnyu')
  expect(web.sent.at(-1)?.reply.text).toContain('đã xóa nội dung')

  const tracked = await assembly.database
    .query<ConversationTables>()
    .selectFrom('tracker')
    .select(['intent', 'outcome', 'at'])
    .orderBy('seq')
    .execute()
  expect(tracked.at(-1)).toEqual({ intent: 'legal-complaint', outcome: 'redirect', at: FRIDAY })
  expect(everythingIn(home.path)).not.toMatch(/Zxqvtk|Wjbnyu/i)

  await say('m3', 'rác đổ trộm trước nhà')
  await say('m4', 'mà tôi tố cáo trưởng ấp Zxqvtk ăn chặn tiền cứu trợ')
  expect(web.sent.at(-1)?.reply.text).toContain('đã xóa nội dung')
  expect(everythingIn(home.path)).not.toMatch(/Zxqvtk/i)
  await assembly.close()
  home.remove()
})
