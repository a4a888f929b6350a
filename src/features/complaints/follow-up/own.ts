import type { Turn } from '../../../core/turn.ts'
import type { Complaint } from '../complaint.ts'
import type { ComplaintTools } from '../tools.ts'
import { readTrackingCodes } from '../tracking-code.ts'
import { aboutIn } from './about.ts'

/** Which complaint a message is about. */
export type Meant =
  | { readonly kind: 'one'; readonly complaint: Complaint; readonly own: boolean }
  | { readonly kind: 'several'; readonly complaints: readonly Complaint[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown-code'; readonly code: string }
  /** It looks like a code, but a symbol is wrong. */
  | { readonly kind: 'mistyped'; readonly written: string }

const MAX_OWN = 6

/** Reads the complaint of a tapped id, the one that words without a code are about, a code in the words or in the message they reply to, or the conversation's own ones that `fits` keeps. */
export async function meantIn(
  turn: Turn,
  { reader }: ComplaintTools,
  fits: (complaint: Complaint) => boolean = () => true,
): Promise<Meant> {
  const mine = await ownOf(turn, reader)
  const isMine = (complaint: Complaint) => mine.some(({ id }) => id === complaint.id)
  const id = turn.args[0] ?? aboutIn(turn)?.complaint
  const tapped = id === undefined ? null : (mine.find((one) => one.id === id) ?? (await reader.byId(id)))
  if (tapped) return { kind: 'one', complaint: tapped, own: isMine(tapped) }
  const said = readTrackingCodes(turn.message.text)
  const codes = said.length > 0 ? said : readTrackingCodes(turn.message.quoted ?? '')
  const code = codes.find((reading) => reading.kind === 'code')
  if (code?.kind === 'code') {
    const complaint = await reader.byCode(code.code)
    return complaint ? { kind: 'one', complaint, own: isMine(complaint) } : { kind: 'unknown-code', code: code.code }
  }
  const [wrong] = codes
  if (wrong?.kind === 'mistyped') return { kind: 'mistyped', written: wrong.written }
  const fitting = mine.filter(fits)
  const [only] = fitting
  if (!only) return { kind: 'none' }
  return fitting.length === 1 ? { kind: 'one', complaint: only, own: true } : { kind: 'several', complaints: fitting }
}

/** Complaints that the conversation reported or joined, newest first. */
async function ownOf(turn: Turn, reader: ComplaintTools['reader']): Promise<readonly Complaint[]> {
  const [reported, followed] = await Promise.all([
    reader.ofReporter(turn.conversation, MAX_OWN),
    reader.followedBy(turn.conversation, MAX_OWN),
  ])
  return [...reported, ...followed.filter((one) => !reported.some(({ id }) => id === one.id))].slice(0, MAX_OWN)
}
