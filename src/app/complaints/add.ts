import { z } from 'zod'
import { CATEGORIES, type Contact } from '../../features/complaints/complaint.ts'
import { readPhone } from '../../features/complaints/intake/contact.ts'
import { noteOfHidden } from '../../features/complaints/intake/filing-turn.ts'
import { agencyName, shownTime } from '../../features/complaints/queue/names.ts'
import type { Assembly } from '../assembly.ts'
import { UsageError } from '../usage.ts'
import { readTold } from './told.ts'
import { knownAccount, print, toolsOf } from './tools.ts'

export interface AddRequest {
  readonly text: string
  readonly category?: string | undefined
  readonly place?: string | undefined
  readonly name?: string | undefined
  readonly phone?: string | undefined
  readonly by?: string | undefined
  readonly urgent?: boolean | undefined
}

/**
 * Enters a complaint for a caller: who enters is not who reported. What neither the words nor the options name a category
 * of, and a place that may be several communes, goes to triage.
 * @throws {UsageError} a category or phone number that is none
 * @throws {Error} it is khiếu nại or tố cáo, which is not stored
 */
export async function addComplaint(assembly: Assembly, request: AddRequest): Promise<number> {
  const tools = toolsOf(assembly)
  const rules = tools.book()
  const category = z.enum(CATEGORIES).optional().safeParse(request.category)
  if (!category.success) throw new UsageError(`no category '${request.category}'; one of: ${CATEGORIES.join(', ')}`)
  const contact = contactOf(request)
  const account = (await knownAccount(assembly, request.by)) ?? 'command line'
  const { matter, hidden, numbers } = readTold(
    request.text,
    { category: category.data, place: request.place },
    assembly,
    rules,
  )
  const now = assembly.clock.now()
  const prepared = await tools.prepare(
    {
      matter: {
        ...matter,
        ...(request.urgent ? { urgency: 'urgent' } : {}),
        location: null,
        // The caller was not asked whether it may be shown.
        visibility: 'hidden-public',
        photos: [],
        dossier: null,
      },
      reporter: null,
      contact,
      source: 'hotline',
      enteredBy: account,
      actor: { role: 'hotline', account },
    },
    now,
  )
  if (numbers.length > 0) print(`Đang nguy hiểm: báo người gọi gọi ngay ${numbers.join(', ')}`)
  if (prepared.kind === 'existing') {
    print(`${prepared.complaint.code}: đã ghi nhận trước đó`)
    return 0
  }
  const { filed } = prepared
  const { id, code, agency, due } = filed.complaint
  await assembly.database.work.run(async (tx) => {
    await tools.desk.writeFile(tx, filed)
    if (hidden.length > 0) await tools.desk.writeAct(tx, tools.desk.effectOf(noteOfHidden(hidden, id)).data, now)
  })
  print(`${code}: ${agencyName(agency, rules)}, hạn trả lời ${shownTime(due.answer)}`)
  return 0
}

function contactOf({ name, phone }: AddRequest): Contact | null {
  const digits = phone === undefined ? null : readPhone(phone)
  if (phone !== undefined && digits === null) throw new UsageError('--phone needs a phone number, such as 0912345678')
  return name || digits ? { name: name ?? null, phone: digits, address: null, email: null } : null
}
