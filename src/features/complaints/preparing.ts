import { sha256 } from '../../content/canonical.ts'
import { type Ids, type Instant, localDate } from '../../core/time.ts'
import { fold } from '../../text/normalise.ts'
import { applyAction } from './apply-action.ts'
import type { Actor, Complaint, ComplaintMatter, ComplaintSource, Contact } from './complaint.ts'
import type { Filed } from './desk.ts'
import { received } from './filing.ts'
import type { ComplaintReader } from './reader.ts'
import { type Routing, routeComplaint } from './routing.ts'
import type { Rulebook } from './rulebook.ts'
import { isOpen } from './status.ts'
import { trackingCodeOf } from './tracking-code.ts'

/** A complaint that somebody confirmed, before it has a code, an agency and due dates. */
export interface ComplaintDraft {
  readonly matter: ComplaintMatter
  /** Conversation of the person who reported; null: a caller, another system. */
  readonly reporter: string | null
  readonly contact: Contact | null
  readonly source: ComplaintSource
  readonly enteredBy: string | null
  readonly actor: Actor
}

/** `existing`: the same person said the same the same day; that one stands, nothing is filed. */
export type Prepared =
  | { readonly kind: 'new'; readonly filed: Filed; readonly routing: Routing }
  | { readonly kind: 'existing'; readonly complaint: Complaint }

const ROUTER = 'routing'

/**
 * Makes a complaint ready to be filed: code, due dates, the agency by the rules or the triage queue. Reads, writes nothing;
 * hand the result to `desk.fileEffect` in a turn, or to `desk.writeFile` in a transaction.
 */
export async function prepareComplaint(
  draft: ComplaintDraft,
  now: Instant,
  { book, reader, ids }: { readonly book: Rulebook; readonly reader: ComplaintReader; readonly ids: Ids },
): Promise<Prepared> {
  let once = onceOf(draft, now)
  for (let known = await reader.byOnce(once); known; known = await reader.byOnce(once)) {
    if (isOpen(known)) return { kind: 'existing', complaint: known }
    // Said again on the same day after it was settled: it is back.
    once = sha256(`${once} after ${known.id}`)
  }
  const id = ids.next()
  const code = await freeCode(id, reader)
  const { matter, actor, ...rest } = draft
  const start = received({ id, code, matter, ...rest }, actor, now, book.deadlines, book.calendar)
  const routing = routeComplaint(matter, localDate(now), book.routing, book.directory)
  if (routing.kind === 'triage')
    return {
      kind: 'new',
      routing,
      filed: { complaint: { ...start.complaint, rule: routing.rule }, events: [start.event], once },
    }
  const routed = applyAction(
    start.complaint,
    { kind: 'route', agency: routing.agency, rule: routing.rule },
    {
      now,
      actor: { role: 'system', name: ROUTER },
      calendar: book.calendar,
      rules: book.deadlines,
      grounds: book.grounds,
    },
  )
  if (!routed.ok) throw new Error(`routing of a received complaint was refused: ${routed.refusal.kind}`)
  return { kind: 'new', routing, filed: { complaint: routed.complaint, events: [start.event, routed.event], once } }
}

/** Who, what and where on one day: the same words ten times in a second, or once more an hour later, are one complaint. */
function onceOf({ matter, reporter, enteredBy, actor, contact }: ComplaintDraft, now: Instant): string {
  const who = reporter ?? contact?.phone ?? enteredBy ?? (actor.role === 'system' ? actor.name : actor.role)
  const { text, category, area, place } = matter
  return sha256([who, localDate(now), category, area ?? '', fold(place ?? ''), fold(text)].join('\n'))
}

async function freeCode(id: string, reader: ComplaintReader): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const code = trackingCodeOf(id, attempt)
    if (!(await reader.byCode(code))) return code
  }
}
