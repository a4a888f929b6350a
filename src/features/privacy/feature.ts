import { cityOf } from '../../content/city.ts'
import type { Feature, Ports } from '../../core/feature.ts'
import { actionOf, type Choice } from '../../core/message.ts'
import { localDate, shownDate } from '../../core/time.ts'
import type { IntentHandler } from '../../core/turn.ts'
import { OF_OTHERS, privacyRecogniser } from './recognise.ts'
import { privacyTexts } from './texts.ts'

const CHOICES: readonly Choice[] = [
  { label: 'Xuất dữ liệu', action: actionOf('privacy', 'export') },
  { label: 'Xóa cuộc trò chuyện', action: actionOf('privacy', 'delete') },
]

/**
 * What is kept of a person, shown, exported and deleted on request; the notice that was shown is recorded.
 * @param retentionDays how long messages are kept
 */
export const privacyFeature =
  (retentionDays: number) =>
  (ports: Ports): Feature => ({
    id: 'privacy',
    intents: { privacy: handlePrivacy(ports, retentionDays) },
    recogniser: privacyRecogniser,
    effects: {
      'privacy.notice-shown': async (tx, data, { conversation, now }) => {
        const { version } = data as { version: string }
        await ports.archive.recordConsent(tx, conversation, {
          purpose: 'notice',
          textVersion: version,
          act: 'shown',
          at: now,
        })
      },
      'privacy.erase': async (tx, _data, { conversation }) => ports.archive.erase(tx, conversation),
    },
  })

function handlePrivacy(ports: Ports, retentionDays: number): IntentHandler {
  return async (turn) => {
    if (turn.question.recognised?.some(({ feature, data }) => feature === 'privacy' && data === OF_OTHERS))
      return { outcome: 'redirect', replies: [{ text: privacyTexts.ofOthers }] }
    const wish = turn.args[0] ?? wishOf(turn.question.text)
    if (wish === 'delete' && turn.args[1] === 'yes') {
      return {
        outcome: 'answer',
        replies: [{ text: privacyTexts.deleted }],
        effects: [{ kind: 'privacy.erase', data: null }],
        active: null,
      }
    }
    if (wish === 'delete') {
      const choices = [
        { label: 'Xóa hết', action: actionOf('privacy', 'delete', 'yes') },
        { label: 'Giữ lại', action: actionOf('privacy') },
      ]
      return { outcome: 'clarify', replies: [{ text: privacyTexts.confirmDelete, choices }] }
    }
    const kept = await ports.archive.read(turn.conversation)
    if (wish === 'export') {
      const lines = kept.lines.map(
        (line) =>
          `${shownDate(localDate(line.at))} ${line.from === 'person' ? 'Ông/Bà' : 'Trợ lý'}: ${line.reply.text}`,
      )
      const text = privacyTexts.exported(lines, await ports.kept(turn.conversation))
      return { outcome: 'answer', replies: [{ text, choices: CHOICES.slice(1) }] }
    }
    const mine = kept.lines.filter((line) => line.from === 'person').length
    const since = kept.firstAt ? shownDate(localDate(kept.firstAt)) : null
    const text = privacyTexts.kept(mine, since, retentionDays, cityOf(turn.snapshot).operator)
    return { outcome: 'answer', replies: [{ text, choices: CHOICES }] }
  }
}

/** "xóa dữ liệu của tôi", "tải dữ liệu": what is wanted, said in words. */
function wishOf(text: string): 'delete' | 'export' | null {
  if (/(?:^|\s)(?:xóa|xoá|xoa|hủy|huy|delete|erase|remove)(?:\s|$)/iu.test(text)) return 'delete'
  if (/(?:^|\s)(?:xuất|xuat|tải|tai|sao lưu|sao luu|export|download)(?:\s|$)/iu.test(text)) return 'export'
  return null
}
