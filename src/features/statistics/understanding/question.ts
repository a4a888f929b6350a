import type { Reading } from '../../../core/reading.ts'
import { type Word, wordsIn } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import { endOfAside, withoutAside } from './asides.ts'
import { type DepartmentNames, withEachDepartment } from './department-names.ts'
import { withoutDifference } from './differences.ts'
import { withoutLeftOut } from './left-out.ts'
import type { Lexicon } from './lexicon.ts'
import { withoutNotMeant } from './not-meant.ts'
import { withOfficeForms, withoutMisread, withPlainNo } from './office-short.ts'
import { withoutSoundingLike } from './sounding-like.ts'
import { type ReadText, readTextPeriods, withoutSlips } from './text-periods.ts'

/** One reading of a question, periods blanked out: as written, or as it was understood. */
export interface QuestionText {
  readonly text: string
  readonly words: readonly Word[]
}

/** A question ready to be looked through. */
export interface Question {
  /** As written, lower case, slips of time words mended. */
  readonly written: string
  /** Both readings folded, one a line. */
  readonly both: string
  /** The same with words blotted out that folded are others: "số nào" is no "sở nào", "đang dùng mấy" no "đứng mấy". */
  readonly offices: string
  /** The same the other way round: "sở nào đứng" is no "số nào đúng". */
  readonly numbers: string
  readonly read: ReadText
  /** As written first; one where both readings are the same. */
  readonly texts: readonly QuestionText[]
}

/** What figures are called by that other questions say of them. */
type NamedBy = Pick<Lexicon, 'baseYears' | 'without'> & DepartmentNames

/** @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh */
export function questionOf(reading: Reading, today: string, named: NamedBy): Question {
  const { baseYears, without } = named
  const said = withoutSlips(reading.normalised.toLowerCase())
  const plain = (text: string): string =>
    withEachDepartment(
      withoutAside(withSharesSaid(withCountsMeant(withPlainNo(withOfficeForms(withLevelJoined(text)))))),
      named,
    )
  const written = plain(said)
  const meant = withoutMisread(withCentre(reading.canonical.toLowerCase(), said), said)
  const canonical = plain(meant)
  const read = askedPeriodsOnly(readTextPeriods(written, canonical, today))
  const isOfBase = sharesSince(fold(written), baseYears)
  // What is read twice alike is looked up once.
  const texts = read.written === read.canonical ? [read.written] : [read.written, read.canonical]
  return {
    written,
    both: [written, canonical]
      .map((text) => fold(withoutSoundingLike(text).replace(MACHINE, '#').replace(THEN, '$&,')))
      .join('\n'),
    offices: [written, canonical]
      .map((text) =>
        withoutAnybody(
          fold(
            withoutSoundingLike(text).replaceAll(
              /(?<=(?:thăng|thang|nâng|nang) )(?:hạng|hang)|phần(?= bộ)|số|dùng|dụng|dựng|đúng|mới|(?<=(?:tuyen|su|ap|tin|van) )dung|(?<!\p{L})so(?= (?:lieu|luong)(?!\p{L}))/gu,
              '#',
            ),
          ),
        ),
      )
      .join('\n'),
    numbers: [written, canonical].map((text) => fold(text.replaceAll(/sở|đứng/g, '#'))).join('\n'),
    read,
    texts: texts
      .map((text) =>
        withoutLeftOut(
          withoutNotMeant(
            withoutDifference(withoutWhere(withoutTie(withoutCountedAgain(withoutChange(text)))), isOfBase),
          ),
          without,
        ),
      )
      .map((text) => ({ text, words: wordsIn(text) })),
  }
}

/** "giảm bao nhiêu phần trăm so với 2015": a share by its own base year. */
function sharesSince(folded: string, bases: ReadonlySet<string>): boolean {
  const base = /(?<![a-z])so (?:voi |moc )*(?:nam |hoi |moc |luc )*((?:19|20)\d\d)(?!\d)/.exec(folded)?.[1]
  return base !== undefined && bases.has(base) && /phan tram|%/.test(folded)
}

/** "năm kế đó thì …": that one, no chart ("đồ thị") without its marks. */
const THEN = /(?<!\p{L})(?:đó|do)(?= thì(?!\p{L}))/gu

/** "máy tính" is no "mấy", "tặng mấy tập thể" no "tăng mấy". */
const MACHINE = /(?<!\p{L})(?:máy|tặng|tầng)(?!\p{L})/gu

/** "tt hành chính công": a centre, not what "tt" is short for elsewhere. */
function withCentre(canonical: string, written: string): string {
  const [named] =
    /(?<!\p{L})tt (?:phục vụ |phuc vu )?(?=(?:hành chính công|hanh chinh cong)(?! bố| bo| khai)|hcc(?!\p{L}))/u.exec(
      written,
    ) ?? []
  if (named === undefined) return canonical
  // "bn tthc, riêng tt phục vụ hcc": of several the one that is followed alike.
  return named.length > 'tt '.length
    ? canonical.replace(/thủ tục (?=(?:phục vụ|phuc vu) )/u, 'tt ')
    : canonical.replace(/thủ tục (?=(?:hành|hanh) ch|hcc)/u, 'tt ')
}

/** Periods of a clause that is set aside ("năm 2018 thì có rồi, …") are not asked for. */
function askedPeriodsOnly(read: ReadText): ReadText {
  const end = endOfAside(read.source)
  const asked = read.readings.filter(({ start }) => start >= end)
  return end === 0 || asked.length === 0 ? read : { ...read, readings: asked }
}

/**
 * "SIPAS thay đổi ra sao", "bị nêu tên trễ", "so với kỳ trước": how it went, who was told of it, or what it is held
 * against is no word of its name.
 */
const withoutChange = (text: string): string =>
  text.replace(
    /(?=[vshđdnptlgb])(?<!\p{L})(?:(?:với|voi|vs|sánh|sanh|hơn|hon) (?:kỳ|kì|ky|ki|đợt|dot|lần|lan) (?:(?:liền kề|lien ke|liền|lien|ngay|sát|sat) )?(?:trước|truoc|trc|rồi|roi)(?!\p{L})|(?:nhận xét|nhan xet|đánh giá|danh gia|phân tích|phan tich)(?= (?:\p{L}+ ){0,2}(?:tăng|tang|giảm|giam|lên|len|xuống|xuong|xu hướng|xu huong)(?!\p{L}))|(?:tăng giảm|tang giam|lên xuống|len xuong)(?!\p{L})|(?:nguyên nhân|nguyen nhan|lý do|lí do|ly do|li do)(?: (?:khiến|khien|làm|lam|vì sao|vi sao|mà|ma|của|cua))?(?!\p{L})|(?:giải nghĩa|giai nghia|giải thích|giai thich)(?!\p{L})|(?:nêu|neu|điểm|diem|nhắc|nhac|bêu|beu) (?:tên|ten)(?!\p{L}))|(?=t)(?:thay đổi|thay doi)(?= (?:ra|thế|the|như|nhu|sao|qua|gì|gi)(?![\p{L}]))|(?=l)(?<=(?<!\p{L})(?:theo|từng|tung|các|cac|mọi|moi) )(?:loại|loai)(?= *(?:$|[,.?!]|(?:nào|nao|gì|gi|đi|di|nha|nhé|luôn|luon)(?!\p{L})))/gu,
    (words) => ' '.repeat(words.length),
  )

const MANY = '(?:bao nhiêu|bao nhieu|nhiêu|nhieu|nhiu|mấy|may|bn)'
const ANY_BODY = 'cơ quan|co quan|đơn vị|don vi|nơi|noi|chỗ|cho|địa phương|dia phuong'
const BODIES = `(?:quận|quan|huyện|huyen|sở|so|xã|xa|phường|phuong|${ANY_BODY})`
/** "mấy quận huyện bị xếp trung bình, nhiêu đơn vị?": bodies that were counted by their kind are counted once more. */
const COUNTED_AGAIN = new RegExp(
  `(?=[ltchbnm])(?<=(?<!\\p{L})${MANY} ${BODIES}(?!\\p{L}).*[,;.?!]\\s*)(?:(?:là|la|tức|tuc|cả thảy|ca thay|hết thảy|het thay|tổng cộng|tong cong|tất cả|tat ca) )*${MANY} (?:cái|cai|${ANY_BODY})(?: (?:tất cả|tat ca|hết|het|lận|lan|vậy|vay|dzậy|dzay|z|v|em|ạ|a|hén|hen|ha|hả|rồi|roi))*(?=[\\s?.!]*$)`,
  'u',
)
const withoutCountedAgain = (text: string): string => text.replace(COUNTED_AGAIN, (said) => ' '.repeat(said.length))

/** "tương ứng bao nhiêu giao dịch", "ứng với mấy tỷ": what ties a count to the figure told before names none. */
const withoutTie = (text: string): string =>
  text.replace(
    /(?=[tứu])(?<!\p{L})(?:(?:(?:tương|tuong) )?(?:ứng|ung)|(?:tương|tuong) (?:đương|duong)|(?:tức|tuc)(?= (?:là|la)))(?: (?:với|voi|là|la|khoảng|khoang|cỡ|co))*(?= (?:bao|mấy|may|nhiêu|nhieu|nhiu|bn)(?!\p{L}))|(?=t)(?:tương ứng|tuong ung)(?=\s*(?:$|[,.;?!]))/gu,
    (words) => ' '.repeat(words.length),
  )

/** "PAR INDEX 2023 nằm ở văn bản nào": where a number stands is no word of what it is called. */
const withoutWhere = (text: string): string =>
  text.replace(
    /(?=[ntldrgioở])(?<!\p{L})(?:(?:nằm|nam|trích|trich|lấy|lay|dẫn|dan|rút|rut|ghi|in|nêu|neu) (?:ở|o|trong|từ|tu|theo|ra từ|ra tu)?|ở|o|trong|từ|tu|theo) ?(?:văn bản|van ban|báo cáo|bao cao|tài liệu|tai lieu|quyết định|quyet dinh|kế hoạch|ke hoach) (?:số |so )?(?:nào|nao|gì|gi|mấy|may)(?!\p{L})|(?=[nclbđda])(?<!\p{L})(?:(?:là|la|do) )?(?:(?:nơi|noi|chỗ|cho|bên|ben|cơ quan|co quan|đơn vị|don vi|văn bản|van ban) (?:nào|nao)|ai) (?:công bố|cong bo)(?!\p{L})/gu,
    (words) => ' '.repeat(words.length),
  )

/** "có lãnh đạo sở nào bị kỷ luật không": whether there is any, not which. */
const withoutAnybody = (folded: string): string =>
  folded.replace(/(?<![a-z])(co (?:\S+ ){1,4})nao(?= (?:\S+ ){1,6}(?:khong|hong|ko|hok|hem)(?![a-z]))/, '$1')

/** "máy hồ sơ": before what is counted a machine is a slip. */
const withCountsMeant = (text: string): string =>
  text.replace(
    /(?<!\p{L})máy(?= (?:đơn vị|hồ sơ|thủ tục|cơ quan|văn bản|người|cái|cuộc|vụ|phần|trường hợp|dịch vụ|nhiệm vụ|việc|quyết định|điểm|tỷ|triệu|lượt|buổi|phòng|sở|huyện|quận|xã|phường)(?!\p{L}))/gu,
    'mấy',
  )

/** "ở xã, phường, thị trấn": one level by its kinds is no list. */
const withLevelJoined = (text: string): string =>
  text.replace(
    /(?<=(?<!\p{L})(?:xã|phường|thị trấn)),(?= (?:xã|phường|thị trấn)(?!\p{L}))|(?<=(?<!\p{L})(?:quận|huyện|thị xã)),(?= (?:quận|huyện|thị xã)(?!\p{L}))/gu,
    '',
  )

/** "đạt mấy %": a sign that asks is a word like another; behind a number it only belongs to it. */
const withSharesSaid = (text: string): string => text.replace(/(?<!\d\s?)\s?%/g, ' phần trăm')
