import { z } from 'zod'
import { type Instant, instantOf } from '../../core/time.ts'
import { CHANNELS, type Dossier, LEVELS } from './dossier.ts'
import type { StatusCode } from './status.ts'

const instant = z.iso.datetime({ offset: true }).transform((text): Instant => instantOf(Date.parse(text)))
const maybe = <S extends z.ZodType>(schema: S) =>
  schema.nullish().transform((value) => value ?? null) as unknown as z.ZodType<z.output<S> | null>

/** What the one-stop system answers for one dossier (docs/interfaces.md); what it says besides is left unread. */
const remoteSchema = z.object({
  code: z.string(),
  status: z.int().min(1).max(10),
  procedure: maybe(z.string().regex(/^\d\.\d{6}$/)),
  agency: maybe(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  area: maybe(z.string().regex(/^\d{5}$/)),
  field: maybe(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)),
  level: maybe(z.enum(LEVELS)),
  channel: maybe(z.enum(CHANNELS)),
  receivedAt: instant,
  dueAt: maybe(instant),
  finishedAt: maybe(instant),
  returnedAt: maybe(instant),
  pauses: z.array(z.object({ from: instant, to: maybe(instant) })).default([]),
  asOf: maybe(instant),
})

/**
 * An answer of the one-stop system as a dossier; null where it is not what was agreed or speaks of another code.
 * @param askedAt stands for `asOf` where the system tells none, and wherever it claims to know the future
 */
export function readRemote(
  raw: unknown,
  asked: { readonly code: string; readonly source: string; readonly askedAt: Instant },
): { readonly dossier: Dossier; readonly asOf: Instant } | null {
  const read = remoteSchema.safeParse(raw)
  if (!read.success || read.data.code !== asked.code) return null
  const { asOf, status, ...rest } = read.data
  return {
    dossier: { ...rest, status: status as StatusCode, phoneHmac: null, sample: false, source: asked.source },
    asOf: asOf !== null && asOf < asked.askedAt ? asOf : asked.askedAt,
  }
}
