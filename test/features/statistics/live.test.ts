import { describe, expect, it } from 'vitest'
import { quarterPeriod, yearPeriod } from '../../../src/calendar/periods.ts'
import type { Count, CountQuery, CountRow, CountSource, Dimension, Measure } from '../../../src/core/counts.ts'
import { instantOf, localDate } from '../../../src/core/time.ts'
import type { LiveAsked } from '../../../src/features/statistics/live/counting.ts'
import { answerLive, countableFor, isForbidden, sayForbidden } from '../../../src/features/statistics/live/live.ts'
import { figuresOf } from '../../../src/features/statistics/observations.ts'
import { EMPTY_QUERY, type FigureQuery } from '../../../src/features/statistics/query.ts'
import { shippedFigures } from './shipped.ts'

const NOW = '2026-11-21T02:00:00.000Z'
const figures = figuresOf(shippedFigures())

const onTime: Measure = {
  id: 'on-time-settled',
  label: 'Tỷ lệ hồ sơ giải quyết đúng hạn',
  names: ['đúng hạn'],
  unit: '%',
  definition: 'Hồ sơ giải quyết trước hạn và đúng hạn trên hồ sơ đã giải quyết xong.',
  kind: 'ratio',
  direction: 'up',
  dimensions: ['agency', 'level'],
  visibility: 'public',
}
const queue: Measure = {
  ...onTime,
  id: 'dossiers-waiting',
  label: 'Hồ sơ đang chờ',
  kind: 'count',
  unit: 'hồ sơ',
  visibility: 'internal',
}

interface Settled {
  readonly at: string
  readonly level: string
  readonly onTime: boolean
}

/** A source that counts dossiers held in memory. */
function memorySource(dossiers: readonly Settled[]): CountSource & { readonly asked: CountQuery[] } {
  const asked: CountQuery[] = []
  const countOf = (list: readonly Settled[]): Count => {
    const numerator = list.filter((d) => d.onTime).length
    return {
      value: list.length === 0 ? null : Number(((100 * numerator) / list.length).toFixed(2)),
      numerator,
      denominator: list.length,
      asOf: NOW,
      sample: false,
    }
  }
  const within = ({ from, to, scope }: CountQuery) =>
    dossiers.filter((d) => d.at >= from && d.at < to && (scope.level === undefined || scope.level === d.level))
  return {
    asked,
    measures: [onTime, queue],
    async count(query) {
      asked.push(query)
      return countOf(within(query))
    },
    async breakdown(query: CountQuery, by: Dimension): Promise<readonly CountRow[]> {
      asked.push(query)
      const levels = [...new Set(within(query).map((d) => d.level))]
      return levels.map((level) => ({
        ...countOf(within(query).filter((d) => d.level === level)),
        key: level,
        label: by === 'level' && level === 'commune' ? 'cấp xã' : 'cấp sở',
      }))
    },
  }
}

const settled = (day: string, level: string, isOnTime: boolean): Settled => ({
  at: instantOf(Date.parse(`${day}T09:00:00+07:00`)),
  level,
  onTime: isOnTime,
})
const DOSSIERS = [
  settled('2026-10-01', 'commune', true),
  settled('2026-11-02', 'commune', true),
  settled('2026-11-03', 'province', false),
  settled('2026-11-04', 'province', true),
  settled('2026-09-30', 'commune', false),
]

function asking(query: Partial<FigureQuery>, source = memorySource(DOSSIERS)): LiveAsked {
  const thisQuarter = { period: quarterPeriod(2026, 4), year: 'today' as const, running: true }
  return {
    query: {
      ...EMPTY_QUERY,
      indicators: ['on-time-settled'],
      periods: [thisQuarter],
      ...query,
    },
    figures,
    city: { name: 'thành phố', hotline: '1022' } as LiveAsked['city'],
    today: localDate(NOW),
    sources: [source],
    directory: { agency: () => null },
    person: { role: 'officer', agency: null },
    now: NOW,
  }
}

const NOISE = { dimension: 'category', id: 'noise', name: 'Tiếng ồn', written: 'karaoke' } as const

const live = async (asked: LiveAsked) => answerLive(asked, countableFor(asked, asked.query.indicators[0]!)!)

describe('live figures', () => {
  it('answer a period of theirs with both parts, its days and the moment', async () => {
    const answer = await live(asking({}))
    expect(answer?.say.join('\n')).toContain('75 % (3/4)')
    expect(answer?.say.join('\n')).toContain('từ 01/10/2026 đến 31/12/2026')
    expect(answer?.say.at(-1)).toBe('Nguồn: số liệu trực tiếp, tính đến 09:00 ngày 21/11/2026.')
    expect(answer?.live).toMatchObject([
      { value: 75, numerator: 3, denominator: 4, source: 'số liệu trực tiếp', asOf: NOW },
    ])
  })

  it('count whole days of Vietnam, the last one included', async () => {
    const source = memorySource([])
    await live(asking({}, source))
    expect(source.asked).toMatchObject([{ from: '2026-09-30T17:00:00.000Z', to: '2026-12-31T17:00:00.000Z' }])
  })

  it('go by another convention where it is named', async () => {
    const source = memorySource(DOSSIERS)
    const answer = await live(asking({ convention: 'decree-09-2019' }, source))
    expect(source.asked).toMatchObject([{ from: '2026-09-14T17:00:00.000Z', to: '2026-12-14T17:00:00.000Z' }])
    expect(answer?.say.join('\n')).toContain('Nghị định 09/2019/NĐ-CP')
  })

  it('narrow down to a level', async () => {
    expect((await live(asking({ scopes: ['commune-level'] })))?.live).toMatchObject([{ value: 100, denominator: 2 }])
  })

  it('narrow down to a part, named in the answer, and tell where a wider group is counted', async () => {
    const source = memorySource(DOSSIERS)
    const measure = { ...onTime, dimensions: ['agency', 'level', 'category'] } as const
    const asked = asking({ topics: [NOISE] }, source)
    const answer = await answerLive(asked, { measure, source })
    expect(source.asked).toMatchObject([{ scope: { category: 'noise' } }])
    expect(answer?.say.join('\n')).toContain('về “Tiếng ồn”')
    expect(answer?.say.join('\n')).toContain('không tách riêng “karaoke”')
  })

  it('are none for a part that they are not counted by', async () => {
    expect(await live(asking({ topics: [NOISE] }))).toBeNull()
  })

  it('count from the beginning of the year where no time is said, and say so', async () => {
    expect((await live(asking({ periods: [] })))?.say[0]).toContain('năm 2026')
  })

  it('are none for a level that is no more', async () => {
    expect(await live(asking({ scopes: ['district-level'] }))).toBeNull()
  })

  it('are none where nothing was settled: nought of nought is no rate', async () => {
    const period = { period: yearPeriod(2019), year: 'given' as const, running: false }
    expect(await live(asking({ periods: [period] }))).toBeNull()
  })

  it('are none for what has not begun', async () => {
    const period = { period: quarterPeriod(2027, 1), year: 'given' as const, running: false }
    expect(await live(asking({ periods: [period] }))).toBeNull()
  })

  it('compare with the period before and say that this one is not over', async () => {
    const answer = await live(asking({ operation: 'compare', comparison: { kind: 'previous' } }))
    expect(answer?.say[0]).toBe(
      'Dạ, tỷ lệ hồ sơ giải quyết đúng hạn:\n- quý IV/2026 (kỳ chưa kết thúc): 75 % (3/4)\n- quý III/2026: 0 % (0/1)\nTăng 75 điểm %.',
    )
  })

  it('break down by level', async () => {
    const answer = await live(asking({ operation: 'breakdown', by: 'level' }))
    expect(answer?.live?.map(({ scope, value }) => [scope, value])).toEqual([
      ['cấp xã', 100],
      ['cấp sở', 50],
    ])
  })

  it('follow month by month', async () => {
    const answer = await live(asking({ operation: 'trend' }))
    expect(answer?.live?.map(({ period, value }) => [period.label, value])).toEqual([
      ['tháng 9/2026', 0],
      ['tháng 10/2026', 100],
      ['tháng 11/2026', 66.67],
    ])
  })

  it('of the sample data set say so', async () => {
    const source = {
      ...memorySource(DOSSIERS),
      count: async () => ({ value: 1, numerator: 1, denominator: 1, asOf: NOW, sample: true }),
    }
    expect((await live(asking({}, source)))?.say.join('\n')).toContain('dữ liệu mẫu')
  })

  it('that are internal are for officers only', () => {
    const asked = asking({ indicators: ['dossiers-waiting'] })
    const countable = countableFor(asked, 'dossiers-waiting')!
    expect(isForbidden(countable, { role: 'citizen', agency: null })).toBe(true)
    expect(isForbidden(countable, { role: 'officer', agency: null })).toBe(false)
    expect(sayForbidden(countable, asked)).toMatchObject({ outcome: 'forbidden' })
  })

  describe('of bodies of today', () => {
    const works = { ...onTime, dimensions: ['agency', 'level', 'area', 'procedure'] as const }
    const office = { agency: 'so-x', area: null, name: 'Sở X', written: 'sở x' }
    const commune = { agency: 'phuong-y', area: '00001', name: 'Phường Y', written: 'phường y' }
    const counting = (measure: Measure) => ({ ...memorySource(DOSSIERS), measures: [measure] })

    it('are counted for the agency', async () => {
      const source = counting(works)
      const answer = await live(asking({ bodies: [office] }, source))
      expect(source.asked[0]?.scope).toEqual({ agency: 'so-x' })
      expect(answer?.say[0]).toContain('của Sở X')
    })

    it('take a commune as the office where procedures are counted, as the place elsewhere', async () => {
      const offices = counting(works)
      await live(asking({ bodies: [commune] }, offices))
      expect(offices.asked[0]?.scope).toEqual({ agency: 'phuong-y' })
      const places = counting({ ...onTime, dimensions: ['agency', 'area'] })
      await live(asking({ bodies: [commune] }, places))
      expect(places.asked[0]?.scope).toEqual({ area: '00001' })
    })

    it('stand side by side in the order asked', async () => {
      const answer = await live(asking({ bodies: [commune, office] }, counting(works)))
      expect(answer?.live?.map(({ scope }) => scope)).toEqual(['Phường Y', 'Sở X'])
    })
  })

  it('give no nought of a time without records', async () => {
    const empty = { ...memorySource([]), measures: [queue], count: async () => NOUGHT }
    const waiting = { indicators: ['dossiers-waiting'] }
    expect(await live(asking(waiting, empty))).toBeNull()
    expect(await live(asking({ ...waiting, operation: 'trend' }, empty))).toBeNull()
    expect(await live(asking({ ...waiting, operation: 'compare' }, empty))).toBeNull()
    const bodies = ['so-x', 'so-y'].map((agency) => ({ agency, area: null, name: agency, written: agency }))
    expect(await live(asking({ ...waiting, bodies }, empty))).toBeNull()
  })
})

const NOUGHT: Count = { value: 0, numerator: null, denominator: null, asOf: NOW, sample: false }
