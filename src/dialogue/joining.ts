import { fold } from '../text/normalise.ts'
import { asks } from './going-on.ts'
import { cuesIn } from './subject-reading.ts'
import type { Knowledge } from './understanding.ts'

const UNMARKED_JOINING = /^((?:vay|the|roi) )?con (?=\S)/i
/** A story may begin with a child; what joins on is short. */
const MOST_WORDS = 8
const OF_A_CHILD = /^(?:toi|tui|em|trai|gai|nho|cai|minh|ut|dau|re|ruot|nuoi|nit|ba|ma|cha|me|\d+)(?![a-z])/i
/** What is brought and paid for any procedure. */
const OF_ANY = /^(?:nop|mang|dem|hinh|anh|don|mau|to khai|tien|giay to|ban sao)(?![a-z])/i
const ASKS_OF_IT = / thi (?:sao|nhieu|may|bao|o dau|the nao|khi nao|can)(?![a-z])/i

/**
 * "con le phi thi sao": without its marks "con" is also a child. Before what is asked of any procedure it joins on, and is
 * written so; the text as it is where it does not.
 */
export function withJoining(text: string, { read, facetCues }: Pick<Knowledge, 'read' | 'facetCues'>): string {
  const met = UNMARKED_JOINING.exec(text)
  if (!met || text.toLowerCase() !== fold(text) || text.split(/\s+/).length > MOST_WORDS) return text
  const rest = text.slice(met[0].length)
  if (OF_A_CHILD.test(rest)) return text
  const joins =
    ASKS_OF_IT.test(rest) ||
    (OF_ANY.test(rest) && asks(rest)) ||
    cuesIn(read(rest), facetCues).some(({ at }) => at === 0)
  return joins ? `${met[1] ?? ''}còn ${rest.replace(/ thi(?= )/i, ' thì')}` : text
}
