import { z } from 'zod'
import { maskPersonalData } from '../../dialogue/personal-data.ts'
import { CATEGORIES, MAX_COMPLAINT_CHARS } from '../../features/complaints/complaint.ts'
import { agencyName, shownTime } from '../../features/complaints/queue/names.ts'
import type { Assembly } from '../assembly.ts'
import { UsageError } from '../usage.ts'
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
 * Enters a complaint for a caller: who enters is not who reported. What has no category, and a place that may be several
 * communes, goes to triage.
 */
export async function addComplaint(assembly: Assembly, request: AddRequest): Promise<number> {
  const tools = toolsOf(assembly)
  const rules = tools.book()
  const category = z.enum(CATEGORIES).safeParse(request.category ?? 'other')
  if (!category.success) throw new UsageError(`no category '${request.category}'; one of: ${CATEGORIES.join(', ')}`)
  const places = rules.directory.placesIn(request.place ?? request.text)
  const [certain] = places.filter((place) => place.certain)
  const account = (await knownAccount(assembly, request.by)) ?? 'command line'
  const { name, phone } = request
  const prepared = await tools.prepare(
    {
      matter: {
        kind: 'report',
        regime: category.data === 'procedures' || category.data === 'officials' ? 'regulation' : 'field',
        category: category.data,
        subCategory: null,
        text: maskPersonalData(request.text.normalize('NFC')).text.slice(0, MAX_COMPLAINT_CHARS),
        place: request.place ?? null,
        street: null,
        area: certain?.areas[0]?.id ?? null,
        location: null,
        occurred: null,
        urgency: request.urgent ? 'urgent' : 'normal',
        // The caller was not asked whether it may be shown.
        visibility: 'hidden-public',
        photos: [],
        dossier: null,
      },
      reporter: null,
      contact: name || phone ? { name: name ?? null, phone: phone ?? null, address: null, email: null } : null,
      source: 'hotline',
      enteredBy: account,
      actor: { role: 'hotline', account },
    },
    assembly.clock.now(),
  )
  if (prepared.kind === 'existing') {
    print(`${prepared.complaint.code}: đã ghi nhận trước đó`)
    return 0
  }
  const { filed } = prepared
  await assembly.database.work.run((tx) => tools.desk.writeFile(tx, filed))
  const { code, agency, due } = filed.complaint
  print(`${code}: ${agencyName(agency, rules)}, hạn trả lời ${shownTime(due.answer)}`)
  return 0
}
