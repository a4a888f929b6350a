import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'

const CHILD = join(import.meta.dirname, 'kill-child.ts')

/** Sends under way at one moment in the child: the concurrency of its reply lane. */
export const SENDS_IN_FLIGHT = 8

/** What was found after a process was killed again and again and the last one finished the work. */
export interface KillReport {
  readonly kills: number
  readonly accepted: number
  readonly turns: number
  readonly sends: number
  /** Accepted messages without a turn. */
  readonly lost: number
  /** Messages with more than one turn. */
  readonly doubled: number
  /** Messages with a turn whose reply was never sent. */
  readonly unanswered: number
  readonly repeats: number
  /** Conversations whose turns are not in the order of writing, or whose first sends not in the order of turns. */
  readonly disordered: number
}

/** Pseudo-random numbers 0..1 from a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Starts the child `kills` times and kills it with SIGKILL at a random moment of its work, then lets one run end.
 * @param windowMs a kill comes this long after the child is ready, at most
 */
export async function killAndCheck(kills: number, random: () => number, windowMs: number): Promise<KillReport> {
  const folder = mkdtempSync(join(tmpdir(), 'kill-'))
  try {
    let killed = 0
    for (let round = 0; round < kills; round++) if (await runChild(folder, round, random() * windowMs)) killed++
    await runChild(folder, kills, null)
    return check(folder, killed)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** True: it was killed before it had done. */
function runChild(folder: string, round: number, killAfterMs: number | null): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', CHILD, folder, String(round)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.stdout.on('data', (chunk: Buffer) => {
      if (killAfterMs !== null && chunk.toString().includes('ready'))
        setTimeout(() => child.kill('SIGKILL'), killAfterMs)
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      if (signal === 'SIGKILL') resolve(true)
      else if (code === 0) resolve(false)
      else reject(new Error(`the child ended with ${code ?? signal}`))
    })
  })
}

function check(folder: string, kills: number): KillReport {
  const accepted = linesOf(join(folder, 'accepted.txt'))
  const sent = linesOf(join(folder, 'sent.txt')).map((line) => line.split('\t'))
  const database = new Sqlite(join(folder, 'kill.sqlite'), { readonly: true })
  const said = database
    .prepare(
      "select c.chat, t.reply from transcript t join conversation c on c.id = t.conversation where speaker = 'person' order by c.chat, t.seq",
    )
    .all() as { chat: string; reply: string }[]
  const turns = said.map((row) => ({ chat: row.chat, text: (JSON.parse(row.reply) as { text: string }).text }))
  database.close()

  const turnCounts = countOf(turns.map((turn) => turn.text))
  const sentCounts = countOf(sent.map(([, text = '']) => text))
  const chats = [...new Set(turns.map((turn) => turn.chat))]
  const firstSends = (chat: string) => [...new Set(sent.filter(([to]) => to === chat).map(([, text]) => text))]
  const inOrder = (chat: string) => turns.filter((turn) => turn.chat === chat).map((turn) => `Dạ: ${turn.text}`)
  const asWritten = (chat: string) => [...inOrder(chat)].sort(byWriting)
  return {
    kills,
    accepted: accepted.length,
    turns: turns.length,
    sends: sent.length,
    lost: accepted.filter((text) => !turnCounts.has(text)).length,
    doubled: [...turnCounts.values()].filter((count) => count > 1).length,
    unanswered: turns.filter((turn) => !sentCounts.has(`Dạ: ${turn.text}`)).length,
    repeats: sent.length - sentCounts.size,
    disordered: chats.filter(
      (chat) => firstSends(chat).join() !== inOrder(chat).join() || inOrder(chat).join() !== asWritten(chat).join(),
    ).length,
  }
}

/** Texts are `Dạ: round.person.number`, of one person. */
function byWriting(a: string, b: string): number {
  const [roundA = 0, , numberA = 0] = a.slice(4).split('.').map(Number)
  const [roundB = 0, , numberB = 0] = b.slice(4).split('.').map(Number)
  return roundA - roundB || numberA - numberB
}

function linesOf(file: string): readonly string[] {
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : []
}

function countOf(values: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
