import type { Job, JobHandler } from '../core/job.ts'
import { DEFAULT_RETRY, type RetryPolicy } from './retry-policy.ts'

/** How jobs of one kind are run. */
export interface LaneSettings {
  /** Runs at the same time in this process. */
  readonly concurrency: number
  readonly retry: RetryPolicy
}

export const DEFAULT_LANE: LaneSettings = { concurrency: 4, retry: DEFAULT_RETRY }

/** One kind's place in the loop: kinds do not take each other's turns. */
export interface Lane extends LaneSettings {
  readonly kind: string
  readonly handler: JobHandler
  running: number
  /** Places kept for jobs that are being made. */
  reserved: number
  /** A claim is about to begin. */
  pumping: boolean
  claiming: boolean
  /** Something became due while a claim was under way. */
  nudged: boolean
  /** The last claim found as much as it could take: more may be due. */
  more: boolean
  /** Keys of the jobs that run here, and of those whose end another job may wait for. */
  readonly keys: Set<string>
  readonly followed: Set<string>
}

export const placesOf = (lane: Lane): number => lane.concurrency - lane.running - lane.reserved

export const hasPlace = (lane: Lane | undefined): boolean => lane !== undefined && placesOf(lane) > 0

/** Keeps a place for a job that is being made; false: there is none. */
export function reserve(lane: Lane | undefined): boolean {
  if (!lane || !hasPlace(lane)) return false
  lane.reserved++
  return true
}

/** @returns whether another job may wait for the place */
export function giveBack(lane: Lane): boolean {
  lane.reserved--
  return lane.more
}

export function enter(lane: Lane, { key }: Job): void {
  lane.running++
  if (key !== null) lane.keys.add(key)
}

/** @returns whether its end may let another job begin: without this every end would be a claim in vain */
export function leave(lane: Lane, { key }: Job): boolean {
  lane.running--
  const isFollowed = key !== null && lane.followed.delete(key)
  if (key !== null) lane.keys.delete(key)
  if (lane.running === 0 && !lane.claiming) lane.followed.clear()
  return isFollowed || lane.more
}

/** A job became due that this process did not take; a claim under way may have looked before it. */
export function expect(lane: Lane, key: string | null): void {
  if (key !== null && (lane.claiming || lane.keys.has(key))) lane.followed.add(key)
}

export function lanesOf(
  handlers: Readonly<Record<string, JobHandler>>,
  settings: Readonly<Record<string, Partial<LaneSettings>>>,
): ReadonlyMap<string, Lane> {
  return new Map(
    Object.entries(handlers).map(([kind, handler]) => [
      kind,
      {
        ...DEFAULT_LANE,
        ...settings[kind],
        kind,
        handler,
        running: 0,
        reserved: 0,
        pumping: false,
        claiming: false,
        nudged: false,
        more: false,
        keys: new Set<string>(),
        followed: new Set<string>(),
      },
    ]),
  )
}
