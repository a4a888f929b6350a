import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Method, Procedure } from '../src/features/procedures/content.ts'
import { readProcedures } from '../src/features/procedures/import/read-procedures.ts'
import { readRows } from '../src/features/procedures/import/read-rows.ts'
import { figure } from './figure.ts'

/**
 * How much of the portal dump the importer reads, and how far that agrees with 60 records labelled by hand
 * (codes drawn at random, read on the raw text).
 * `tsx bench/import.bench.ts <folder>` (or MOTCUA_BENCH_DATA): portal-procedures-2642.jsonl.gz.
 */
interface Label {
  readonly code: string
  /** "way length unit fee" in the order of the table; "-" unknown; `unclear`: printed free or glued, and not to be trusted. */
  readonly methods: readonly string[]
  /** Papers per case. */
  readonly documents: readonly number[]
}

const folder = process.argv[2] ?? process.env.MOTCUA_BENCH_DATA
const file = folder === undefined ? '' : join(folder, 'portal-procedures-2642.jsonl.gz')
if (existsSync(file)) measure(file)
else
  console.error(
    'import: skipped; give the folder of portal-procedures-2642.jsonl.gz as argument or in MOTCUA_BENCH_DATA',
  )

function measure(path: string): void {
  const from = performance.now()
  const { rows } = readRows(readFileSync(path))
  const { drafts, rejected } = readProcedures(rows, { asOf: '2026-07', ownCity: '' })
  const all = drafts.map((draft) => draft.procedure)
  const work = { records: rows.length }
  figure('import-read', performance.now() - from, 'ms', work)
  figure('import-rejected', rejected.length, 'records', work)
  const share = (name: string, of: readonly Procedure[], good: (p: Procedure) => boolean) =>
    figure(name, (100 * of.filter(good).length) / of.length, '%', { records: of.length })
  share('import-methods-recovered', all, (p) => p.recovered?.methods === true && p.methods.length > 0)
  share('import-documents-recovered', all, (p) => p.recovered?.documents === true && p.cases.length > 0)
  const listed = all.filter((p) => p.cases.length > 0 || p.raw?.documents !== undefined)
  share('import-documents-recovered-where-listed', listed, (p) => p.recovered?.documents === true)
  share('import-without-cautions', all, (p) => p.cautions.length === 0)
  agreement(all)
}

function agreement(all: readonly Procedure[]): void {
  const labels: readonly Label[] = JSON.parse(
    readFileSync(join(import.meta.dirname, '../test/features/procedures/import/labelled-60.json'), 'utf8'),
  )
  const byCode = new Map(all.map((p) => [p.code, p]))
  const rows = labels.flatMap((label) => {
    const read = byCode.get(label.code)?.methods.map(methodLabel) ?? []
    return label.methods.map((wanted, i) => ({
      code: label.code,
      wanted: wanted.split(' '),
      read: (read[i] ?? '').split(' '),
    }))
  })
  const agree = (name: string, part: number) =>
    figure(name, (100 * rows.filter((row) => row.wanted[part] === row.read[part]).length) / rows.length, '%', {
      rows: rows.length,
    })
  agree('import-label-way', 0)
  figure(
    'import-label-duration',
    (100 * rows.filter((r) => r.wanted[1] === r.read[1] && r.wanted[2] === r.read[2]).length) / rows.length,
    '%',
    { rows: rows.length },
  )
  agree('import-label-fee', 3)
  const whole = (label: Label, p: Procedure | undefined) =>
    p?.methods.map(methodLabel).join('\n') === label.methods.join('\n')
  const papers = (label: Label, p: Procedure | undefined) =>
    p?.cases.map((c) => c.documents.length).join() === label.documents.join()
  const wrongMethods = labels.filter((l) => !whole(l, byCode.get(l.code)))
  const wrongPapers = labels.filter((l) => !papers(l, byCode.get(l.code)))
  const count = { records: labels.length }
  figure('import-label-methods-whole', (100 * (labels.length - wrongMethods.length)) / labels.length, '%', {
    ...count,
    differ: codes(wrongMethods),
  })
  figure('import-label-documents-whole', (100 * (labels.length - wrongPapers.length)) / labels.length, '%', {
    ...count,
    differ: codes(wrongPapers),
  })
}

function codes(labels: readonly Label[]): string {
  return labels.map((label) => label.code).join(' ')
}

function methodLabel({ way, duration, fees }: Method): string {
  return `${way} ${duration.value ?? '-'} ${duration.unit ?? '-'} ${fees.map(feeLabel).join('+')}`
}

function feeLabel(fee: Method['fees'][number]): string {
  if (fee.kind === 'amount') return String(fee.amountVnd ?? fee.formula).replace(' ', '')
  if (fee.kind !== 'not-stated') return fee.kind
  return /^(?:ô phí|nguồn) ghi/u.test(fee.note ?? '') ? 'unclear' : 'none'
}
