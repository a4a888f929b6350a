import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAsker } from '../src/app/ask/asker.ts'
import { assemble } from '../src/app/assembly.ts'
import { configFrom } from '../src/app/config.ts'
import type { EngineResult } from '../src/core/engine.ts'
import { instantOf } from '../src/core/time.ts'
import { figuresOf, type Observation } from '../src/features/statistics/observations.ts'
import { fold } from '../src/text/normalise.ts'
import { formatNumber } from '../src/text/numbers.ts'
import { sharedNames } from './shared-names.ts'

/**
 * Questions made from the figures' own names, so that only how they are put together can be misunderstood: two figures in one
 * message or one behind the other, and one figure in each way of asking. One JSON line per way.
 * `MADE=<n>` so many of either sort, `SEED` others, `MADE_SHOW=1` writes what was not understood to stderr.
 */
const MADE = Number(process.env.MADE ?? 800)
const NOW = instantOf(Date.parse('2026-11-21T09:00:00+07:00'))
const TIMES: Readonly<Record<string, readonly string[]>> = {
  '2024-H1': ['6 tháng đầu năm 2024', 'nửa đầu 2024', '6t2024'],
  '2021-9M': ['9 tháng đầu năm 2021', '9 tháng 2021'],
  '2024': ['năm 2024'],
  '2023': ['năm 2023'],
  '2022': ['năm 2022'],
  '2020': ['năm 2020', '2020'],
  '2019': ['năm 2019'],
  '2018': ['năm 2018'],
  '2017': ['năm 2017', 'hồi 2017'],
}
const COUNTS = /(?:^| )(?:bao nhiêu|mấy|nhiêu|bn|phần trăm)(?: |$)/

const TOGETHER: Readonly<Record<string, (a: string, b: string, when: string) => readonly string[]>> = {
  'a và b': (a, b, when) => [`${a} và ${b} ${when}`],
  'a bao nhiêu, b bao nhiêu': (a, b, when) => [`${when} ${a} bao nhiêu, ${b} bao nhiêu`],
  'a với b': (a, b, when) => [`cho em ${a} với ${b} ${when}`],
  'a; b': (a, b, when) => [`${when}: ${a}; ${b}`],
  'a? còn b?': (a, b, when) => [`${a} ${when} bao nhiêu? Còn ${b}?`],
  'a? b thì sao?': (a, b, when) => [`${a} ${when} bao nhiêu? ${b} thì sao?`],
  'a. b bao nhiêu?': (a, b, when) => [`${a} ${when} là mấy. ${b} bao nhiêu?`],
  'a, tiện thể b': (a, b, when) => [`${a} ${when} bao nhiêu, tiện thể cho em ${b} luôn`],
  'a với lại b': (a, b, when) => [`cho xin ${a} với lại ${b} ${when}`],
  'a + b': (a, b, when) => [`${a} + ${b} ${when}`],
  'a cũng như b': (a, b, when) => [`${a} cũng như ${b} ${when}`],
  'a rồi b': (a, b, when) => [`sếp hỏi ${when} ${a} được bao nhiêu rồi ${b} được bao nhiêu, em trả lời sao`],
  'a, kèm b': (a, b, when) => [`${when} ${a} bao nhiêu, kèm ${b}`],
  'a, cả b nữa': (a, b, when) => [`${a} ${when} nha, cả ${b} nữa`],
  'dashed list': (a, b, when) => [`cần số ${when}:\n- ${a}\n- ${b}`],
  'numbered list': (a, b, when) => [`${when} cho anh: 1) ${a} 2) ${b}`],
  'two sentences': (a, b, when) => [`Chiều nay họp giao ban. Cho tôi ${a} ${when}. Và cả ${b}. Cảm ơn em.`],
  'without marks': (a, b, when) => [fold(`${when} ${a} bao nhieu, ${b} bao nhieu`)],
  'then: còn b': (a, b, when) => [`${a} ${when}`, `còn ${b}`],
  'then: b thì sao': (a, b, when) => [`${a} ${when}`, `${b} thì sao`],
  'then: b bao nhiêu': (a, b, when) => [`${a} ${when}`, `${b} bao nhiêu`],
}

/** Three figures in the words that only one of them is told by, "chỉ thị, quyết định, kế hoạch về cải cách hành chính". */
const SHARED: readonly ((own: readonly string[], head: string, tail: string, when: string) => string)[] = [
  ([a, b, c], head, tail, when) => `${when} ${head} ${a}, ${b}, ${c} ${tail}`,
  ([a, b, c], head, tail, when) => `${head} ${a}, ${b} và ${c} ${tail} ${when}`,
  ([a, b, c], head, tail, when) => `${head} ${a}, ${b}, ${c} ${tail} ${when} mỗi loại bao nhiêu`,
  ([a, b, c], head, tail, when) => `cho em ${head} ${a}, rồi ${b}, ${c} ${tail} ${when}`,
  ([a, b, c], head, tail, when) => `${when} ${head} bao nhiêu ${a}, ${b}, ${c} ${tail}`,
  ([a, b, c], head, tail, when) => fold(`${head} ${a}, ${b}, ${c} ${tail} ${when} la bao nhieu`),
]

/** A number near the right one that is not it, as people write it. */
const wrongFor = (value: number): number => (Number.isInteger(value) ? value + 3 : Math.round(value * 100 + 317) / 100)

/** A way of asking for one figure: the messages, and whether they were understood. */
interface Way {
  readonly messages: readonly string[]
  readonly isRight: (last: EngineResult) => boolean
}

const home = mkdtempSync(join(tmpdir(), 'motcua-made-'))
const assembly = await assemble({ config: configFrom({ ...process.env, MOTCUA_HOME: home }), ephemeral: true })
try {
  const figures = figuresOf(assembly.content.current())
  const ask = createAsker(assembly)
  let seed = Number(process.env.SEED ?? 7)
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const ours = figures.observations.filter(
    (o) => o.value !== null && TIMES[o.period.span] && o.scope === 'city' && !o.document.province,
  )
  const namesOf = (id: string): readonly string[] => {
    const { name, names } = figures.indicators.get(id)!
    const all = [name.replace(/^Số /, 'số ').replace(/^Tỷ/, 'tỷ'), ...names]
    return all
      .filter((one) => !COUNTS.test(one) && !/[,;]| và | với /.test(one))
      .map((one) => one.replace(/ \(.*\)/, ''))
  }
  let talks = 0
  const say = async (messages: readonly string[]): Promise<EngineResult> => {
    const conversation = `made ${talks++}`
    let last: EngineResult | undefined
    for (const text of messages) last = await ask({ role: 'officer', agency: null, text, conversation }, NOW, true)
    return last!
  }
  const told = ({ report, questions }: EngineResult): ReadonlySet<string> => {
    const read = questions.flatMap(({ recognised = [] }) =>
      recognised.filter(({ feature }) => feature === 'statistics'),
    )
    const asked = read.flatMap(({ data }) => (data as { indicators?: readonly string[] } | null)?.indicators ?? [])
    return new Set([...asked, ...(report.facts ?? []).map(({ indicator }) => indicator)])
  }
  const gives = ({ report }: EngineResult, o: Observation): boolean =>
    (report.facts ?? []).some(
      (f) => f.indicator === o.indicator && f.value === o.value && f.period.label === o.period.label,
    )
  const tally = new Map<string, [number, number]>()
  const count = (way: string, messages: readonly string[], isRight: boolean, result: EngineResult): void => {
    const [all, right] = tally.get(way) ?? [0, 0]
    tally.set(way, [all + 1, right + (isRight ? 1 : 0)])
    if (!isRight && process.env.MADE_SHOW)
      process.stderr.write(`${way} | ${messages.join(' / ')} | ${result.intent} | ${[...told(result)].join(' ')}\n`)
  }

  for (let i = 0; i < MADE; i++) {
    const [one, other] = [pick(ours), pick(ours)]
    const [a, b] = [pick(namesOf(one.indicator)), pick(namesOf(other.indicator))]
    const when = pick(TIMES[one.period.span]!)
    const way = pick(Object.keys(TOGETHER))
    if (!a || !b || one.indicator === other.indicator || one.period.span !== other.period.span) continue
    // Only names that are understood by themselves.
    if (
      !told(await say([`${a} ${when}`])).has(one.indicator) ||
      !told(await say([`${b} ${when}`])).has(other.indicator)
    )
      continue
    const messages = TOGETHER[way]!(a, b, when)
    const result = await say(messages)
    const all = messages.length > 1 ? new Set([one.indicator, ...told(result)]) : told(result)
    count(`several: ${way}`, messages, all.has(one.indicator) && all.has(other.indicator), result)
  }

  const elsewhen = (o: Observation): readonly Observation[] =>
    ours.filter((p) => p.indicator === o.indicator && p.period.span !== o.period.span)
  const text = ({ replies }: EngineResult): string => replies.map((reply) => reply.text).join('\n')
  const none = ({ report }: EngineResult): boolean => (report.facts ?? []).length === 0
  const ONE: Readonly<Record<string, (o: Observation, a: string, when: string) => Way | null>> = {
    'without marks': (o, a, when) => ({ messages: [fold(`${when} ${a} bao nhieu`)], isRight: (r) => gives(r, o) }),
    'then another time': (o, a, when) => {
      const p = pick(elsewhen(o))
      if (!p) return null
      const then = pick(TIMES[p.period.span]!)
      return {
        messages: [`${a} ${when}`, pick([`còn ${then} thì sao`, `${then} thì bao nhiêu`, `vậy ${then}?`])],
        isRight: (r) => gives(r, p),
      }
    },
    'two times': (o, a, when) => {
      const p = pick(elsewhen(o))
      if (!p) return null
      const then = pick(TIMES[p.period.span]!)
      return {
        messages: [pick([`so sánh ${a} ${when} và ${then}`, `${a} ${when} và ${then} là bao nhiêu`])],
        isRight: (r) => gives(r, o) && gives(r, p),
      }
    },
    definition: (_, a) => ({
      messages: [pick([`${a} là gì`, `${a} tính sao`, `giải thích giùm ${a}`])],
      isRight: (r) => r.intent === 'statistics.definition',
    }),
    provenance: (o, a, when) => ({
      messages: pick([
        [`${a} ${when} lấy ở đâu`],
        [`${a} ${when} nằm ở văn bản nào`],
        [`${a} ${when}`, 'số này ở đâu ra'],
      ]),
      isRight: (r) => r.intent === 'statistics.provenance' && told(r).has(o.indicator),
    }),
    'a wrong number': (o, a, when) => ({
      messages: [`${a} ${when} là ${formatNumber(wrongFor(o.value ?? 0))} phải không`],
      isRight: (r) => gives(r, o) && /không khớp/.test(text(r)),
    }),
    'no such time': (_, a) => ({
      messages: [pick([`${a} quý 5 năm 2024`, `${a} tháng 13 năm 2021`, `${a} ngày 31/2/2024`])],
      isRight: (r) => none(r) && r.outcome === 'clarify',
    }),
    'a time not printed': (_, a) => ({
      messages: [pick([`${a} năm 2012`, `${a} quý 3 năm 2016`, `${a} năm 2030`])],
      isRight: (r) => none(r) && r.outcome === 'abstain',
    }),
    'another province': (_, a, when) => ({
      messages: [pick([`${a} ${when} của An Giang`, `${a} ${when} tỉnh Cà Mau`])],
      isRight: none,
    }),
    'as a file': (_, a, when) => ({
      messages: [`${a} ${when}`, pick(['xuất excel', 'gửi file excel', 'cho xin file'])],
      isRight: ({ replies }) => replies.some(({ file }) => file !== undefined),
    }),
  }
  for (let i = 0; i < MADE; i++) {
    const o = pick(ours)
    const a = pick(namesOf(o.indicator))
    const when = pick(TIMES[o.period.span]!)
    const way = pick(Object.keys(ONE))
    if (!a || !gives(await say([`${a} ${when}`]), o)) continue
    const made = ONE[way]!(o, a, when)
    if (!made) continue
    const result = await say(made.messages)
    count(`one: ${way}`, made.messages, made.isRight(result), result)
  }

  for (const span of Object.keys(TIMES)) {
    const asked = [...new Set(ours.flatMap((o) => (o.period.span === span ? [o.indicator] : [])))]
    for (const { ids, head, tail, own } of sharedNames(figures, asked, namesOf)) {
      if (random() > MADE / 4000) continue
      const when = pick(TIMES[span]!)
      const alone = await Promise.all(own.map((one) => say([`${head} ${one} ${tail} ${when}`.trim()])))
      if (!alone.every((result, i) => told(result).has(ids[i]!))) continue
      const message = pick(SHARED)(own, head, tail, when).replace(/\s+/g, ' ').replace(/ ,/g, ',').trim()
      const result = await say([message])
      count(
        `shared: ${tail === '' ? 'head' : head === '' ? 'tail' : 'both'}`,
        [message],
        ids.every((id) => told(result).has(id)),
        result,
      )
    }
  }

  const lines = [...tally].sort(([a], [b]) => a.localeCompare(b))
  const all = lines.reduce<[number, number]>(([n, right], [, [m, more]]) => [n + m, right + more], [0, 0])
  for (const [way, [questions, right]] of [...lines, ['all', all] as const])
    process.stdout.write(
      `${JSON.stringify({ name: 'figures-made', way, questions, rightPercent: Number(((100 * right) / questions).toFixed(1)) })}\n`,
    )
} finally {
  await assembly.close()
  rmSync(home, { recursive: true, force: true })
}
