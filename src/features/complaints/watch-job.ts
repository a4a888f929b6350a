import type { JobHandler } from '../../core/job.ts'
import type { Clock } from '../../core/time.ts'
import type { ComplaintTools } from './tools.ts'
import { plannedNext } from './watching.ts'

const AT_ONCE = 200
/** Steps of one complaint in one look: a long silence may owe several. */
const MAX_STEPS = 6

/**
 * Does what is due by itself: reminders, rungs of the ladder, clocks that go on, closings. It goes on until nothing is
 * due, so that no old complaint keeps the others waiting.
 */
export function watchJob({ reader, desk, book }: ComplaintTools, clock: Clock): JobHandler {
  async function stepOf(id: string): Promise<void> {
    for (let step = 0; step < MAX_STEPS; step++) {
      const complaint = await reader.byId(id)
      if (!complaint) return
      const now = clock.now()
      const { deadlines, calendar } = book()
      const planned = plannedNext(complaint, deadlines, calendar)
      if (!planned || planned.at > now) return
      const performed = await desk.act(id, planned.action, { role: 'system', name: 'schedule' }, now)
      if (!performed.ok) return
    }
  }
  return async () => {
    const tried = new Set<string>()
    for (;;) {
      const due = (await reader.toWatch(clock.now(), AT_ONCE)).filter((one) => !tried.has(one.id))
      if (due.length === 0) return { kind: 'done' }
      for (const one of due) tried.add(one.id)
      await Promise.all(due.map((one) => stepOf(one.id)))
    }
  }
}
