import type { RecogniserInput } from '../../core/recogniser.ts'
import { type Word, wordsIn } from '../../search/name-words.ts'
import type { Plans } from './plans.ts'
import { asksProgress } from './progress-words.ts'
import { namedAlone } from './task-alone.ts'

/** Who does a task, and with what document: the task itself may be told by its matter. */
const ASKS_TASK =
  /nhiem vu|giao ai|cam trich|chu xi|giao (?:cho )?(?:ai|ben nao|so nao|don vi nao|co quan nao)|(?<![a-z])(?:so|don vi|co quan|ben) nao|(?:xong|lam|trien khai|thuc hien)(?: het| ca)? (?:chua|toi dau)|(?:toi|den) dau|chu tri|phu trach|(?:^|[^a-z])(?:ai|ben nao|co quan nao|don vi nao|so nao|noi nao) (?:\S+ ){0,2}(?:lo|lam|dam nhan|chiu|dung|phu|dau moi)|lo (?:chinh|chanh)|(?:van ban|cong van|quyet dinh|ke hoach|so hieu) (?:so )?(?:may|nao|gi|bao nhieu)|san pham|(?:khi|luc|hoi) nao|chung nao|bao gio|(?:toi|den) (?:han|ky)(?![a-z])|han chot|thoi han|trang thai|tinh trang|phoi hop|dau viec|vuong|giao (?:cho )?ai|(?<![a-z])(?:the nao|ra sao)(?![a-z])/

/**
 * The task that a text asks about by its name; null: none.
 * @param least how much of its name is said, in how many words
 * @param behind right behind a question on a plan the name alone asks ("còn cái tinh giản biên chế thì sao")
 */
export function taskByName(
  input: RecogniserInput,
  plans: Plans,
  folded: string,
  years: readonly number[],
  behind = false,
  { recall, words: least } = { recall: 0.75, words: 2 },
): number | null {
  if (!behind && !ASKS_TASK.test(folded) && !asksProgress(folded)) return null
  const words = withoutPlan(wordsIn(`${input.reading.normalised} ${input.reading.canonical}`))
  const ofYear = plans.plans.filter(({ year }) => years.length === 0 || years.includes(year)).map(({ id }) => id)
  const best = plans.taskNames.find(words, recall).find(({ id }) => ofYear.includes(id.split('/')[0]!))
  const found = best ?? (behind ? namedAlone(withoutPlan(wordsIn(input.reading.normalised)), plans, ofYear) : undefined)
  return found && found.at.size >= least ? Number(found.id.split('/')[1]) : null
}

/** "thi nâng ngạch thì sao" behind a plan: a task's name and nothing else. */
export function isTaskAlone(input: RecogniserInput, plans: Plans): boolean {
  const words = withoutPlan(wordsIn(input.reading.normalised))
  const found = namedAlone(
    words,
    plans,
    plans.plans.map(({ id }) => id),
  )
  return found !== undefined && found.at.size >= 2
}

/** Two tasks told together are joined by these. */
const JOINING = new Set(['va', 'voi', 'vs', 'cung'])
/** Words of any task: they tell none apart. */
const BARE = new Set(['nhiem', 'vu', 'viec', 'ke', 'hoach', 'so', 'cua'])
/** A task beside the first is named at least this well, in so many words. */
const BESIDE = { recall: 0.75, words: 2 }

/** "thi nâng ngạch với tuyển dụng công chức, hai nhiệm vụ này …": further tasks, named in what is joined to the first. */
export function tasksBeside(
  input: RecogniserInput,
  plans: Plans,
  years: readonly number[],
  first: number,
): readonly number[] {
  const ofYear = plans.plans.filter(({ year }) => years.length === 0 || years.includes(year)).map(({ id }) => id)
  const isOfYear = ({ id }: { readonly id: string }): boolean => ofYear.includes(id.split('/')[0]!)
  const found = [input.reading.normalised, input.reading.canonical].map((text) => {
    const words = withoutPlan(wordsIn(text))
    const own = plans.taskNames.find(words, BESIDE.recall).find(({ id }) => Number(id.split('/')[1]) === first)
    if (!own) return []
    return partsOf(words)
      .filter((part) => !part.some(({ place }) => own.at.has(place)))
      .flatMap((part) => {
        const words = part.map(({ word }) => word)
        const other = plans.taskNames.find(words, BESIDE.recall).find(isOfYear)
        const telling = other ? [...other.at].filter((at) => !BARE.has(words[at]?.folded ?? '')) : []
        return other && telling.length >= BESIDE.words ? [Number(other.id.split('/')[1])] : []
      })
      .filter((number) => number !== first)
  })
  return [...new Set(found.flat())]
}

interface Placed {
  readonly word: Word
  readonly place: number
}

/** Runs of words between joining words and commas. */
function partsOf(words: readonly Word[]): readonly (readonly Placed[])[] {
  const parts: Placed[][] = [[]]
  words.forEach((word, place) => {
    const isApart = place > 0 && word.start - words[place - 1]!.end > 1
    if (isApart || JOINING.has(word.folded)) parts.push([])
    if (!JOINING.has(word.folded)) parts.at(-1)!.push({ word, place })
  })
  return parts.filter((part) => part.length > 0)
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
