import { foldSyllable, syllablesOf } from '../syllables.ts'

const IN_BRACKETS = /\([^()]*\b(?:cấp|trung ương|tỉnh|xã|bộ)\b[^()]*\)/giu
const HOW_DONE =
  /(?:được )?(?:thực hiện )?(?:tại|bằng|ở) (?:dịch vụ công|cấp|công an cấp|cơ quan đăng ký cấp)[^,;()]*(?:,\s*cấp [^,;()]*)*$/giu
const LEVEL = /\b(?:cấp (?:tỉnh|xã|huyện|trung ương|bộ))\b/giu

/**
 * What procedures that differ only in the level or the way they are done share: their title without either.
 * For whom asks it makes no difference which of them is named.
 */
export function familyOf(title: string): string {
  const bare = title
    .normalize('NFC')
    .replace(IN_BRACKETS, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(HOW_DONE, ' ')
    .replace(/(?:thực hiện )?bằng dịch vụ công.*$/iu, ' ')
    .replace(LEVEL, ' ')
  return syllablesOf(bare.replace(/^thủ tục\s/iu, ''))
    .map(foldSyllable)
    .join(' ')
}
