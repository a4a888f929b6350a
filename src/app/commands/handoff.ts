import { jsonOf, NOTIFY } from '../../conversations/job-kinds.ts'
import { createHandoffStore } from '../../features/handoff/store.ts'
import { withAssembly } from '../assembly.ts'
import { UsageError, wordsOf } from '../usage.ts'

export const USAGE = 'usage: handoff list | handoff answer <id> "<text>"'

/** `handoff list` shows the messages waiting for a person; `handoff answer <id> <text>` sends the answer to the same chat. */
export async function run(args: readonly string[]): Promise<number> {
  const [act, id, ...words] = args
  if (act === 'list') {
    wordsOf(args, 1, USAGE)
    return withAssembly(async ({ database }) => {
      for (const row of await createHandoffStore(database).open()) {
        process.stdout.write(
          `${row.id}  ${row.created_at}  ${row.area ?? '-'}\n  ${row.question.replaceAll('\n', '\n  ')}\n`,
        )
      }
      return 0
    })
  }
  const answer = words.join(' ').trim()
  if (act !== 'answer' || !id || answer === '') throw new UsageError(USAGE)
  return withAssembly(async ({ database, queue, clock }) => {
    const store = createHandoffStore(database)
    const now = clock.now()
    const row = await database.work.run(async (tx) => {
      const answered = await store.answer(tx, id, answer, now)
      if (answered) {
        const replies = [{ text: `Dạ, cán bộ trả lời lời nhắn của Ông/Bà:\n${answer}` }]
        await queue.enqueue(tx, [
          { kind: NOTIFY, key: answered.conversation, data: jsonOf({ conversation: answered.conversation, replies }) },
        ])
      }
      return answered
    })
    if (!row) throw new Error(`no open message '${id}'; see: handoff list`)
    process.stdout.write('sent\n')
    return 0
  })
}
