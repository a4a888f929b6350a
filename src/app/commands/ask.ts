import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { renderForTerminal } from '../../channels/terminal/render.ts'
import { createAsker } from '../ask/asker.ts'
import { type AskRequest, askRequest, instantFrom } from '../ask/request.ts'
import { responseOf } from '../ask/response.ts'
import { type Assembly, withAssembly } from '../assembly.ts'
import { knownAgency } from '../known-agency.ts'
import { UsageError } from '../usage.ts'

export const USAGE =
  'usage: ask "<text>" [--role citizen|officer|hotline] [--agency <id>] [--now <ISO instant>] [--trace] | ask --jsonl [--role …] [--agency …] [--now …]'

/** `ask "<text>"` answers one question; `ask --jsonl` a batch, one JSON request per line in, one response per line out. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(args)
  return withAssembly(async (assembly) => {
    const ask = createAsker(assembly)
    if (values.jsonl) return askBatch(ask, assembly, { role: values.role, agency: values.agency, now: values.now })
    const request = askRequest.safeParse({
      text: positionals.join(' '),
      role: values.role,
      agency: values.agency,
      now: values.now,
    })
    if (!request.success) throw new UsageError(`${request.error.issues.map((i) => i.message).join('; ')}\n${USAGE}`)
    knownAgency(assembly, request.data.agency)
    const result = await ask(request.data, request.data.now ? instantFrom(request.data.now) : undefined, values.trace)
    process.stdout.write(`${renderForTerminal(result.replies)}\n`)
    if (values.trace)
      process.stdout.write(
        `\n--- trace\n${result.trace.join('\n')}\noutcome ${result.outcome}, intent ${result.intent}\n`,
      )
    return 0
  })
}

function readArgs(args: readonly string[]) {
  try {
    const read = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        jsonl: { type: 'boolean', default: false },
        trace: { type: 'boolean', default: false },
        role: { type: 'string' },
        agency: { type: 'string' },
        now: { type: 'string' },
      },
    })
    if (!read.values.jsonl && read.positionals.length === 0) throw new UsageError(USAGE)
    return read
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(USAGE)
  }
}

/** What lines that do not say so themselves are asked with. */
type Defaults = Readonly<Record<'role' | 'agency' | 'now', string | undefined>>

async function askBatch(ask: ReturnType<typeof createAsker>, assembly: Assembly, defaults: Defaults): Promise<number> {
  const wrong = askRequest.safeParse({ text: '', ...defaults }).error
  if (wrong) throw new UsageError(`${wrong.issues.map((i) => i.message).join('; ')}\n${USAGE}`)
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue
    process.stdout.write(`${JSON.stringify(await answerLine(ask, line, assembly, defaults))}\n`)
  }
  return 0
}

async function answerLine(ask: ReturnType<typeof createAsker>, line: string, assembly: Assembly, defaults: Defaults) {
  let request: AskRequest
  try {
    request = askRequest.parse({ ...defaults, ...(JSON.parse(line) as object) })
  } catch {
    const text = 'Dòng này không phải một yêu cầu JSON hợp lệ: cần có "text", và "now" là thời điểm ISO nếu có.'
    return { id: idIn(line), outcome: 'error', intent: 'unclear', text, latencyMs: 0 }
  }
  try {
    knownAgency(assembly, request.agency)
  } catch {
    const text = `Không có cơ quan '${request.agency}' trong data/agencies; mã có dạng như so-noi-vu.`
    return { id: request.id ?? null, outcome: 'error', intent: 'unclear', text, latencyMs: 0 }
  }
  const startedMs = performance.now()
  const result = await ask(request, request.now ? instantFrom(request.now) : undefined)
  return responseOf(request.id ?? null, result, performance.now() - startedMs)
}

/** The id of a request that is otherwise wrong, so that its writer finds it. */
function idIn(line: string): string | number | null {
  try {
    const { id } = JSON.parse(line) as { id?: unknown }
    return typeof id === 'string' || typeof id === 'number' ? id : null
  } catch {
    return null
  }
}
