import type { Slot, SlotValues } from '../../../core/flow.ts'
import { agrees } from '../../../dialogue/assent.ts'
import { foldedWordsOf, wordsOf } from '../../../dialogue/cues.ts'
import { maskPersonalData } from '../../../dialogue/personal-data.ts'
import { readCategoryValue } from '../category-value.ts'
import type { Contact } from '../complaint.ts'
import { namesTime } from '../understanding/occurrence.ts'
import { asks, isPictureless, isQuestionApart, isSkip, leavesOpen, missed, pickedOf } from './answers.ts'
import { readContact } from './contact.ts'
import { contactIn, givenIn, photosOf } from './form-values.ts'
import { filled, type LexiconOf, OTHER, pick } from './picks.ts'
import { visibilitySaid } from './visibility-said.ts'

/** When it happened, where that matters to who looks into it. */
export const when = (lexiconOf: LexiconOf): Slot => ({
  name: 'when',
  names: ['thời gian', 'khi nào', 'lúc nào'],
  ask: () => ({
    text: 'Dạ, việc này xảy ra lúc nào ạ?',
    choices: [
      pick('when', 'now', 'Đang xảy ra'),
      pick('when', 'often', 'Xảy ra thường xuyên'),
      pick('when', 'skip', 'Bỏ qua'),
    ],
  }),
  needed: () => true,
  passes: (text) => /^(?:thoi )?khoi(?: (?:di|a|nha|nhe|em))*$/.test(foldedWordsOf(text).join(' ')),
  prefill(values, turn) {
    const { category } = readCategoryValue(values.category)
    const asked = category !== null && lexiconOf(turn.snapshot).categories.get(category)?.when === true
    return asked ? undefined : ''
  },
  read(turn, values) {
    const picked = pickedOf(turn, 'when')
    if (picked) return filled(picked === 'now' ? 'đang xảy ra' : picked === 'often' ? 'xảy ra thường xuyên' : '')
    const said = turn.message.text.trim()
    if (isSkip(said)) return filled('')
    if (isQuestionApart(turn)) return OTHER
    if (said.length <= 120 && namesTime(said)) return filled(said)
    return missed('when', values, 'Dạ, Ông/Bà ghi ngắn thời gian giúp, hoặc “bỏ qua”.', 'Dạ, em để trống thời gian.')
  },
  show: String,
})

/** Pictures are there or will be: they are waited for. */
const HAS_PICTURES = /^(?:da )?co(?: (?:hinh|anh|a|nha|nhe|do))*$|(?:de|cho|doi) .*chup/

/** One question for pictures; they may come before and after it as well. */
export const photos: Slot = {
  name: 'photosDone',
  names: ['hình', 'ảnh', 'hình ảnh'],
  ask: (values) => ({
    text:
      photosOf(values).length === 0
        ? 'Dạ, Ông/Bà có hình thì gửi luôn ở đây (đừng gửi ảnh căn cước, giấy tờ tùy thân). Không có thì nhắn “bỏ qua”; không gửi phản ánh nữa thì nhắn “hủy”.'
        : `Dạ, đã có ${photosOf(values).length} hình. Ông/Bà gửi thêm, hoặc chọn “Xong”.`,
    choices: [pick('photosDone', 'done', photosOf(values).length === 0 ? 'Bỏ qua' : 'Xong')],
  }),
  passes: (text) => /^thoi(?: (?:a|nha|nhe|nghen|em|khoi|duoc roi))*$/.test(foldedWordsOf(text).join(' ')),
  read(turn) {
    const { text } = turn.message
    if (pickedOf(turn, 'photosDone') !== null || isSkip(text) || isPictureless(text)) return filled('yes')
    const said = foldedWordsOf(text).join(' ')
    if (HAS_PICTURES.test(said))
      return { kind: 'invalid', say: 'Dạ, Ông/Bà gửi hình vào đây giúp; không có thì nhắn “bỏ qua” ạ.' }
    if (said === 'da gui') return filled('yes')
    // "gửi đi" sends the report on: pictures may still come, which is said.
    if (leavesOpen(text)) return filled('yes')
    return agrees(text) ? { ...filled('yes'), say: 'Dạ, hình thì gửi sau cũng được.' } : OTHER
  },
  show: () => '',
}

/** Code of the dossier a complaint on procedures is about. */
export const dossier: Slot = {
  name: 'dossier',
  names: ['mã hồ sơ', 'hồ sơ'],
  ask: () => ({
    text: 'Dạ, Ông/Bà có mã hồ sơ (trên giấy hẹn) thì ghi giúp; không có thì chọn “Bỏ qua”.',
    choices: [pick('dossier', 'skip', 'Bỏ qua')],
  }),
  needed: (values) => readCategoryValue(values.category).category === 'procedures' && values.kind !== 'suggestion',
  read(turn) {
    const said = turn.message.text.trim()
    if (pickedOf(turn, 'dossier') !== null || isSkip(said)) return filled('')
    const code = DOSSIER_CODE.exec(said)?.[0]
    if (code) return filled(code.toUpperCase())
    return isQuestionApart(turn)
      ? OTHER
      : { kind: 'invalid', say: 'Dạ, mã hồ sơ dạng như H13.12-240610-0012. Không nhớ thì nhắn “bỏ qua”.' }
  },
  show: String,
}
export const DOSSIER_CODE = /(?:\d{3}\.\d{2}\.\d{2}\.)?[HG]\d{2}(?:\.\d{1,3})*\s?-\s?\d{6}\s?-\s?\d{4,7}/i

/** Name, phone and address: needed for complaints on rules (Nghị định 20/2008/NĐ-CP, Điều 7) and for callers. */
export const contact = (needed: (values: SlotValues) => boolean): Slot => ({
  name: 'contact',
  names: ['liên hệ', 'họ tên', 'số điện thoại', 'người gửi'],
  personal: true,
  ask: (values) => ({
    text: values.caller
      ? 'Người gọi: họ tên, số điện thoại, địa chỉ? (Người gọi không cho thì nhắn “bỏ qua”.)'
      : values.regime !== 'regulation'
        ? 'Dạ, Ông/Bà ghi lại họ tên, số điện thoại để cơ quan liên hệ; không cần thì nhắn “bỏ qua”.'
        : 'Dạ, phản ánh về quy định, thủ tục cần họ tên, số điện thoại và địa chỉ người gửi (Nghị định 20/2008/NĐ-CP, Điều 7). Ông/Bà ghi trong một tin, ví dụ: Lê Thị B, 09xxxxxxxx, ấp 3 xã …. Chỉ cơ quan xử lý xem.',
  }),
  needed,
  read(turn, values) {
    const said = turn.unmasked.trim()
    // "gửi" sends a caller's report on without a name.
    if (isSkip(said) || (values.caller === true && agrees(said)))
      return values.caller || values.regime !== 'regulation'
        ? { kind: 'filled', value: null as never, also: {} }
        : {
            kind: 'invalid',
            say: 'Dạ, thiếu phần này thì cơ quan không được thụ lý. Ông/Bà ghi giúp, hoặc nhắn “hủy”.',
          }
    const own = turn.message.attachments.find((a) => a.kind === 'contact' && a.handle.startsWith('tel:'))
    const read = withGiven(readContact(own ? `${said} ${own.handle.slice(4)}` : said), givenIn(values))
    if (read.phone === null && isQuestionApart(turn)) return OTHER
    if (read.phone === null)
      return {
        kind: 'invalid',
        say: 'Dạ, em chưa thấy số điện thoại. Ông/Bà ghi lại họ tên, số điện thoại, địa chỉ giúp ạ.',
      }
    if (read.name === null && values.regime === 'regulation' && !values.caller)
      return { kind: 'invalid', say: 'Dạ, Ông/Bà ghi thêm họ tên trước số điện thoại giúp ạ.' }
    return { kind: 'filled', value: read as never }
  },
  show: (value) => {
    const given = contactIn({ contact: value })
    if (!given) return ''
    return [given.name, given.phone ? maskPersonalData(given.phone).text : null, given.address]
      .filter(Boolean)
      .join(', ')
  },
})

/** What was given before fills what this answer leaves out. */
const withGiven = (read: Contact, given: Contact | null): Contact => ({
  name: read.name ?? given?.name ?? null,
  phone: read.phone ?? given?.phone ?? null,
  address: read.address ?? given?.address ?? null,
  email: read.email ?? given?.email ?? null,
})

const VISIBILITY_NAMES: Readonly<Record<string, string>> = {
  public: 'công khai nội dung (không nêu tên người gửi)',
  'hidden-public': 'không công khai',
  'hidden-agency': 'không công khai, giấu người gửi với cơ quan xử lý',
}

/** What chooses without naming a choice is said in few words. */
const FEW_WORDS = 4

/** Who may see what. */
export const visibility: Slot = {
  name: 'visibility',
  names: ['công khai', 'giấu tên', 'ẩn danh'],
  ask: () => ({
    text: 'Dạ, Ông/Bà muốn công khai phản ánh này tới đâu ạ? Tên người gửi không bao giờ hiện ra công chúng.',
    choices: [
      pick('visibility', 'public', 'Công khai nội dung'),
      pick('visibility', 'hidden-public', 'Không công khai'),
      pick('visibility', 'hidden-agency', 'Giấu cả với cơ quan xử lý'),
    ],
  }),
  prefill: (values) => (values.regime === 'regulation' ? 'hidden-public' : undefined),
  read(turn) {
    const picked = pickedOf(turn, 'visibility')
    if (picked !== null && picked in VISIBILITY_NAMES) return filled(picked)
    // Who only agrees, or says to send it, has not said that all may read it.
    if (isSkip(turn.message.text) || agrees(turn.message.text) || leavesOpen(turn.message.text))
      return {
        kind: 'filled',
        value: 'hidden-public',
        say: 'Dạ, Ông/Bà chưa chọn nên em để không công khai; muốn công khai thì nhắn “sửa công khai”.',
      }
    const shown = visibilitySaid(turn.message.text)
    if (shown !== null) return filled(shown)
    if (isQuestionApart(turn) || asks(turn.message.text)) return OTHER
    const said = turn.message.text.toLowerCase()
    if (/giấu|giau|ẩn|an danh|cơ quan|co quan|nặc danh|nac danh/.test(said)) return filled('hidden-agency')
    const few = wordsOf(said).length <= FEW_WORDS
    if (few && /không|khong|(?<!\p{L})ko(?!\p{L})|đừng|dung/u.test(said)) return filled('hidden-public')
    // Nothing is shown to all by words that only happen to hold "có".
    if (/công khai|cong khai/.test(said)) return filled('public')
    return { kind: 'invalid', say: 'Dạ, Ông/Bà chọn một trong ba cách ở trên giúp ạ.' }
  },
  show: (value) => VISIBILITY_NAMES[String(value)] ?? '',
}
