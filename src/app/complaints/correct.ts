import { maskPersonalData } from '../../dialogue/personal-data.ts'
import { readCategoryValue } from '../../features/complaints/category-value.ts'
import { type Actor, CATEGORIES } from '../../features/complaints/complaint.ts'
import { correctedMatter } from '../../features/complaints/correcting.ts'
import { correctionTexts } from '../../features/complaints/queue/correction-texts.ts'
import { refusalText } from '../../features/complaints/queue/refusal-text.ts'
import type { Rulebook } from '../../features/complaints/rulebook.ts'
import { languageOf } from '../../features/complaints/understanding/content.ts'
import { areaIn } from '../../features/complaints/understanding/place.ts'
import type { Assembly } from '../assembly.ts'
import { UsageError } from '../usage.ts'
import { complaintOf, knownAccount, print, toolsOf } from './tools.ts'

export interface CorrectRequest {
  readonly code: string
  readonly words: string
  /** `category` or `category/sub-category` */
  readonly category?: string | undefined
  /** Id or name of a commune. */
  readonly area?: string | undefined
  readonly as?: string | undefined
  readonly by?: string | undefined
}

/**
 * Puts category or commune right; where the rules then name another agency, it goes there.
 * @throws {Error} the correction is refused, and why
 */
export async function correctComplaint(assembly: Assembly, request: CorrectRequest): Promise<number> {
  const tools = toolsOf(assembly)
  const book = tools.book()
  const complaint = await complaintOf(tools, request.code)
  const { category, area } = request
  if (category === undefined && area === undefined) throw new UsageError('correct needs --category, --area or both')
  const account = await knownAccount(assembly, request.by)
  const actor: Actor =
    request.as === undefined ? { role: 'hotline', account } : { role: 'officer', agency: request.as, account }
  const right = {
    ...(category === undefined ? {} : { category: knownCategory(category) }),
    ...(area === undefined ? {} : { area: knownArea(area, book) }),
  }
  const matter = correctedMatter(right, book.snapshot)
  const reason = request.words === '' ? {} : { reason: request.words }
  const performed = await tools.desk.act(
    complaint.id,
    { kind: 'correct', matter, ...reason },
    actor,
    assembly.clock.now(),
  )
  if (!performed.ok) throw new Error(refusalText(performed.refusal, complaint, book))
  print(correctionTexts.done(complaint, performed.done.at(-1)!.complaint, book))
  return 0
}

function knownCategory(value: string): string {
  if (readCategoryValue(value).category === null)
    throw new UsageError(`no category '${value}'; one of: ${CATEGORIES.join(', ')}, with /<sub-category> or without`)
  return value
}

function knownArea(said: string, { directory, snapshot }: Rulebook): string {
  if (directory.area(said)) return said
  const { area, candidates } = areaIn(said, languageOf(snapshot), directory)
  if (area !== null) return area.id
  if (candidates.length > 0)
    throw new UsageError(`'${said}' may be ${candidates.map((one) => `${one.name} (${one.id})`).join(', ')}`)
  throw new UsageError(`no commune '${said}'; its five-digit code or its name`)
}

/** What people put right, newest first: a line each, or as JSON lines to learn from. Numbers of people are masked. */
export async function listExamples(assembly: Assembly, limit: number, jsonl: boolean): Promise<number> {
  for (const { at, field, guessed, corrected, text } of await toolsOf(assembly).intake.examples(limit)) {
    const masked = maskPersonalData(text).text
    print(
      jsonl
        ? JSON.stringify({ at, field, text: masked, guessed, corrected })
        : `${at}  ${field}: ${guessed ?? '-'} -> ${corrected}  “${masked.replace(/\s+/g, ' ')}”`,
    )
  }
  return 0
}
