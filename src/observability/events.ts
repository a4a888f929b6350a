import type { Accepted } from '../core/channel.ts'
import type { ContentProblem } from '../core/errors.ts'
import type { Outcome } from '../core/intent.ts'
import type { JobResult } from '../core/job.ts'
import type { ChannelName } from '../core/message.ts'
import type { Logger } from './logger.ts'
import type { Metrics } from './metrics.ts'

/** What happens in the business, one call an event: each is a log line, a count, or both. None carries a person's words. */
export interface Events {
  messageAccepted(event: { readonly channel: ChannelName; readonly accepted: Accepted }): void
  turnAnswered(event: {
    readonly conversation: string
    readonly channel: ChannelName
    readonly intent: string
    readonly outcome: Outcome
    readonly durationMs: number
  }): void
  turnFailed(error: unknown): void
  /** Something to look at that is no failure: codes tried one after the other, a system that does not answer. */
  alarm(name: string): void
  replySent(event: { readonly attempt: number; readonly durationMs: number }): void
  /** @param event `result` `again`: it will be tried later; `failed`: given up */
  replyFailed(event: { readonly result: 'again' | 'failed'; readonly attempt: number; readonly reason: string }): void
  jobEnded(event: {
    readonly job: string
    readonly attempt: number
    readonly result: JobResult
    readonly durationMs: number
  }): void
  jobTrouble(event: { readonly during: string; readonly error: unknown }): void
  contentSwapped(event: { readonly hash: string; readonly records: number; readonly problems: number }): void
  /** New content was faulty; what was in force stays. */
  contentKept(event: { readonly error: unknown; readonly problems: readonly ContentProblem[] }): void
  /** Records that were left out, one line each, at most 50. */
  contentProblems(problems: readonly ContentProblem[]): void
  requestFailed(event: {
    readonly requestId: string
    readonly method: string
    readonly route: string
    readonly error: unknown
  }): void
  started(event: { readonly durationMs: number; readonly port: number | null }): void
  stopped(): void
}

/** Seconds; most answers take milliseconds, a send to a channel up to half a minute. */
const TURN_BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 2]
const SEND_BOUNDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 30]

const MAX_PROBLEM_LINES = 50

export function createEvents(logger: Logger, metrics: Metrics): Events {
  const messages = metrics.counter('motcua_messages_total', 'Messages received', ['channel', 'accepted'])
  const turns = metrics.counter('motcua_turns_total', 'Questions answered', ['channel', 'intent', 'outcome'])
  const turnSeconds = metrics.histogram('motcua_turn_seconds', 'Time to answer one message', ['channel'], TURN_BOUNDS)
  const replies = metrics.counter('motcua_replies_total', 'Attempts to send a reply', ['result'])
  const sendSeconds = metrics.histogram('motcua_send_seconds', 'Time to send one reply', [], SEND_BOUNDS)
  const jobs = metrics.counter('motcua_jobs_total', 'Runs of jobs', ['job', 'result'])
  const errors = metrics.counter('motcua_errors_total', 'Failures caught at an edge', ['where'])
  const alarms = metrics.counter('motcua_alarms_total', 'Things somebody should look at', ['alarm'])
  const swaps = metrics.counter('motcua_content_reloads_total', 'Reloads of content', ['result'])
  const records = metrics.gauge('motcua_content_records', 'Records of content in force', [])
  const leftOut = metrics.gauge('motcua_content_problems', 'Records left out and faults found in content', [])

  const problemLines = (problems: readonly ContentProblem[]) => {
    for (const { file, path, message } of problems.slice(0, MAX_PROBLEM_LINES))
      logger.warn('content-problem', { file, path, message })
  }
  const failed = (where: string, error: unknown, fields: Parameters<Logger['error']>[2] = {}) => {
    errors.add([where])
    logger.error(`${where}-failed`, error, fields)
  }
  return {
    messageAccepted({ channel, accepted }) {
      messages.add([channel, accepted])
      if (accepted !== 'accepted') logger.info('message-refused', { channel, result: accepted })
    },
    turnAnswered({ conversation, channel, intent, outcome, durationMs }) {
      turns.add([channel, intent, outcome])
      turnSeconds.observe([channel], durationMs / 1000)
      logger.info('turn-answered', { conversation, channel, intent, outcome, durationMs })
    },
    turnFailed: (error) => failed('turn', error),
    alarm(name) {
      alarms.add([name])
      logger.warn('alarm', { kind: name })
    },
    replySent({ attempt, durationMs }) {
      replies.add(['sent'])
      sendSeconds.observe([], durationMs / 1000)
      logger.debug('reply-sent', { attempt, durationMs })
    },
    replyFailed({ result, attempt, reason }) {
      replies.add([result])
      logger.warn('reply-failed', { result, attempt, reason })
    },
    jobEnded({ job, attempt, result, durationMs }) {
      jobs.add([job, result.kind])
      if (result.kind === 'failed') logger.warn('job-failed', { job, attempt, reason: result.reason, durationMs })
      else logger.debug('job-ended', { job, attempt, result: result.kind, durationMs })
    },
    jobTrouble: ({ during, error }) => failed('job-loop', error, { during }),
    contentSwapped({ hash, records: count, problems }) {
      swaps.add(['swapped'])
      records.set([], count)
      leftOut.set([], problems)
      logger.info('content-swapped', { hash, records: count, problems })
    },
    contentKept({ error, problems }) {
      swaps.add(['kept'])
      failed('content', error, { problems: problems.length })
      problemLines(problems)
    },
    contentProblems(problems) {
      leftOut.set([], problems.length)
      problemLines(problems)
    },
    requestFailed: ({ requestId, method, route, error }) => failed('request', error, { requestId, method, route }),
    started: ({ durationMs, port }) => logger.info('started', { durationMs, port }),
    stopped: () => logger.info('stopped'),
  }
}
