import type { Reply } from '../../core/message.ts'
import { otherFacets } from './answer.ts'
import type { Procedure } from './content.ts'
import { heading, sourceLine, wordStatement } from './wording.ts'

/** Said first whenever a fine is asked for: no source here gives amounts. */
export const NO_PENALTY = 'Dạ, em chưa có mức phạt trong nguồn đang có.'

const LATE =
  /(?<!\p{L})(?:phạt|trễ hạn|quá hạn|quá thời hạn|không đúng hạn|(?:khai|đăng ký|nộp|báo) (?:chậm|muộn|trễ))(?!\p{L})/iu
const SHOWN = 3

/** What is held of a procedure about being late or fined, behind the line that no amount is held. */
export function answerPenalty(procedure: Procedure): Reply {
  const { usual, pitfalls, after, conditions } = procedure
  const held = [...[...usual, ...pitfalls, ...after].map(wordStatement), ...conditions].filter((text) =>
    LATE.test(text),
  )
  const title = `Thủ tục ${heading(procedure)}`
  const lines = held.slice(0, SHOWN).map((text) => `- ${text}`)
  const known =
    lines.length > 0 ? [`${title}, điều em có:`, ...lines] : [`${title}: em cũng chưa có thông tin về việc làm trễ.`]
  return { text: [NO_PENALTY, ...known, sourceLine(procedure)].join('\n'), choices: otherFacets(procedure, []) }
}
