import { dayOf } from '../../calendar/day.ts'
import type { Pause } from '../../calendar/working-calendar.ts'
import type { Instant } from '../../core/time.ts'
import { codeOfKey, keyOfCode } from './code.ts'
import type { Dossier, KeptDossier } from './dossier.ts'
import type { DossierRow, Timeliness } from './tables.ts'

/** A dossier as its row, without the number of its group. */
export function rowOf(dossier: Dossier, changedAt: Instant): Omit<DossierRow, 'group_id'> {
  const { dueAt, finishedAt, pauses } = dossier
  const dueDay = dueAt === null ? null : dayOf(dueAt)
  const finishedDay = finishedAt === null ? null : dayOf(finishedAt)
  return {
    key: keyOfCode(dossier.code),
    status: dossier.status,
    procedure: dossier.procedure,
    agency: dossier.agency,
    area: dossier.area,
    field: dossier.field,
    level: dossier.level,
    channel: dossier.channel,
    received_at: dossier.receivedAt,
    due_at: dueAt,
    finished_at: finishedAt,
    returned_at: dossier.returnedAt,
    pauses: pauses.length === 0 ? null : JSON.stringify(pauses),
    phone_hmac: dossier.phoneHmac,
    sample: dossier.sample ? 1 : 0,
    source: dossier.source,
    changed_at: changedAt,
    received_day: dayOf(dossier.receivedAt),
    due_day: dueDay,
    finished_day: finishedDay,
    timeliness: timelinessOf(dueDay, finishedDay),
  }
}

/**
 * Before, on or after the day it was due, by local days: a result of the evening of the last day is on time.
 * @source on-time is decided when status 9 is reached; before and on its day both count as on time in rates
 */
export function timelinessOf(dueDay: number | null, finishedDay: number | null): Timeliness | null {
  if (dueDay === null || finishedDay === null) return null
  return finishedDay < dueDay ? 0 : finishedDay === dueDay ? 1 : 2
}

export function dossierOf(row: DossierRow): KeptDossier {
  return {
    code: codeOfKey(row.key),
    status: row.status,
    procedure: row.procedure,
    agency: row.agency,
    area: row.area,
    field: row.field,
    level: row.level,
    channel: row.channel,
    receivedAt: row.received_at,
    dueAt: row.due_at,
    finishedAt: row.finished_at,
    returnedAt: row.returned_at,
    pauses: row.pauses === null ? [] : (JSON.parse(row.pauses) as Pause[]),
    phoneHmac: row.phone_hmac,
    sample: row.sample === 1,
    source: row.source,
    changedAt: row.changed_at,
  }
}
