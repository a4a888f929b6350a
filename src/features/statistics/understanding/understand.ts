import type { Period } from '../../../calendar/periods.ts'
import { type PeriodReading, readPeriods } from '../../../calendar/periods-reading.ts'
import { readConvention } from '../../../calendar/reporting-windows.ts'
import type { Reading } from '../../../core/reading.ts'
import type { NameMatch } from '../../../search/name-index.ts'
import { type Word, wordsIn } from '../../../search/name-words.ts'
import { fold } from '../../../text/normalise.ts'
import type { AskedPeriod, FigureQuery, Operation, Unknown } from '../query.ts'
import type { Lexicon } from './lexicon.ts'
import {
  asksWhetherRight,
  readComparison,
  readDimension,
  readForm,
  readOperation,
  readOutput,
  readStated,
} from './operation.ts'
import { readUnknownAgency } from './unknown.ts'

/** What a text says of figures by itself, before the conversation is put in. */
export interface Understood {
  readonly query: FigureQuery
  /** Indicators met, best first: how sure the reading is. */
  readonly matches: readonly NameMatch[]
  /** The operation is named, not assumed. */
  readonly operationSaid: boolean
  /** Words of the text, punctuation apart. */
  readonly length: number
}

/**
 * Reads a text as a question for figures. Pure; does not decide whether it is one.
 * @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 */
export function understandFigures(reading: Reading, lexicon: Lexicon, today: string): Understood {
  const written = reading.normalised.toLowerCase()
  const folded = fold(written)
  const readings = readPeriods(folded, today)
  const canonical = reading.canonical.toLowerCase()
  const spans = readings.map(({ start, end }) => ({ start, end }))
  const words = wordsIn(blanked(written, spans))
  const meant = [...words, ...addedBy(canonical, words)]
  const both = `${folded}\n${fold(canonical)}`

  const scopesMet = lexicon.scopes.find(words)
  const meantScopes = scopesMet.length > 0 ? scopesMet : lexicon.scopes.find(wordsIn(canonical))
  const ofProvinces = meantScopes.flatMap(({ id }) => lexicon.figures.scopes.get(id)?.province ?? [])
  const foreign = lexicon.provinces.find(words).at(0)?.id ?? null
  const scopes = unique(
    meantScopes.map(({ id }) => id).filter((id) => lexicon.figures.scopes.get(id)?.kind !== 'province'),
  )
  const matches = indicatorsOf(meant, lexicon)
  const operation = readOperation(both)
  const periods = periodsOf(readings)
  const impossible = readings.find((r) => r.kind === 'impossible')
  const unknown: Unknown | null =
    foreign && ofProvinces.length === 0 && !isOurs(lexicon, words, foreign)
      ? { kind: 'province', written: foreign }
      : readUnknownAgency(words, meantScopes, matches)
  const output = readOutput(both)
  return {
    matches,
    operationSaid: operation !== null,
    length: wordsIn(written).length,
    query: {
      operation: operation ?? (output === 'chart' ? 'trend' : 'value'),
      indicators: matches.map(({ id }) => id),
      scopes,
      periods,
      impossible: impossible ? { written: impossible.written, reason: impossible.reason } : null,
      comparison: operation === 'compare' ? readComparison(both, scopes.length, periods.length) : null,
      by: readDimension(both),
      province: ofProvinces[0] ?? null,
      unknown,
      stated: readStated(blanked(folded, spans)),
      asksWhetherRight: asksWhetherRight(folded),
      form: readForm(folded),
      documents: unique(lexicon.documents.find(wordsIn(written)).map(({ id }) => id)),
      convention: readConvention(folded),
      output,
      fromContext: [],
    },
  }
}

/** Indicators asked for: one, or one per part of "… và …" where each part names its own. */
function indicatorsOf(words: readonly Word[], lexicon: Lexicon): readonly NameMatch[] {
  const found = lexicon.indicators.find(words)
  const [best] = found
  if (!best) return []
  const rest = words.filter((_, i) => !best.at.has(i))
  const second = lexicon.indicators.find(rest, 0.9).find(({ id, score }) => id !== best.id && score >= best.score * 0.4)
  return second && joinsWords(words) ? [best, second] : [best]
}

const joinsWords = (words: readonly Word[]): boolean =>
  words.some(({ folded }) => ['va', 'voi', 'cung', 'rui', 'roi', 'lan', 'them'].includes(folded))

function periodsOf(readings: readonly PeriodReading[]): readonly AskedPeriod[] {
  const asked: AskedPeriod[] = []
  for (const reading of readings) {
    if (reading.kind !== 'period') continue
    if (asked.some(({ period }) => sameDays(period, reading.period))) continue
    asked.push({ period: reading.period, year: reading.year, running: reading.running })
  }
  return asked
}

const sameDays = (a: Period, b: Period): boolean => a.from === b.from && a.to === b.to && a.kind === b.kind

/** A former province whose name is part of a name of ours ("đồng bằng sông …") is not asked for. */
function isOurs(lexicon: Lexicon, words: readonly Word[], province: string): boolean {
  const inDocument = lexicon.documents.find(words)
  return inDocument.some(({ id }) => lexicon.figures.documents.get(id)?.title.includes(province) ?? false)
}

/** What abbreviations and chat spellings mean besides what is written. */
function addedBy(canonical: string, words: readonly Word[]): readonly Word[] {
  const known = new Set(words.map((w) => w.folded))
  return wordsIn(canonical).filter((word) => !known.has(word.folded))
}

function blanked(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  return spans.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text)
}

const unique = <T>(items: readonly T[]): readonly T[] => [...new Set(items)]

export const operationOf = (understood: Understood): Operation | null =>
  understood.operationSaid ? understood.query.operation : null
