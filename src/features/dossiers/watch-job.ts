import type { Snapshot } from '../../core/content.ts'
import type { Ports } from '../../core/feature.ts'
import type { JobHandler } from '../../core/job.ts'
import { actionOf, type Reply } from '../../core/message.ts'
import { notifyJob } from '../../core/notify.ts'
import { type AnswerContext, type Contact, mayChange } from './answer.ts'
import { changeText, hasChanged } from './change-words.ts'
import type { DossierDesk } from './desk.ts'
import type { Dossier } from './dossier.ts'
import { dossierRulesOf } from './dossier-rules.ts'
import { isQuiet } from './quiet-hours.ts'
import { answerContext } from './status-parts.ts'
import type { Watch, WatchStore } from './watch-store.ts'

export interface WatchJobParts {
  readonly ports: Pick<Ports, 'clock' | 'work' | 'jobs' | 'content'>
  readonly watches: WatchStore
  readonly desk: DossierDesk
  readonly contactOf: (snapshot: Snapshot, agency: string) => Contact | null
}

const PAGE = 200

/**
 * Handler of the job that looks at every watched dossier and tells what changed since it was last told. In quiet hours
 * nothing is looked at, so that several changes of a night are one message in the morning.
 */
export function createWatchJob({ ports, watches, desk, contactOf }: WatchJobParts): JobHandler {
  const { clock, work, jobs, content } = ports

  async function tell(watch: Watch, dossier: Dossier, context: AnswerContext): Promise<void> {
    const { code, status, dueAt } = dossier
    const goesOn = mayChange(dossier, context.statuses.of(status))
    const choices: Reply['choices'] = [
      { label: 'Xem hồ sơ', action: actionOf('dossier.status', code) },
      ...(goesOn ? [{ label: 'Thôi báo', action: actionOf('dossier.status', 'unwatch', code) }] : []),
    ]
    const reply: Reply = { text: changeText(watch, dossier, context), choices }
    await work.run(async (tx) => {
      if (!(await watches.move(tx, watch, { status, dueAt }))) return
      if (!goesOn) await watches.end(tx, watch.conversation, code)
      await jobs.enqueue(tx, [notifyJob(watch.conversation, [reply])])
    })
  }

  return async () => {
    const now = clock.now()
    const snapshot = content.current()
    if (isQuiet(now, dossierRulesOf(snapshot).quietHours)) return { kind: 'done' }
    const context = answerContext({ contactOf }, { snapshot, now })
    for (let page = await watches.after(null, PAGE); page.length > 0; page = await watches.after(page.at(-1)!, PAGE)) {
      for (const watch of page) {
        const answer = await desk.find(watch.code)
        // What a silent system said earlier is no news.
        if (answer.kind === 'found' && answer.from !== 'stale' && hasChanged(watch, answer.dossier))
          await tell(watch, answer.dossier, context)
      }
    }
    return { kind: 'done' }
  }
}
