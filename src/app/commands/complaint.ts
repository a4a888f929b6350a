import { parseArgs } from 'node:util'
import { withAssembly } from '../assembly.ts'
import { actOnComplaint } from '../complaints/act.ts'
import { addComplaint } from '../complaints/add.ts'
import { clientCommand } from '../complaints/clients.ts'
import { correctComplaint, listExamples } from '../complaints/correct.ts'
import { takeMailFrom } from '../complaints/mail-in.ts'
import { listComplaints, listUndelivered, showComplaint } from '../complaints/show.ts'
import { limitOf, UsageError } from '../usage.ts'

export const USAGE = `usage: complaint list [--agency <id>] [--limit <n>]        an agency's queue, or what waits in triage
       complaint deliveries [--limit <n>]                 what agencies' own systems have not got yet, and why
       complaint mail-in < message.eml                    an agency's reply by mail, from a mail server's pipe
       complaint show <code>                              one complaint with its history
       complaint add "<text>" [--category <c>] [--place <words>] [--name <n>] [--phone <p>] [--urgent] [--by <account>]
       complaint correct <code> ["<why>"] [--category <c>[/<sub>]] [--area <code or name>] [--as <agency>] [--by <account>]
       complaint examples [--limit <n>] [--jsonl]         categories and communes that people put right, to learn from
       complaint client add "<name>" | list | disable <id>   programs that may file by Open311
       complaint act <code> <action> ["<words>"] [--as <agency>] [--to <agency>] [--ground <id>] [--into <code>] [--by <account>]`

/** Words after the act, where they are not a person's own. */
const MOST_WORDS: Readonly<Record<string, number>> = { list: 0, 'mail-in': 0, deliveries: 0, examples: 0, show: 1 }

/** For the hotline and triage: queues, single complaints, entering for a caller, and every action of the life cycle. */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArgs(args)
  const [act, ...rest] = positionals
  if (rest.length > (MOST_WORDS[act ?? ''] ?? Number.POSITIVE_INFINITY)) throw new UsageError(USAGE)
  return withAssembly(async (assembly) => {
    switch (act) {
      case 'list':
        return listComplaints(assembly, values.agency ?? null, limitOf(values.limit, 20))
      case 'mail-in':
        return takeMailFrom(process.stdin, assembly)
      case 'deliveries':
        return listUndelivered(assembly, limitOf(values.limit, 20))
      case 'show':
        return showComplaint(assembly, required(rest[0]))
      case 'add':
        return addComplaint(assembly, { ...values, text: required(rest.join(' ').trim() || undefined) })
      case 'correct':
        return correctComplaint(assembly, { ...values, code: required(rest[0]), words: rest.slice(1).join(' ').trim() })
      case 'examples':
        return listExamples(assembly, limitOf(values.limit, 1_000), values.jsonl)
      case 'client':
        return clientCommand(assembly, rest)
      case 'act':
        return actOnComplaint(assembly, {
          code: required(rest[0]),
          act: required(rest[1]),
          words: rest.slice(2).join(' ').trim(),
          ...values,
        })
      default:
        throw new UsageError(USAGE)
    }
  })
}

function required(value: string | undefined): string {
  if (value === undefined) throw new UsageError(USAGE)
  return value
}

function readArgs(args: readonly string[]) {
  const text = { type: 'string' } as const
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        agency: text,
        limit: text,
        category: text,
        place: text,
        name: text,
        phone: text,
        by: text,
        as: text,
        to: text,
        ground: text,
        into: text,
        area: text,
        jsonl: { type: 'boolean', default: false },
        urgent: { type: 'boolean', default: false },
      },
    })
  } catch {
    throw new UsageError(USAGE)
  }
}
