import { setTimeout as sleep } from 'node:timers/promises'
import { type Clock, epochMs, type Instant } from '../../core/time.ts'
import { createCircuitBreaker } from './circuit-breaker.ts'
import type { Dossier } from './dossier.ts'
import { readRemote } from './remote-dossier.ts'
import type { DossierSource, SourceAnswer, SourceTrouble } from './source.ts'

export interface HttpSourceOptions {
  /** `https://one-stop.city.vn/api`; a dossier is below it at `dossiers/<code>`. */
  readonly url: string
  /** Sent as a bearer token; null: the system asks for none. */
  readonly token: string | null
  readonly clock: Clock
  /** Of one attempt, 1,500 when absent; somebody waits for the answer. */
  readonly timeoutMs?: number
  /** Attempts before it is given up, 3 when absent. */
  readonly attempts?: number
  /** Wait before the second attempt, doubled before each further one, 200 when absent. */
  readonly backOffMs?: number
  /** How long an answer stands without asking again, 60,000 when absent. */
  readonly freshMs?: number
  /** How long an older answer is given, with its age, when the system does not answer; a day when absent. */
  readonly keepMs?: number
  /** Failed look-ups in a row after which it is left alone for `restMs`; 5 and 30,000 when absent. */
  readonly failures?: number
  readonly restMs?: number
  readonly onTrouble?: (trouble: SourceTrouble) => void
}

/** A dossier is a few hundred bytes; more than this is something else. */
const MAX_BYTES = 65_536
const MAX_KEPT = 5_000

type Asked =
  | { readonly kind: 'found'; readonly dossier: Dossier; readonly asOf: Instant }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'trouble'; readonly trouble: SourceTrouble; readonly again: boolean }

interface Kept {
  readonly answer: Extract<Asked, { kind: 'found' | 'unknown' }>
  readonly at: number
}

/** A one-stop system over HTTP. Its answers are kept for a while in memory; questions for one code at one time are one call. */
export function createHttpDossierSource(options: HttpSourceOptions): DossierSource {
  const { clock, freshMs = 60_000, keepMs = 86_400_000, attempts = 3, backOffMs = 200 } = options
  const breaker = createCircuitBreaker(clock, { failures: options.failures ?? 5, restMs: options.restMs ?? 30_000 })
  const kept = new Map<string, Kept>()
  const running = new Map<string, Promise<SourceAnswer>>()

  function keep(code: string, answer: Kept['answer']): void {
    kept.delete(code)
    kept.set(code, { answer, at: epochMs(clock.now()) })
    if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value!)
  }

  async function askPatiently(code: string): Promise<Asked> {
    for (let attempt = 1; ; attempt++) {
      const asked = await askOnce(options, code)
      if (asked.kind !== 'trouble' || !asked.again || attempt >= attempts) return asked
      await sleep(backOffMs * 2 ** (attempt - 1))
    }
  }

  async function find(code: string): Promise<SourceAnswer> {
    const known = kept.get(code)
    const age = known ? epochMs(clock.now()) - known.at : Number.POSITIVE_INFINITY
    if (known && age < freshMs) return shown(known.answer, false)
    let trouble: SourceTrouble = 'resting'
    if (breaker.mayCall()) {
      const asked = await askPatiently(code)
      if (asked.kind !== 'trouble') {
        breaker.succeeded()
        keep(code, asked)
        return shown(asked, false)
      }
      breaker.failed()
      trouble = asked.trouble
      options.onTrouble?.(trouble)
    }
    if (known?.answer.kind === 'found' && age < keepMs) return shown(known.answer, true)
    return { kind: 'unavailable', reason: trouble }
  }

  return {
    id: 'http',
    find(code) {
      const same = running.get(code)
      if (same) return same
      const fresh = find(code).finally(() => running.delete(code))
      running.set(code, fresh)
      return fresh
    },
  }
}

const shown = (answer: Kept['answer'], stale: boolean): SourceAnswer =>
  answer.kind === 'found' ? { ...answer, stale } : { kind: 'unknown' }

async function askOnce({ url, token, clock, timeoutMs = 1_500 }: HttpSourceOptions, code: string): Promise<Asked> {
  const trouble = (kind: SourceTrouble, again: boolean): Asked => ({ kind: 'trouble', trouble: kind, again })
  const askedAt = clock.now()
  try {
    const response = await fetch(`${url.replace(/\/+$/, '')}/dossiers/${encodeURIComponent(code)}`, {
      headers: { accept: 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      // Elsewhere the token is nobody's business.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const { status } = response
    if (status !== 200) {
      await response.body?.cancel()
      if (status === 404) return { kind: 'unknown' }
      if (status === 401 || status === 403) return trouble('refused', false)
      return status >= 500 || status === 429 ? trouble('failing', true) : trouble('misbehaves', false)
    }
    const body = await textOf(response)
    const read = body === null ? null : readRemote(parsed(body), { code, source: 'http', askedAt })
    return read ? { kind: 'found', ...read } : trouble('misbehaves', false)
  } catch (error) {
    const late = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError')
    return late ? trouble('timeout', true) : trouble('unreachable', true)
  }
}

/** Null where there is more than anybody agreed to. */
async function textOf(response: Response): Promise<string | null> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of response.body ?? []) {
    bytes += part.byteLength
    if (bytes > MAX_BYTES) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}
