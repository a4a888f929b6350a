import type { Action, ActionRefusal } from './action.ts'
import type { ActionContext } from './action-context.ts'
import { afterPause, type Change } from './change.ts'
import { type Complaint, type Contact, MAX_COMPLAINT_CHARS } from './complaint.ts'
import { dueAfter, reopenUntil, tierNamed } from './deadlines.ts'
import { mergeChange } from './merging.ts'

type Decision = Change | ActionRefusal

/** What an allowed action changes, or why its content is refused. */
export function changeOf(complaint: Complaint, action: Action, context: ActionContext): Decision {
  const { now, calendar, rules, follows } = context
  switch (action.kind) {
    case 'route':
      return route(complaint, action, context)
    case 'accept':
    case 'start':
      return { patch: { acceptedAt: complaint.acceptedAt ?? now }, audience: 'public' }
    case 'ask':
      return said(action.text, (note) => ({
        patch: {
          resumeTo: complaint.status,
          pauses: [...complaint.pauses, { from: now, to: null, reason: note }],
          due: { ...complaint.due, information: dueAfter(now, rules.informationDays, calendar) },
        },
        note,
        audience: 'public',
      }))
    case 'inform':
      return said(action.text, (note) => ({
        patch: { ...afterPause(complaint, context), ...moreOf(complaint, action, context) },
        note,
        audience: 'public',
      }))
    case 'resume':
      return reasoned(action.reason, (reason) => ({ patch: afterPause(complaint, context), reason }))
    case 'extend':
      return extend(complaint, action, context)
    case 'answer':
      return said(action.text, (note) => ({
        patch: { answer: note, answeredAt: now, acceptedAt: complaint.acceptedAt ?? now },
        note,
        audience: 'public',
      }))
    case 'return':
      return reasoned(action.reason, (reason) => ({
        patch: {
          agency: null,
          rule: null,
          acceptedAt: null,
          due: { ...complaint.due, route: dueAfter(now, rules.routeDays, calendar), accept: null },
        },
        reason,
      }))
    case 'reject':
      if (!context.grounds.has(action.ground)) return { kind: 'unknown-ground', ground: action.ground }
      return reasoned(action.reason, (reason) => ({
        patch: { ...afterPause(complaint, context), ground: action.ground, closedAt: now },
        reason: action.ground,
        note: reason,
        audience: 'public',
      }))
    case 'rate':
      return {
        patch: { rating: action.rating },
        reason: action.rating,
        note: trimmed(action.reason),
        audience: 'public',
      }
    case 'reopen':
      return reopen(complaint, action, context)
    case 'close':
      return { patch: { closedAt: now }, reason: action.reason }
    case 'merge':
      return mergeChange(complaint, action, context)
    case 'split':
      return reasoned(action.reason, (reason) => ({ patch: { master: null }, reason }))
    case 'withdraw': {
      const joined = complaint.duplicates + complaint.followers
      if (joined > 0) return { kind: 'others-joined', count: joined }
      return { patch: { ...afterPause(complaint, context), closedAt: now }, note: trimmed(action.reason) }
    }
    case 'comment':
      return said(action.text, (note) => ({
        patch: moreOf(complaint, action, context),
        note,
        audience: context.actor.role === 'citizen' ? 'public' : action.audience,
      }))
    case 'correct':
      if (!changesAnything(complaint, action.matter)) return { kind: 'nothing-changed' }
      return { patch: action.matter, reason: correction(complaint, action.matter, action.reason) }
    case 'join':
      return follows ? { kind: 'already-joined' } : { patch: { followers: complaint.followers + 1 } }
    case 'leave':
      return { patch: { followers: Math.max(0, complaint.followers - 1) } }
    case 'absorb':
      return { patch: { duplicates: complaint.duplicates + 1 }, reason: action.code }
    case 'release':
      return { patch: { duplicates: Math.max(0, complaint.duplicates - 1) }, reason: action.code }
    case 'remind':
      if (complaint.reminded) return { kind: 'not-now', action: 'remind', status: complaint.status }
      return { patch: { reminded: true } }
    case 'escalate':
      if (action.rung !== complaint.escalated + 1)
        return { kind: 'not-now', action: 'escalate', status: complaint.status }
      return { patch: { escalated: action.rung }, reason: action.to }
  }
}

type ActionOf<K extends Action['kind']> = Extract<Action, { kind: K }>

/** Pictures and the reporter's own contact that came with words. */
function moreOf(
  complaint: Complaint,
  { photos = [], contact }: ActionOf<'inform'> | ActionOf<'comment'>,
  { actor }: ActionContext,
): Partial<Complaint> {
  const theirs = actor.role === 'hotline' || (actor.role === 'citizen' && actor.conversation === complaint.reporter)
  return {
    ...(photos.length > 0 ? { photos: [...complaint.photos, ...photos] } : {}),
    ...(contact && theirs ? { contact: withContact(complaint.contact, contact) } : {}),
  }
}

/** What is new stands over what was known. */
const withContact = (known: Contact | null, given: Contact): Contact => ({
  name: given.name ?? known?.name ?? null,
  phone: given.phone ?? known?.phone ?? null,
  address: given.address ?? known?.address ?? null,
  email: given.email ?? known?.email ?? null,
})

function route(
  complaint: Complaint,
  action: ActionOf<'route'>,
  { now, actor, calendar, rules }: ActionContext,
): Decision {
  if (complaint.agency === action.agency) return { kind: 'same-agency', agency: action.agency }
  const moves = complaint.agency !== null
  if (moves && actor.role !== 'system' && trimmed(action.reason) === null)
    return { kind: 'words-missing', field: 'reason' }
  return {
    patch: {
      agency: action.agency,
      rule: action.rule,
      routedAt: complaint.routedAt ?? now,
      acceptedAt: null,
      due: { ...complaint.due, accept: dueAfter(now, rules.acceptDays, calendar) },
    },
    reason: trimmed(action.reason) ?? action.rule,
    audience: 'public',
  }
}

function extend(complaint: Complaint, action: ActionOf<'extend'>, { now, calendar, rules }: ActionContext): Decision {
  if (complaint.extendedAt !== null) return { kind: 'already-extended', at: complaint.extendedAt }
  if (now > complaint.due.answer) return { kind: 'already-late', due: complaint.due.answer }
  const most = tierNamed(complaint.tier, rules).extensionDays
  const days = Math.min(Math.max(1, Math.trunc(action.days ?? most)), most)
  return reasoned(action.reason, (reason) => ({
    patch: { extendedAt: now, due: { ...complaint.due, answer: dueAfter(complaint.due.answer, days, calendar) } },
    reason,
    audience: 'public',
  }))
}

function reopen(complaint: Complaint, action: ActionOf<'reopen'>, { now, calendar, rules }: ActionContext): Decision {
  const until = reopenUntil(complaint.answeredAt ?? complaint.closedAt ?? complaint.updatedAt, rules, calendar)
  if (now > until) return { kind: 'window-over', until }
  const { answerDays } = tierNamed(complaint.tier, rules)
  return reasoned(action.reason, (reason) => ({
    patch: {
      reopened: complaint.reopened + 1,
      answeredAt: null,
      closedAt: null,
      acceptedAt: null,
      extendedAt: null,
      ground: null,
      due: {
        route: dueAfter(now, rules.routeDays, calendar),
        accept: dueAfter(now, rules.acceptDays, calendar),
        answer: dueAfter(now, answerDays, calendar),
        information: null,
      },
    },
    note: reason,
    audience: 'public',
  }))
}

function said(text: string, change: (note: string) => Change): Decision {
  const note = trimmed(text)
  return note === null ? { kind: 'words-missing', field: 'text' } : change(note)
}

function reasoned(text: string, change: (reason: string) => Change): Decision {
  const reason = trimmed(text)
  return reason === null ? { kind: 'words-missing', field: 'reason' } : change(reason)
}

function trimmed(text: string | undefined): string | null {
  return text?.trim().slice(0, MAX_COMPLAINT_CHARS) || null
}

const changesAnything = (complaint: Complaint, matter: ActionOf<'correct'>['matter']): boolean =>
  Object.entries(matter).some(([field, value]) => complaint[field as keyof Complaint] !== value)

/** `category: roads -> drainage; khách gọi lại`: the old values stay readable in the history. */
function correction(complaint: Complaint, matter: ActionOf<'correct'>['matter'], reason: string | undefined): string {
  const parts = Object.entries(matter).map(
    ([field, value]) => `${field}: ${complaint[field as keyof Complaint] ?? '-'} -> ${value ?? '-'}`,
  )
  return [...parts, ...(trimmed(reason) ? [trimmed(reason)] : [])].join('; ')
}
