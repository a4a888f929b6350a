import type { Complaint } from '../complaint.ts'
import type { Rulebook } from '../rulebook.ts'

/**
 * How handing over one complaint ended. `delayed`: not there yet, try again; `refused`: the other side will never take
 * it so, people must look.
 */
export type DeliveryOutcome =
  | { readonly kind: 'sent'; readonly externalId: string | null }
  | { readonly kind: 'delayed'; readonly reason: string }
  | { readonly kind: 'refused'; readonly reason: string }

/** Hands a complaint to an agency; `token` marks what it may reply to. Called again for the same complaint after a delay: it must not arrive as two. */
export type Deliver = (complaint: Complaint, book: Rulebook, token: string) => Promise<DeliveryOutcome>

/** The error's own code alone: a message may quote an address. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
