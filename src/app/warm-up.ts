import { setImmediate, setTimeout } from 'node:timers/promises'
import { chartPng } from '../charts/render.ts'
import { cityOf } from '../content/city.ts'
import { EMPTY_CONVERSATION } from '../core/conversation.ts'
import { NOTICE_VERSION } from '../features/privacy/texts.ts'
import type { Assembly } from './assembly.ts'
import { garbageCollector } from './collect-garbage.ts'

/** Who waits for the start asks first whether it is ready; that is not kept waiting by the first slow question. */
const PAUSE_MS = 200

/** Drawn and thrown away. */
const CHART = {
  kind: 'line',
  title: '',
  unit: '',
  source: '',
  points: [
    { label: '1', value: 1 },
    { label: '2', value: 2 },
  ],
} as const

/**
 * Right after a start every question is slow, and the first chart by a second: code is compiled and packages are read when
 * they are first used. So the city's own examples are asked and a chart is drawn before somebody waits for it. Nothing is
 * written; between two of them messages are served. Before that, what reading the content left is collected: half as much
 * again as what stays, which V8 would keep.
 * @param tellProblems says what is wrong with the content in force, which costs too much to be found out before
 * @param isOver true: the program ends, nothing more is begun
 */
export async function warmUp(
  { engine, content, clock, ids }: Pick<Assembly, 'engine' | 'content' | 'clock' | 'ids'>,
  tellProblems: () => void,
  isOver: () => boolean,
): Promise<void> {
  await setTimeout(PAUSE_MS)
  if (isOver()) return
  tellProblems()
  const collect = garbageCollector()
  collect()
  for (const text of cityOf(content.current()).examples) {
    await setImmediate()
    if (isOver()) return
    const now = clock.now()
    const conversation = ids.next()
    const ref = { channel: 'warm-up', chat: conversation }
    await engine.handle({
      ref,
      conversation,
      state: { ...EMPTY_CONVERSATION, noticeVersion: NOTICE_VERSION },
      person: { role: 'citizen', agency: null },
      now,
      message: {
        ref,
        externalId: conversation,
        sender: conversation,
        text,
        action: null,
        attachments: [],
        location: null,
        forwardedFrom: null,
        receivedAt: now,
      },
    })
  }
  await setImmediate()
  if (isOver()) return
  await chartPng(CHART)
  // What the first leaves half empty, the next brings together.
  for (let times = 0; times < 2; times++) {
    await setImmediate()
    collect()
  }
}
