import { REPLY, TURN } from '../conversations/job-kinds.ts'
import type { Intake } from '../core/channel.ts'
import type { LoopEvent } from '../jobs/loop-event.ts'
import { createEvents, type Events } from '../observability/events.ts'
import { createLogger } from '../observability/logger.ts'
import { createMetrics } from '../observability/metrics.ts'

/** Log and metrics of a running server. */
export interface Watch {
  readonly events: Events
  readonly metrics: () => string
  readonly job: (event: LoopEvent) => void
  /** An intake whose messages are counted. */
  counted(intake: Intake): Intake
}

export function createWatch(logLevel: string): Watch {
  const metrics = createMetrics()
  const events = createEvents(createLogger({ level: logLevel }), metrics)
  return {
    events,
    metrics: () => metrics.expose(),
    job: (event) => jobEvent(events, event),
    counted: (intake) => ({
      async accept(message) {
        const accepted = await intake.accept(message)
        events.messageAccepted({ channel: message.ref.channel, accepted })
        return accepted
      },
    }),
  }
}

/** A turn reports itself; a reply is an attempt to send; everything else is a job. */
function jobEvent(events: Events, event: LoopEvent): void {
  if (event.kind === 'trouble') {
    events.jobTrouble(event)
    return
  }
  const { job, result, durationMs } = event
  if (job.kind === REPLY) {
    if (result.kind === 'done') events.replySent({ attempt: job.attempt, durationMs })
    else events.replyFailed({ result: result.kind, attempt: job.attempt, reason: result.reason })
  } else if (job.kind !== TURN || result.kind !== 'done') {
    events.jobEnded({ job: job.kind, attempt: job.attempt, result, durationMs })
  }
}
