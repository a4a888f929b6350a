import { cityOf } from '../../content/city.ts'
import { elsewhereKind } from '../../content/elsewhere.ts'
import type { Snapshot } from '../../core/content.ts'
import type { Facet } from '../../core/intent.ts'
import { perSnapshot } from '../../core/per-snapshot.ts'
import type { Turn, TurnResult } from '../../core/turn.ts'
import { CueIndex, foldedWordsOf } from '../../dialogue/cues.ts'

/** Another province that somebody names with a procedure. */
export interface OtherProvince {
  readonly name: string
  /** Whether the papers will be handed in there, and nobody only lives there. */
  readonly filed: boolean
}

const provincesOf = perSnapshot(
  (snapshot) =>
    new CueIndex(
      snapshot
        .records(elsewhereKind)
        .flatMap(({ value }) =>
          value.places.flatMap(({ name, also }) => [name, ...also].map((cue) => ({ label: name, cue }))),
        ),
    ),
)

const AT = /(?:^| )(?:tai|o|ben|duoi|tren)(?: (?:tinh|thanh pho|tp|dia ban))?$/
const IN = '(?:o|ben|duoi|tren|tai)(?: (?:ben|duoi|tren))?(?: (?:tinh|thanh pho|tp))?$'
/** "em ở Vĩnh Long", "nhà ở dưới Vĩnh Long": where somebody lives; "khai sinh cho con ở Vĩnh Long" is done there. */
const LIVES = new RegExp(
  `(?:^| )(?:(?:(?<!cho )(?:toi|em|tui|minh|con|chau|anh|chi|nha|ba|ma|me|cha|vo|chong)|nguoi|dang)(?: dang)? (?!tai )|(?:song|lam viec|hoc) )${IN}`,
)
/** "sinh ở Vĩnh Long", "giấy cấp tại Sài Gòn": what was before. */
const BEFORE = new RegExp(
  `(?:^| )(?:(?<!khai )sinh|sanh|de|que|(?<!trung )cap|mua|ho khau|da|hoi|truoc|cu|mat)(?: (?:hoi|truoc|do|benh vien|bv|o|tai)){0,3} ${IN}`,
)

/** Another province where a text has a procedure done; null where it names none, or ours beside it. */
export function provinceAsked(text: string, snapshot: Snapshot): OtherProvince | null {
  const words = foldedWordsOf(text)
  if (` ${words.join(' ')} `.includes(` ${foldedWordsOf(cityOf(snapshot).shortName).join(' ')} `)) return null
  const told = provincesOf(snapshot)
    .find(text)
    .map(({ label, at }) => ({ name: label, before: words.slice(0, at).join(' ') }))
    .filter(({ before }) => AT.test(before) && !BEFORE.test(before))
  const filed = told.find(({ before }) => !LIVES.test(before))
  return filed ? { name: filed.name, filed: true } : told[0] ? { name: told[0].name, filed: false } : null
}

/** The province that the message, or what it goes on with, names. */
export const provinceOf = ({ args, question, state, snapshot }: Turn): OtherProvince | null => {
  if (args.length > 0) return null
  const own = provinceAsked(question.text, snapshot)
  return own ?? (question.fromContext && state.told ? provinceAsked(state.told.text, snapshot) : null)
}

/** Its name where the papers will be handed in there. */
export function filedIn(turn: Turn): string | undefined {
  const province = provinceOf(turn)
  return province?.filed ? province.name : undefined
}

/**
 * An answer that says whose rules it told, and that where to file in another province is for that one to say; who asks for
 * nothing but that is sent there.
 */
export function withProvince(told: TurnResult, province: OtherProvince | null, facets: readonly Facet[]): TurnResult {
  const last = told.replies.at(-1)
  if (!province || !last) return told
  const { name, filed } = province
  if (filed && facets.includes('place')) return facets.length === 1 ? { ...told, outcome: 'redirect' } : told
  const note = `Lưu ý: trên đây theo hồ sơ chung trên Cổng Dịch vụ công quốc gia; nếu nộp ở ${name} thì nơi nộp và khoản thu của địa phương Ông/Bà hỏi nơi nhận hồ sơ ở đó.`
  const replies = [...told.replies.slice(0, -1), { ...last, text: `${last.text}\n${note}` }]
  return { ...told, replies }
}
