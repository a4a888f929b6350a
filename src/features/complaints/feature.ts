import type { FeatureFactory } from '../../core/feature.ts'
import type { Database } from '../../db/database.ts'
import { createComplaintCounts } from './counts/count-source.ts'
import { labelOf } from './counts/labels.ts'
import { deadlineKind } from './deadline-rules.ts'
import type { Filed } from './desk.ts'
import { deskKind } from './desk-settings.ts'
import { ADD_INFO, addInfoFlow, addInfoHandler, answersWaiting } from './follow-up/add-info.ts'
import { RATE, rateFlow, rateHandler } from './follow-up/rate.ts'
import { followUpRecognitions } from './follow-up/recognise.ts'
import { STATUS, statusHandler } from './follow-up/status.ts'
import { WITHDRAW, withdrawHandler } from './follow-up/withdraw.ts'
import { gatewayKind } from './gateways/content.ts'
import { deliverJob, type GatewaySettings } from './gateways/deliver-job.ts'
import { letterJob } from './gateways/letter-job.ts'
import { pullJob } from './gateways/pull-job.ts'
import { groundKind } from './grounds.ts'
import { createIntake, type Reading } from './intake/intake.ts'
import { lawFurther } from './intake/law-further.ts'
import { DELIVER, LETTER, PULL, PUSH, WATCH } from './job-kinds.ts'
import { keptOf } from './kept.ts'
import { offeredDuplicates } from './offered-duplicates.ts'
import { open311Routes } from './open311/routes.ts'
import { queueHandler } from './queue/handler.ts'
import { QUEUE } from './queue/item.ts'
import { pushJob } from './queue/push-job.ts'
import { queueRecognitions } from './queue/recognise.ts'
import { wordsFlow } from './queue/words-flow.ts'
import { routingFaults } from './routing-fault.ts'
import { routingKind } from './routing-rules.ts'
import { createComplaintTools } from './tools.ts'
import { watchJob } from './watch-job.ts'

const MINUTE_MS = 60_000
/** Each waits for one commit, which many share. */
const PUSHES_AT_ONCE = 32

/** Complaints: from a citizen's words to the responsible agency's queue, and back. */
export const complaintsFeature =
  (reading: Reading, gateways: GatewaySettings): FeatureFactory =>
  (ports) => {
    const tools = createComplaintTools(ports)
    const { desk, store } = tools
    const { accounts, jobs, notices, work, clock } = ports
    const words = wordsFlow(tools)
    const intake = createIntake(ports, tools, reading, offeredDuplicates(tools))
    const info = addInfoFlow(tools, intake.takePhotos)
    const rate = rateFlow(tools)
    return {
      id: 'complaints',
      content: [deadlineKind, deskKind, groundKind, routingKind, gatewayKind, ...intake.content],
      checks: routingFaults,
      effects: {
        'complaint.file': async (tx, data) => void (await desk.writeFile(tx, data as unknown as Filed)),
        'complaint.act': (tx, data, { now }) => desk.writeAct(tx, data, now),
        ...intake.effects,
      },
      flows: [words, info, rate, ...intake.flows],
      intents: {
        [QUEUE]: queueHandler(tools, words, intake.readRight),
        [STATUS]: statusHandler(tools),
        [ADD_INFO]: addInfoHandler(tools, info, intake.readRight),
        [RATE]: rateHandler(tools, rate),
        [WITHDRAW]: withdrawHandler(tools),
        ...intake.intents,
      },
      counts: createComplaintCounts({
        database: ports.database as Database,
        clock,
        labelOf: (dimension, id) => labelOf(dimension, id, tools.book()),
      }),
      warm: intake.warm,
      onAttachment: intake.onAttachment,
      unanswered: intake.unanswered,
      awaited: (turn) => answersWaiting(turn, tools),
      recogniser: {
        recognise: (input) => [...queueRecognitions(input), ...followUpRecognitions(input), ...lawFurther(input)],
        costly: { gives: 'complaint.', recognise: (input) => intake.recogniser.recognise(input) },
      },
      jobs: {
        [WATCH]: watchJob(tools, clock),
        [PUSH]: pushJob({ tools, accounts, jobs, notices, work, clock }),
        [DELIVER]: deliverJob({ tools, settings: gateways, work, clock }),
        [LETTER]: letterJob({ tools, settings: gateways, work, clock }),
        [PULL]: pullJob({ tools, settings: gateways, work, clock }),
        ...intake.jobs,
      },
      jobsAtOnce: { [PUSH]: PUSHES_AT_ONCE },
      schedules: [{ kind: WATCH, everyMs: MINUTE_MS }, { kind: PULL, everyMs: 10 * MINUTE_MS }, ...intake.schedules],
      routes: [open311Routes(ports, tools, intake.screen)],
      keeps: keptOf(tools),
      onErase: async (tx, conversation) => {
        await store.forget(tx, conversation)
        await intake.onErase(tx, conversation)
      },
    }
  }
