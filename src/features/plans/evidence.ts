import { fold } from '../../text/normalise.ts'
import type { Task } from './content.ts'

/** A document that a plan's tasks rest on. */
export interface EvidenceDocument {
  /** As printed (`254/KH-UBND`). */
  readonly number: string
  readonly plan: string
  readonly tasks: readonly number[]
  /** Its kind as people shorten it (`kh`, `qd`, `bc`, `cv`). */
  readonly kind: string
  readonly ordinal: number
}

/** Letters carry the sign of their bureau alone (`881/UBND-KSTT`), other documents that of their kind: Decree 30/2020/NĐ-CP. */
const kindOf = (folded: string): string => /(?:^|\/)(kh|qd|bc|tb|ct)-/.exec(folded)?.[1] ?? 'cv'

/** Documents that tasks rest on, each with its tasks. */
export function evidenceOf(tasks: readonly Task[]): readonly EvidenceDocument[] {
  const found = new Map<string, EvidenceDocument>()
  for (const { plan, number: task, evidence } of tasks)
    for (const { document } of evidence) {
      if (document === null) continue
      const key = `${plan} ${document}`
      found.set(key, {
        number: document,
        plan,
        tasks: [...(found.get(key)?.tasks ?? []), task],
        kind: kindOf(fold(document.toLowerCase())),
        ordinal: Number.parseInt(document, 10),
      })
    }
  return [...found.values()]
}

const SIGNED = /(?<![\d/.,])(\d{1,4}) ?\/ ?(?:20\d\d ?\/ ?)?([a-z]+(?:-[a-z]+)?)(?![a-z])/
const SPOKEN =
  /(?<![a-z])(ke hoach|kh|quyet dinh|qd|bao cao|bc|thong bao|tb|chi thi|ct|cong van|cv) (?:so )?(\d{1,4})(?![\d/.,]| ?%| (?:\S+ )?(?:nhiem vu|thang|nam))/
const SHORT: Readonly<Record<string, string>> = {
  'ke hoach': 'kh',
  'quyet dinh': 'qd',
  'bao cao': 'bc',
  'thong bao': 'tb',
  'chi thi': 'ct',
  'cong van': 'cv',
}
const ASKS =
  /(?<![a-z])(?:(?:la|ve|noi) (?:\S+ ){0,3}(?:gi|chi|nao|j)|noi dung|trich yeu|(?:ban hanh|ky)(?![a-z])|ngay (?:nao|may)|(?:khi|luc|hoi) nao|bao gio|can cu|(?:nhiem vu|viec) (?:so )?(?:nao|may|gi))(?![a-z])/

/** Nothing but a document's number. */
const ALONE = /^(?:[a-z]+ ){0,2}\d{1,4} ?\/ ?(?:20\d\d ?\/ ?)?[a-z]+(?:-[a-z]+)?[\s?.]*$/

/**
 * The document of a task that a text names and asks about ("KH 254 ban hành ngày nào"); null: none.
 * A number alone that two documents of its kind bear names neither.
 */
export function documentIn(written: string, documents: readonly EvidenceDocument[]): EvidenceDocument | null {
  if (!ASKS.test(written) && !ALONE.test(written)) return null
  const signed = SIGNED.exec(written)
  if (signed) {
    const sign = signed[2]!
    return (
      documents.find(({ number, ordinal }) => {
        const own = fold(number.toLowerCase()).split('/').at(-1)!
        return ordinal === Number(signed[1]) && (own === sign || own.split('-')[0] === sign)
      }) ?? null
    )
  }
  const spoken = SPOKEN.exec(written)
  if (!spoken) return null
  const kind = SHORT[spoken[1]!] ?? spoken[1]!
  const found = documents.filter((each) => each.kind === kind && each.ordinal === Number(spoken[2]))
  return found.length === 1 ? found[0]! : null
}
