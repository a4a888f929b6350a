import { ofLastTexts } from '../../../core/last-texts.ts'

/** What is ranked by its figures. */
const FIRST = '(?:cao|thap|nhieu|it|tot|te|kem|lon|nho|dinh) (?:(?!\\d)[^\\s,;.?]+ ){0,2}(?:nhat|nhut)'
/** "quy định", "kỳ thi" are no times. */
const TIME = '(?:nam|ky(?! thi)|quy(?! (?:dinh|che|trinh|mo|hoach|chuan))|thang|giai doan|dot)'
/** Bodies and parts: "năm nay sở nào cao nhất" ranks those. */
const OTHERS =
  '(?:nao|quan|huyen|so|xa|phuong|don vi|co quan|nganh|linh vuc|nhom|cap|tieu chi|noi|cho|ai|nay|ngoai|truoc|roi|qua)'
const RANKED_PERIODS = new RegExp(
  [
    `(?<![a-z])${TIME} nao (?:[^\\s,;.?]+ ){0,15}(?:nhat|nhut)(?![a-z])`,
    // "năm nào bãi bỏ nhiều"
    `(?<![a-z])(?:nam|ky|quy|thang) nao (?:(?!so|voi|hon)[^\\s,;.?]+ ){0,5}(?:nhieu|it|cao|thap)(?: vay| a| em| the| ha| nhi| z| v)*[\\s?.]*$`,
    // "SIPAS năm cao nhất", "năm PAPI thấp nhất là bao nhiêu"
    `(?<!(?<![a-z])(?:dau|cuoi|trong|giua|moi|\\d) )(?<![a-z])${TIME} (?!${OTHERS}(?![a-z])|\\d)(?:(?!${OTHERS}(?![a-z])|\\d)[^\\s,;.?]+ ){0,4}${FIRST}(?![a-z])`,
    // "PCI cao nhất năm nào", "nhiều nhất là vào năm mấy"
    `(?<![a-z])${FIRST}(?: la| vao| o| roi vao| trong)* ${TIME} (?:nao|may)(?![a-z])`,
  ].join('|'),
)

/** "năm nào cao nhất", "năm cao nhất", "cao nhất năm nào": which of the periods, not which body. */
export const ranksPeriods = ofLastTexts((folded: string): boolean => RANKED_PERIODS.test(folded))
