import type { RecogniserInput } from '../../core/recogniser.ts'
import { type Word, wordsIn } from '../../search/name-words.ts'
import type { Plans } from './plans.ts'

/** Who does a task, and with what document: the task itself may be told by its matter. */
const ASKS_TASK =
  /nhiem vu|giao ai|cam trich|chu xi|giao (?:cho )?(?:ai|ben nao|so nao|don vi nao|co quan nao)|(?<![a-z])(?:so|don vi|co quan|ben) nao|(?:xong|lam|trien khai|thuc hien) (?:chua|toi dau)|(?:toi|den) dau|chu tri|phu trach|(?:^|[^a-z])(?:ai|ben nao|co quan nao|don vi nao|so nao|noi nao) (?:\S+ ){0,2}(?:lo|lam|dam nhan|chiu|dung|phu|dau moi)|lo (?:chinh|chanh)|(?:van ban|cong van|quyet dinh|ke hoach|so hieu) (?:so )?(?:may|nao|gi|bao nhieu)|san pham|(?:khi|luc|hoi) nao|chung nao|bao gio|(?:toi|den) (?:han|ky)(?![a-z])|han chot|thoi han|trang thai|tinh trang|phoi hop|dau viec|vuong|giao (?:cho )?ai|(?<![a-z])(?:the nao|ra sao)(?![a-z])/

/**
 * The task that a text asks about by its name; null: none.
 * @param behind right behind a question on a plan the name alone asks ("còn cái tinh giản biên chế thì sao")
 */
export function taskByName(
  input: RecogniserInput,
  plans: Plans,
  folded: string,
  years: readonly number[],
  behind = false,
): number | null {
  if (!behind && !ASKS_TASK.test(folded)) return null
  const words = withoutPlan(wordsIn(`${input.reading.normalised} ${input.reading.canonical}`))
  const ofYear = plans.plans.filter(({ year }) => years.length === 0 || years.includes(year)).map(({ id }) => id)
  const best = plans.taskNames.find(words, 0.75).find(({ id }) => ofYear.includes(id.split('/')[0]!))
  return best && best.at.size >= 2 ? Number(best.id.split('/')[1]) : null
}

/** "trong kế hoạch cải cách hành chính 2024": where a task stands is no part of its name. */
function withoutPlan(words: readonly Word[]): readonly Word[] {
  const said = words.map(({ folded }) => folded).join(' ')
  const at = [
    ...said.matchAll(/(?<![a-z])ke hoach (?:nam )?(?:20\d\d )?(?:cchc|cai cach(?: hanh chinh)?)(?![a-z])/g),
  ].map(({ index, 0: met }) => {
    const from = said.slice(0, index).split(' ').length - 1
    return [from, from + met.split(' ').length] as const
  })
  return words.filter((_, place) => !at.some(([from, to]) => place >= from && place < to))
}
