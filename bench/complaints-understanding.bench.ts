import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { directoryOf } from '../src/agencies/directory-of.ts'
import { assemble } from '../src/app/assembly.ts'
import { configFrom } from '../src/app/config.ts'
import { EMPTY_CONVERSATION } from '../src/core/conversation.ts'
import type { EngineResult } from '../src/core/engine.ts'
import { CATEGORIES } from '../src/features/complaints/complaint.ts'
import { NOTICE_VERSION } from '../src/features/privacy/texts.ts'
import { percentile } from './figure.ts'

/**
 * The labelled complaints (test/evaluation/complaints-*.yaml), each as the first message of a conversation: kind, category,
 * agency, place and masking by style and part, dangers and khiếu nại / tố cáo missed, complaints seen where there are none,
 * and time per message. `EVALUATE_SHOW=tune` writes the misses of that part to stderr.
 * Files given as arguments are measured instead, each a part by its name; the questions of others only without arguments.
 * `EVALUATE_HOME` keeps the trained models between runs.
 */
const NOW = '2026-11-20T02:00:00.000Z'

/** Kinds that are turned away and erased. */
const LAWS: readonly string[] = ['complaint-law', 'denunciation-law']

/** Agencies are labelled by what they are; the ids stand in the directory. */
const AGENCIES: Readonly<Record<string, RegExp>> = {
  police: /^cong-an-/,
  'police-ask': /^cong-an-|^$/,
  power: /^dien-luc/,
  'power-ask': /^dien-luc|^$/,
  electricity: /^dien-luc/,
  transport: /^so-xay-dung|^cong-an-/,
  culture: /^so-van-hoa/,
  industry: /^so-cong-thuong|^chi-cuc-quan-ly-thi-truong/,
  water: /^cong-ty-cap/,
  'water-ask': /^cong-ty-cap|^$/,
  telecom: /^so-khoa-hoc/,
  'telecom-ask': /^so-khoa-hoc|^$/,
  market: /^chi-cuc-quan-ly-thi-truong|^so-cong-thuong/,
  health: /^so-y-te/,
  labour: /^so-noi-vu/,
  insurance: /^bao-hiem/,
  administration: /^van-phong-ubnd|^trung-tam-phuc-vu/,
  // Domain rule: the commune comes first for schools and land, the department second.
  education: /^so-giao-duc/,
  land: /^so-nong-nghiep/,
  environment: /^so-nong-nghiep/,
  agriculture: /^so-nong-nghiep/,
  construction: /^so-xay-dung/,
  traffic: /^so-xay-dung|^cong-an-/,
  social: /^so-y-te|^so-noi-vu/,
  ask: /^$/,
  none: /^$/,
  out: /^$/,
}
const COMMUNE_FIRST = new Set([
  'education',
  'land',
  'police',
  'environment',
  'agriculture',
  'construction',
  'traffic',
  'transport',
  'culture',
  'social',
])

const labelled = z.strictObject({
  id: z.string(),
  style: z.string().optional(),
  text: z.string(),
  kind: z
    .enum(['report', 'suggestion', 'question', 'complaint-law', 'denunciation-law', 'emergency', 'spam', 'none'])
    .default('report'),
  kinds: z.array(z.string()).default([]),
  regime: z.enum(['regulation', 'field']).default('field'),
  regimes: z.array(z.string()).default([]),
  category: z.enum(CATEGORIES).nullable().optional(),
  categories: z.array(z.enum(CATEGORIES)).default([]),
  /** Five digits: that commune; `ask`: it must be asked; `out`: another province; `-`: not needed. In `areas`, what is right too. */
  area: z.string().default('-'),
  areas: z.array(z.string()).default([]),
  agency: z.string().optional(),
  agencies: z.array(z.string()).default([]),
  scope: z.boolean().default(true),
  masked: z.array(z.string()).default([]),
})
type Labelled = z.output<typeof labelled>

interface Judged {
  readonly asked: Labelled
  readonly style: string
  readonly part: string
  readonly kind: string
  readonly right: Readonly<Record<'kind' | 'regime' | 'category' | 'agency' | 'place' | 'masked', boolean | null>>
  readonly seen: string
  readonly ms: number
}

const kept = process.env.EVALUATE_HOME
const home = kept ?? mkdtempSync(join(tmpdir(), 'motcua-complaints-'))
const assembly = await assemble({ config: configFrom({ MOTCUA_HOME: home }), ephemeral: true })
const directory = directoryOf(assembly.content.current())

async function ask(text: string, id: string): Promise<EngineResult> {
  const ref = { channel: 'terminal', chat: id }
  return assembly.engine.handle({
    ref,
    conversation: id,
    state: { ...EMPTY_CONVERSATION, noticeVersion: NOTICE_VERSION },
    person: { role: 'citizen', agency: null },
    now: NOW,
    message: {
      ref,
      externalId: id,
      sender: id,
      text,
      action: null,
      attachments: [],
      location: null,
      forwardedFrom: null,
      receivedAt: NOW,
    },
  })
}

function judge(asked: Labelled, part: string, result: EngineResult, ms: number): Judged {
  const seen = result.report.complaint
  const kind = seen?.kind ?? 'none'
  const slots = (result.state.active?.slots ?? {}) as Readonly<Record<string, unknown>>
  const matter = asked.kind === 'report' || asked.kind === 'suggestion'
  const judgedMatter = matter && asked.scope && asked.area !== 'out'
  const category = seen?.category ?? String((slots.guesses as readonly string[] | undefined)?.[0] ?? '').split('/')[0]
  const area = directory.areas.find(({ name }) => name === seen?.area)?.id ?? null
  const wantsArea = asked.area
  const asksArea = seen !== undefined && area === null && seen.inScope
  return {
    asked,
    part,
    kind,
    style: asked.style ?? asked.id.slice(0, 3),
    seen: [kind, category, area ?? seen?.area ?? '-', seen?.agency ?? '-', seen?.inScope].join(' '),
    right: {
      kind: kind === asked.kind || asked.kinds.includes(kind),
      regime: judgedMatter && seen ? seen.regime === asked.regime || asked.regimes.includes(seen.regime ?? '') : null,
      category:
        judgedMatter && asked.category
          ? category === asked.category || asked.categories.some((other) => other === category)
          : null,
      agency:
        matter && (seen || !asked.kinds.includes('none'))
          ? rightAgency(asked, seen?.agency ?? '', seen?.inScope ?? false, seen !== undefined)
          : null,
      place:
        !matter || !asked.scope || wantsArea === '-'
          ? null
          : wantsArea === 'out'
            ? seen?.inScope === false
            : asked.areas.includes('-') ||
              ([wantsArea, ...asked.areas].includes('ask') && asksArea) ||
              (area !== null && [wantsArea, ...(wantsArea === 'ask' ? asked.areas : [])].includes(area)),
      masked:
        asked.masked.length === 0
          ? null
          : asked.masked.every(
              (hidden) => !String(slots.text ?? '').includes(hidden) && (result.erase || isMaskedIn(result, hidden)),
            ),
    },
    ms,
  }
}

/** Numbers must be gone from what the transcript keeps; names and plates from what is shown of the complaint. */
function isMaskedIn(result: EngineResult, hidden: string): boolean {
  const replies = result.replies.map((reply) => reply.text).join('\n')
  // A plate's digits are no person's number.
  const digits = !/\p{L}/u.test(hidden) && /\d{6,}|\d[\d. ]{7,}/.test(hidden)
  return !replies.includes(hidden) && (!digits || (result.kept !== null && !result.kept.includes(hidden)))
}

function rightAgency(asked: Labelled, agency: string, inScope: boolean, seen: boolean): boolean {
  if (!seen) return false
  const wanted = [asked.agency ?? (asked.area === 'ask' ? 'ask' : 'commune'), ...asked.agencies]
  if (asked.area === 'out' || wanted[0] === 'out' || wanted[0] === 'none') return !inScope
  const communes = [asked.area, ...asked.areas].flatMap((id) => directory.agencyOfArea(id)?.id ?? [])
  return wanted.some((label) => {
    const mayAsk = [asked.area, ...asked.areas].includes('ask') && agency === ''
    if (label === 'commune') return communes.includes(agency) || mayAsk
    if (AGENCIES[label]?.test(agency)) return true
    if (label === 'ask') return communes.includes(agency)
    return COMMUNE_FIRST.has(label) && (communes.includes(agency) || mayAsk)
  })
}

const share = (all: readonly Judged[], what: keyof Judged['right']) => {
  const counted = all.filter((one) => one.right[what] !== null)
  const right = counted.filter((one) => one.right[what] === true).length
  return { n: counted.length, share: counted.length === 0 ? null : Number((right / counted.length).toFixed(4)) }
}

/** How many of one kind were taken for another, as `report>none`. */
function takenFor(all: readonly Judged[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { asked, kind } of all.filter(({ right }) => !right.kind)) {
    const confusion = `${asked.kind}>${kind}`
    counts[confusion] = (counts[confusion] ?? 0) + 1
  }
  return counts
}

function print(style: string, part: string, all: readonly Judged[]): void {
  const of = (kinds: readonly string[]) => all.filter((one) => kinds.includes(one.asked.kind))
  const missed = (kinds: readonly string[]) => {
    const some = of(kinds)
    const wrong = some.filter((one) => !kinds.includes(one.kind) && !one.right.kind).length
    return { n: some.length, missed: wrong, share: some.length === 0 ? null : Number((wrong / some.length).toFixed(4)) }
  }
  const none = of(['none'])
  const falseAlarms = all.filter((one) => one.kind === 'emergency' && !one.right.kind).length
  const falseLaw = all.filter(
    (one) => LAWS.includes(one.kind) && !one.right.kind && !LAWS.includes(one.asked.kind),
  ).length
  process.stdout.write(
    `${JSON.stringify({
      name: 'complaints-understanding',
      style,
      part,
      n: all.length,
      kind: share(all, 'kind'),
      taken: takenFor(all),
      emergencyMissed: missed(['emergency']),
      legalMissed: missed(LAWS),
      falseLaw,
      falseEmergencies: falseAlarms,
      claimedThoughNone: { n: none.length, claimed: none.filter((one) => !one.right.kind).length },
      regime: share(all, 'regime'),
      category: share(all, 'category'),
      agency: share(all, 'agency'),
      place: share(all, 'place'),
      masked: share(all, 'masked'),
      msMedian: Number(
        percentile(
          all.map((one) => one.ms),
          0.5,
        ).toFixed(2),
      ),
      msP95: Number(
        percentile(
          all.map((one) => one.ms),
          0.95,
        ).toFixed(2),
      ),
    })}\n`,
  )
}

/** Files to measure instead of the labelled ones, each a part by its name. */
const given = process.argv.slice(2).map((file) => ({ part: basename(file, '.yaml').replace(/^complaints-/, ''), file }))
const own = ['tune', 'report', 'report-2', 'report-3', 'report-4', 'report-5', 'report-6', 'report-7'].map((part) => ({
  part,
  file: join(import.meta.dirname, `../test/evaluation/complaints-${part}.yaml`),
}))
const sets = given.length > 0 ? given : own

const judged: Judged[] = []
for (const { part, file } of sets) {
  for (const asked of z.array(labelled).parse(parse(readFileSync(file, 'utf8')))) {
    const start = performance.now()
    const result = await ask(asked.text, `${part}-${asked.id}`)
    judged.push(judge(asked, part, result, performance.now() - start))
  }
}

/** Questions of the other evaluation that must stay procedure questions. */
const hijacked: string[] = []
let procedureQuestions = 0
for (const style of [
  'standard',
  'colloquial',
  'no-diacritics',
  'typing',
  'teencode',
  'southern',
  'story',
  'follow-up',
]) {
  const file = join(import.meta.dirname, `../test/evaluation/questions-${style}.yaml`)
  const questions =
    given.length > 0
      ? []
      : (parse(readFileSync(file, 'utf8')) as readonly {
          id: string
          text: string
          expect: string
          part: string
        }[])
  for (const { id, text, expect, part } of questions) {
    if (expect !== 'answer') continue
    procedureQuestions++
    const { report } = await ask(text, `question-${id}`)
    if (report.complaint) hijacked.push(`${id}\t${part}\t${report.complaint.kind}\t${part === 'tune' ? text : ''}`)
  }
}
await assembly.close()
if (kept === undefined) rmSync(home, { recursive: true, force: true })

const styles = [...new Set(judged.map((one) => one.style))]
for (const { part } of sets) {
  for (const style of styles)
    print(
      style,
      part,
      judged.filter((one) => one.part === part && one.style === style),
    )
  print(
    'all',
    part,
    judged.filter((one) => one.part === part),
  )
}
print('all', 'both', judged)
process.stdout.write(`${JSON.stringify({ name: 'complaints-hijack', procedureQuestions, claimed: hijacked.length })}\n`)

const shown = process.env.EVALUATE_SHOW
if (shown !== undefined && !shown.startsWith('report')) {
  for (const one of judged.filter((each) => each.part === shown)) {
    const wrong = Object.entries(one.right)
      .filter(([, right]) => right === false)
      .map(([what]) => what)
    if (wrong.length > 0)
      process.stderr.write(`${one.asked.id}\t${wrong.join(',')}\t${one.seen}\t${one.asked.text.slice(0, 110)}\n`)
  }
  for (const line of hijacked) process.stderr.write(`hijacked ${line}\n`)
}
