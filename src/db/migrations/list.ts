import { jobs } from './0001-jobs.ts'
import { conversations } from './0002-conversations.ts'
import { channelMemory } from './0003-channel-memory.ts'
import { contentRevisions } from './0004-content-revisions.ts'
import { handoffs } from './0005-handoffs.ts'
import { accounts } from './0006-accounts.ts'
import { dossierWatches } from './0007-dossier-watches.ts'
import { dossiers } from './0007-dossiers.ts'
import { complaintIntake } from './0008-complaint-intake.ts'
import { complaints } from './0008-complaints.ts'
import { deliveryReplies } from './0009-delivery-replies.ts'
import { openLikenesses } from './0010-open-likenesses.ts'
import { hiddenComplaints } from './0011-hidden-complaints.ts'
import type { Migration } from './migration.ts'

/** Every step of the schema, oldest first. A new one goes to the end. */
export const MIGRATIONS: readonly Migration[] = [
  jobs,
  conversations,
  channelMemory,
  contentRevisions,
  handoffs,
  accounts,
  dossiers,
  dossierWatches,
  complaints,
  complaintIntake,
  deliveryReplies,
  openLikenesses,
  hiddenComplaints,
]
