import { fold } from '../../../text/normalise.ts'

const MUCH = '(?:bao nhieu|nhieu|nhiu|may|bn)'
const UNIT = '(?: (?:diem phan tram|diem %|diem|phan tram|bac|hang|lan))?'
/** "chênh nhau bao nhiêu điểm", "nhích lên được nhiêu", "tăng hay giảm": how far two figures lie apart. */
const APART = new RegExp(
  `(?<![a-z])(?:muc )?(?:chenh lech|chenh|lech|cach|hon kem|khac)(?: nhau)(?: (?:la|duoc|khoang|co|het)){0,2} ${MUCH}${UNIT}(?![a-z])` +
    `|(?<![a-z])(?:muc )?(?:chenh lech|chenh|lech|nhich|nhinh)(?: (?:la|len|hon|duoc|khoang|xuong|them|dc)){0,3}(?: ${MUCH}${UNIT})?(?![a-z])` +
    '|(?<![a-z])(?:tang hay(?: la)? giam|giam hay(?: la)? tang|len hay(?: la)? xuong|xuong hay(?: la)? len)(?![a-z])',
  'g',
)
/** The same said with a word that figures are called by too, where something is compared. */
const CHANGED = new RegExp(
  `(?<![a-z])(?:tang|giam|hon|kem|len|xuong|tut|thua|vuot)(?: (?:duoc|len|xuong|khoang|them|di|hon|dc)){0,2} ${MUCH}${UNIT}(?![a-z])`,
  'g',
)
/** A whole clause that asks for the distance: ", mức chênh lệch là bao nhiêu thủ tục". */
const CLAUSE = new RegExp(
  `(?<=[,;]\\s*)(?:va |hay |thi )?(?:muc )?(?:chenh lech|chenh|lech|cach nhau|hon kem nhau|tang|giam|hon|it hon|nhieu hon)(?: [a-z]+){0,3} ${MUCH}(?: [a-z%]+){0,3}(?=\\s*(?:[,;?.!\\n]|$))`,
  'g',
)
const COMPARES = /(?<![a-z])(?:so (?:voi|sanh|vs)|voi nam|hon nam|hon 20\d\d|hon ky)(?![a-z])/

/** A text in which words that ask how far figures lie apart are blotted out: no figure is called by them. @param isOfBase the share is asked that something changed by since a year that figures are held against by name */
export function withoutDifference(text: string, isOfBase: boolean): string {
  const folded = fold(text)
  const compares = COMPARES.test(folded) && !isOfBase
  const patterns = compares ? [CLAUSE, APART, CHANGED] : [APART]
  return patterns
    .flatMap((pattern) => [...folded.matchAll(pattern)])
    .reduce(
      (rest, { 0: met, index }) => rest.slice(0, index) + ' '.repeat(met.length) + rest.slice(index + met.length),
      text,
    )
}
