import type { Reading } from '../../core/reading.ts'
import { foldSyllable } from '../syllables.ts'

/** What of a text says that its writer does not know which, or minds not which. */
export interface Undecided {
  /** Whether it leaves that open whatever else is said; else only where no document is named beyond doubt. */
  readonly plainly: boolean
  /** What else the text says. */
  readonly rest: Reading
  /** What may be done, as far as it is named, folded: "cap doi", "cap lai". */
  readonly acts: readonly string[]
}

const ACT =
  '(?:cap (?:doi|lai|moi)|lam (?:moi|lai)|xin (?:moi|lai)|doi|sua(?: doi)?|dinh chinh|gia han|dieu chinh|thay doi|chuyen doi|xoa|huy|thu hoi|dang ky(?: (?:moi|lai))?)'
const KIND = '(?:loai|dang|kieu|thu|cai|truong hop|dien|mau|che do|nhom|thu tuc|don|giay(?: (?:to|phep))?|to)'
/** "hổng biết phải nộp giấy tờ gì" asks for the papers of a matter and not for the matter. */
const FOR_PAPERS = '(?:nop|mang|dem|chuan bi|bo sung|kem|can|theo|tong)'
const UNKNOWN = '(?:chua|khong|hong|dau co|chang) (?:biet|bit|ranh|ro|chac|hieu|phan biet|nho|xac dinh)'

/** "không biết nộp ở xã hay ở tỉnh" minds the place and not the matter. */
const OF_PLACE = '(?:o|tai|nop|ra|qua|len|toi|di|duoc|co|mang|mat|phai|can|bao)'

const PLAINLY = [
  `${UNKNOWN}(?: (?!${FOR_PAPERS} )\\S+){0,5} ${KIND} (?:nao|gi|chi)(?: do)?`,
  `${UNKNOWN}(?: \\S+){0,5} ${ACT}(?: \\S+){0,4} (?:hay|hoac)(?: la)?(?: ${ACT})?`,
  `${UNKNOWN}(?: (?!${OF_PLACE} |hay )\\S+){1,5} hay(?: la)?(?= (?!${OF_PLACE} |khong |chua )\\S)`,
  `(?:lam|man|xin)(?: cai)? ${KIND} (?:nao|gi|chi)(?: \\S+){0,3} ${UNKNOWN}`,
  `hay(?: la)?(?: (?!${OF_PLACE} )\\S+){1,4} (?:(?:gi|nao|sao) )?(?:deu|cung) duoc(?! (?:khong|chua|phai|ha)\\b)`,
  `hay(?: la)?(?: (?!${OF_PLACE} )\\S+){1,4} gi do`,
  `${ACT}(?:(?: hay| hoac)(?: la)? ${ACT})+(?: gi| sao)?(?: do)?(?: \\S+){0,3} (?:cung (?:duoc|xong|chua|khong)|${UNKNOWN})`,
  `(?:${KIND} (?:nao|gi|chi)|gi|sao) cung (?:duoc|xong|chiu|dong y)(?! (?:khong|chua|phai|ha)\\b)(?: het)?`,
  '(?:lam|man|xu ly|giai quyet|tinh|xu) (?:cai )?(?:gi|sao|chi|the nao) (?:voi|cho) (?:no|cai do|cai nay|chung)',
]
const RATHER = [
  `${ACT}(?: ${ACT})* (?:hay|hoac)(?: la)? ${ACT}`,
  '(?:chung thuc|cong chung|sao y|xac nhan|chung) hay(?: la)? (?:sao|gi)',
  '(?:co|gap|bi) (?:(?:chut|mot|cai|it|vai) )*(?:van de|truc trac|su co|chuyen)(?: gi do)?(?! (?:gi|chi|khong|nao)\\b)',
  '(?:noi|hoi) chung(?: chung)?(?! cu\\b)',
]
const patternOf = (ways: readonly string[]) => new RegExp(`(?<= )(?:${ways.join('|')})(?= )`, 'g')
const PLAIN = patternOf(PLAINLY)
const EITHER = patternOf([...PLAINLY, ...RATHER])
const ACTS = patternOf([ACT])

/** Whether and how a text says that it leaves open which; null where it does not. */
export function undecidedIn(reading: Reading): Undecided | null {
  const { text, owners } = spokenOf(reading)
  const found = [...text.matchAll(EITHER)]
  if (found.length === 0) return null
  const said = new Set(
    found.flatMap(({ index, 0: words }) => owners.slice(index, index + words.length).filter((at) => at !== null)),
  )
  const kept = reading.tokens.flatMap((_, at) => (said.has(at) ? [] : [at]))
  return {
    plainly: text.search(PLAIN) >= 0,
    rest: of(reading, kept),
    acts: [...text.matchAll(ACTS)].map(([act]) => act),
  }
}

function of(reading: Reading, kept: readonly number[]): Reading {
  const moved = new Map(kept.map((at, now) => [at, now]))
  const spans = reading.spans.flatMap((span) => {
    const from = moved.get(span.from)
    const last = moved.get(span.to - 1)
    return from === undefined || last !== from + span.to - 1 - span.from ? [] : [{ ...span, from, to: last + 1 }]
  })
  return { ...reading, tokens: kept.map((at) => reading.tokens[at]!), spans }
}

/** The words of a reading, folded, blanks around each, and which token each character belongs to. */
function spokenOf({ tokens }: Reading) {
  let text = ' '
  const owners: (number | null)[] = [null]
  for (const [at, { kind, surface, readings, start }] of tokens.entries()) {
    // What was cut out between two words parts them: "hổng biết phải [nộp] giấy tờ gì".
    if (start > (tokens[at - 1]?.end ?? start) + 1) {
      text += ' '
      owners.push(null)
    }
    if (kind === 'punctuation' || kind === 'emoji') continue
    const word = foldSyllable(readings[0]?.text ?? surface.toLowerCase())
    text += `${word} `
    owners.push(...Array.from(word, () => at), null)
  }
  return { text, owners }
}
