import type { RecogniserInput } from '../../../core/recogniser.ts'
import type { Recognition } from '../../../core/recognition.ts'
import { fold } from '../../../text/normalise.ts'
import { isCodeAlone, readTrackingCodes } from '../tracking-code.ts'
import { actsOnMistyped, actWordsOf } from './act-words.ts'
import { QUEUE } from './item.ts'

const COMMAND = /^\/?(?:hangdoi|hang doi|hang doi phan anh|viec cho xu ly|danh sach cho)$/
const SURE = 0.96

/** What staff write about their queue: `/hangdoi`, a tracking code with an answer or alone, an answer to a pushed item. Citizens' codes are not meant. */
export function queueRecognitions({ text, quoted, person }: RecogniserInput): readonly Recognition[] {
  const read = (why: string, alone: boolean, interrupts: boolean): readonly Recognition[] => [
    { intent: QUEUE, score: SURE, why, data: null, alone, interrupts },
  ]
  if (COMMAND.test(fold(text).trim())) return read('the queue', true, false)
  if (person.role === 'citizen') return []
  const acts = actWordsOf(text) !== null
  const said = readTrackingCodes(`${text}\n${quoted ?? ''}`).some((code) => code.kind === 'code')
  if (said) return read('a tracking code of staff', acts || isCodeAlone(text), acts)
  return actsOnMistyped(text) ? read('a mistyped code of staff', true, true) : []
}
