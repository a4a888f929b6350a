import type { ComplaintMatter, Contact, Rating } from './complaint.ts'
import type { ActionKind } from './transitions.ts'

interface Words {
  readonly text: string
}

/** What may come with words: pictures, and how the person can be reached. */
interface More {
  readonly photos?: readonly string[]
  readonly contact?: Contact
}

/** What may be done to a complaint. The reason is for staff, `text` is what the other side reads. */
export type Action =
  | { readonly kind: 'route'; readonly agency: string; readonly rule: string; readonly reason?: string }
  | { readonly kind: 'accept' }
  | { readonly kind: 'start' }
  | ({ readonly kind: 'ask' } & Words)
  | ({ readonly kind: 'inform' } & More & Words)
  | { readonly kind: 'resume'; readonly reason: string }
  | { readonly kind: 'extend'; readonly reason: string; readonly days?: number }
  | ({ readonly kind: 'answer'; readonly photos?: readonly string[] } & Words)
  | { readonly kind: 'return'; readonly reason: string }
  /** `ground`: id of `data/complaint-grounds`; its legal text goes to the citizen. */
  | { readonly kind: 'reject'; readonly ground: string; readonly reason: string }
  | { readonly kind: 'rate'; readonly rating: Rating; readonly reason?: string }
  | { readonly kind: 'reopen'; readonly reason: string }
  | { readonly kind: 'close'; readonly reason: string }
  /** The complaint becomes a duplicate of `ActionContext.master`. */
  | { readonly kind: 'merge'; readonly reason?: string }
  | { readonly kind: 'split'; readonly reason: string }
  | { readonly kind: 'withdraw'; readonly reason?: string }
  | ({
      readonly kind: 'comment'
      readonly audience: 'public' | 'internal'
    } & More &
      Words)
  | {
      readonly kind: 'correct'
      readonly matter: Partial<
        Pick<ComplaintMatter, 'category' | 'subCategory' | 'regime' | 'area' | 'place' | 'street' | 'urgency'>
      >
      readonly reason?: string
    }
  /** Another conversation wants the answers too, or no longer. */
  | { readonly kind: 'join' | 'leave' }
  /** The master's side of `merge` and `split`; `code` is the duplicate's. */
  | { readonly kind: 'absorb' | 'release'; readonly code: string }
  | { readonly kind: 'remind' }
  | { readonly kind: 'escalate'; readonly rung: number; readonly to: string }

/** Why an action was not taken; each is answered differently. */
export type ActionRefusal =
  /** The complaint's status does not allow it (an old button, somebody was faster). */
  | { readonly kind: 'not-now'; readonly action: ActionKind; readonly status: string }
  /** The actor is nobody who may. `holder`: who has it now. */
  | { readonly kind: 'not-yours'; readonly action: ActionKind; readonly holder: string | null }
  | { readonly kind: 'words-missing'; readonly field: 'text' | 'reason' }
  | { readonly kind: 'already-extended'; readonly at: string }
  /** Extending after the due date would hide that it was missed. */
  | { readonly kind: 'already-late'; readonly due: string }
  | { readonly kind: 'window-over'; readonly until: string }
  | { readonly kind: 'unknown-ground'; readonly ground: string }
  | { readonly kind: 'no-master' | 'own-master' | 'master-is-duplicate' | 'master-is-younger' | 'master-is-done' }
  /** Others joined it, so one person cannot take it back. */
  | { readonly kind: 'others-joined'; readonly count: number }
  | { readonly kind: 'same-agency'; readonly agency: string }
  /** Another change came first (only from the store). */
  | { readonly kind: 'changed-meanwhile' }
  | { readonly kind: 'already-joined' }
  /** A correction that says what stands there already. */
  | { readonly kind: 'nothing-changed' }
  | { readonly kind: 'unknown-complaint' }
