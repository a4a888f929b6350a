import { localDate, shownDate } from '../../core/time.ts'
import type { Turn } from '../../core/turn.ts'
import type { ComplaintMatter } from './complaint.ts'
import type { OfferedDuplicate } from './intake/form-values.ts'
import { categoryName } from './queue/names.ts'
import type { ComplaintTools } from './tools.ts'

const MAX_OFFERED = 3

/** Complaints a person may join instead of filing another: never those hidden from the public, and no words of others. */
export const offeredDuplicates =
  ({ suggest, book }: Pick<ComplaintTools, 'suggest' | 'book'>) =>
  async (matter: ComplaintMatter, turn: Turn): Promise<readonly OfferedDuplicate[]> => {
    const { snapshot } = book()
    return (await suggest(matter, turn.now))
      .map(({ complaint }) => complaint)
      .filter((one) => one.visibility === 'public' || one.reporter === turn.conversation)
      .slice(0, MAX_OFFERED)
      .map((one) => ({
        id: one.id,
        code: one.code,
        title: [
          categoryName(one, snapshot),
          ...(one.place === null ? [] : [one.place]),
          `gửi ngày ${shownDate(localDate(one.receivedAt))}`,
        ].join(', '),
      }))
  }
