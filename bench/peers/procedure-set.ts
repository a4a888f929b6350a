import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { assemble } from '../../src/app/assembly.ts'
import { configFrom } from '../../src/app/config.ts'
import { asksKind, catalogueKind } from '../../src/features/procedures/catalogue.ts'
import { procedureKind } from '../../src/features/procedures/content.ts'
import type { PeerDocument, RankedSet } from './ranked-set.ts'

interface Asked {
  readonly text: string
  readonly codes: readonly string[]
  readonly expect: string
  readonly after?: string
}

const FOLDER = join(import.meta.dirname, '../../test/evaluation')

/** The shipped procedures with people's words, and our own questions that one of them answers; follow-ups left out. */
export async function procedureSet(): Promise<readonly RankedSet[]> {
  const home = mkdtempSync(join(tmpdir(), 'motcua-peers-'))
  const assembly = await assemble({ config: configFrom({ MOTCUA_HOME: home }), ephemeral: true })
  const snapshot = assembly.content.current()
  const held = new Map(snapshot.records(procedureKind).map(({ value }) => [value.code, value]))
  const asks = new Map(
    snapshot.records(asksKind).map(({ value }) => [value.code, [...value.asks, ...Object.values(value.facets).flat()]]),
  )
  const documents: PeerDocument[] = snapshot.records(catalogueKind).map(({ value }) => ({
    id: value.code,
    title: value.name,
    names: [...(held.get(value.code)?.names ?? []), ...(asks.get(value.code) ?? [])].join('. '),
    field: value.field,
    body: (held.get(value.code)?.results ?? []).join('. '),
  }))
  await assembly.close()
  rmSync(home, { recursive: true })
  const listed = new Set(documents.map((document) => document.id))
  for (const [code, { name, names, field, results }] of held) {
    if (listed.has(code)) continue
    const words = [...names, ...(asks.get(code) ?? [])].join('. ')
    documents.push({ id: code, title: name, names: words, field, body: results.join('. ') })
  }
  const questions = readdirSync(FOLDER)
    .filter((file) => /^questions-.+\.yaml$/.test(file))
    .flatMap((file) => parse(readFileSync(join(FOLDER, file), 'utf8')) as readonly Asked[])
    .filter((asked) => asked.expect === 'answer' && asked.after === undefined)
    .map(({ text, codes }) => ({ text, answers: codes }))
  return [{ name: 'procedures', documents, questions }]
}
