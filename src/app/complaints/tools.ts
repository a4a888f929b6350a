import { createAccountStore } from '../../features/accounts/store.ts'
import type { Complaint } from '../../features/complaints/complaint.ts'
import { type ComplaintTools, createComplaintTools } from '../../features/complaints/tools.ts'
import { readTrackingCodes } from '../../features/complaints/tracking-code.ts'
import type { Assembly } from '../assembly.ts'

export const toolsOf = ({ database, queue, content, ids }: Assembly): ComplaintTools =>
  createComplaintTools({ database, jobs: queue, work: database.work, content, ids })

/** @throws {Error} no complaint has this code, or it has a wrong symbol */
export async function complaintOf({ reader }: ComplaintTools, written: string): Promise<Complaint> {
  const [reading] = readTrackingCodes(written)
  if (reading?.kind === 'mistyped') throw new Error(`'${written}' has a wrong symbol; ask for the code again`)
  if (!reading) throw new Error(`'${written}' is no tracking code; one looks like PA-7K3M-X9R4`)
  const complaint = await reader.byCode(reading.code)
  if (!complaint) throw new Error(`no complaint ${reading.code}`)
  return complaint
}

/** @throws {Error} there is no such account, or it is disabled; what stands in the history must lead to somebody */
export async function knownAccount({ database }: Assembly, id: string | undefined): Promise<string | null> {
  if (id === undefined) return null
  const account = await createAccountStore(database).find(id)
  if (!account || account.disabledAt !== null) throw new Error(`no account '${id}'; "account list" shows them`)
  return id
}

export const print = (...lines: readonly string[]): void => void process.stdout.write(`${lines.join('\n')}\n`)
