import { fold } from '../../../text/normalise.ts'
import { EMPTY_QUERY, type FigureQuery } from '../query.ts'
import type { Lexicon } from './lexicon.ts'

/** A plan by its number: "254/KH-UBND", "kế hoạch số 254". */
const SIGNED = /(?<![\d/.,-])(\d{1,4}) ?[/-] ?kh(?![a-z])/g
const SPOKEN =
  /(?<![a-z])(?:ke hoach|kh)(?: (?!(?:nam|cchc|hay|va|voi|co|la|de|dat|giao|ra)(?![a-z]))[a-z]+){0,4} (\d{2,3})(?![\d%]|[.,/]\d| ?(?:nhiem vu|viec|thang|nguoi|don vi|tthc))/g
/** "164 hay 166", "253 với 254": two numbers to choose from. */
const PAIR =
  /(?<![\d/.,-])(\d{2,3})(?: ?[/-] ?kh[a-z/-]*)? (?:hay|hoac|voi|va|vs) (?:la )?(?:ke hoach |kh )?(?:so )?(\d{2,3})(?![\d%]|[.,/]\d| ?(?:nhiem vu|viec|thang|nguoi|don vi|tthc|dong))/
const CHOOSES = /(?<![a-z])(?:hay|hoac|(?:cai|so|con) nao|khac (?:nhau|gi|cho)|phan biet|nham|lon)(?![a-z])/
/** What is told of a document does not agree, or either of two things may be true of it. */
const DIFFERS =
  /(?<![a-z])(?:khong|ko|k|hong|chua|chang) (?:thong nhat|khop|giong|trung|dong nhat)|(?<![a-z])(?:lech|venh|mau thuan|(?:choi|da) nhau|khac(?! nua)|(?:hai|2) (?:ngay|thu|noi dung|ke hoach|so|cho|phan)|ngay nao (?:moi )?(?:dung|chuan)|cho (?:ghi|thi|noi|in) [^?]*cho (?:ghi|thi|noi|in)|(?:bua|luc|khi|hoi|mot dang|noi) (?:ghi|thi|noi|in) [^?]*(?:bua|luc|khi|hoi|mot neo|noi) (?:ghi|thi|noi|in|khac)|(?:ke hoach|kh|ngay \S+) hay (?:la )?(?:ke hoach|kh|ngay|\d)|la [^?,]{3,40} hay (?:la )?(?:ke hoach|kh)|\d{1,2}\/\d{1,2}\S* hay (?:la )?(?:ngay )?\d{1,2}\/\d{1,2})(?![a-z])/

const PLAN = /(?<![a-z])(?:ke hoach|kh)(?![a-z])/

/**
 * "kế hoạch 254 ghi hai ngày, ngày nào đúng", "KH kiểm tra 2021: 164 hay 166": what is known of documents that print
 * their number or day in two ways; null: no such document, or nothing of that is asked.
 */
export function disputedDocument(text: string, { figures }: Lexicon): FigureQuery | null {
  const folded = fold(text.toLowerCase())
  if (!PLAN.test(folded)) return null
  const pair = PAIR.exec(folded)
  const both = pair && CHOOSES.test(folded) ? [pair[1]!, pair[2]!] : null
  const named = [...folded.matchAll(SIGNED), ...folded.matchAll(SPOKEN)].map(([, number]) => number!)
  if (!both && (named.length === 0 || !DIFFERS.test(folded))) return null
  const known = [...figures.conflicts.values()].filter(({ names }) => names.length > 0)
  const conflicts = known.filter(({ names, explanation }) => {
    const own = numbersIn(names.join(' '))
    // Of two numbers the one may be known for the other alone ("253 với 254").
    return both
      ? both.some((n) => own.has(n)) && both.every((n) => own.has(n) || numbersIn(explanation).has(n))
      : named.some((n) => own.has(n))
  })
  if (conflicts.length === 0) return null
  return { ...EMPTY_QUERY, operation: 'conflict', conflicts: conflicts.map(({ id }) => id) }
}

const numbersIn = (text: string): ReadonlySet<string> =>
  new Set([...fold(text.toLowerCase()).matchAll(SIGNED)].map(([, number]) => number!))
