import { provinceKind } from '../../content/provinces.ts'
import { perSnapshot } from '../../core/per-snapshot.ts'
import { type NameIndex, nameIndex } from '../../search/name-index.ts'
import { type PhraseIndex, phraseIndex } from '../../search/phrase-index.ts'
import { fold } from '../../text/normalise.ts'
import { bodyOf, shortNamesOf } from './agency-names.ts'

import { type Plan, planKind, type Task, taskKind } from './content.ts'
import { type EvidenceDocument, evidenceOf } from './evidence.ts'

/** Plans of a snapshot with their tasks; built once. */
export interface Plans {
  /** Latest first. */
  readonly plans: readonly Plan[]
  tasksOf(plan: string): readonly Task[]
  /** Tasks by name; ids are `<plan>/<number>`. */
  readonly taskNames: NameIndex
  /** Lead and cooperating agencies with their folded names, longest first. */
  readonly agencies: readonly { readonly name: string; readonly folded: string; readonly short: readonly string[] }[]
  /** Documents that tasks rest on. */
  readonly evidence: readonly EvidenceDocument[]
  /** Other provinces and cities; ids are their names. */
  readonly provinces: PhraseIndex
}

/** Names of tasks as people say them in full. */
const spelledOut = (name: string): string =>
  name
    .replace(/(?<!\p{L})tthc(?!\p{L})/giu, 'thủ tục hành chính')
    .replace(/(?<!\p{L})cchc(?!\p{L})/giu, 'cải cách hành chính')

export const plansOf = perSnapshot((snapshot): Plans => {
  const tasks = snapshot.records(taskKind).map((r) => r.value)
  const readable = tasks.filter((task) => task.missing === undefined)
  const agencies = new Set(readable.flatMap((task) => [...task.lead, ...task.cooperating].map(bodyOf)))
  return {
    plans: snapshot
      .records(planKind)
      .map((r) => r.value)
      .sort((a, b) => b.year - a.year),
    tasksOf: (plan) => tasks.filter((task) => task.plan === plan).sort((a, b) => a.number - b.number),
    taskNames: nameIndex(
      readable.map(({ plan, number, name, names }) => ({
        id: `${plan}/${number}`,
        names: [name, ...names].map(spelledOut),
      })),
    ),
    agencies: [...agencies]
      .map((name) => ({ name, folded: fold(name), short: shortNamesOf(fold(name.toLowerCase())) }))
      .sort((a, b) => b.folded.length - a.folded.length),
    evidence: evidenceOf(readable),
    provinces: phraseIndex(
      snapshot.records(provinceKind).map(({ value: { name, names } }) => ({ id: name, names: [name, ...names] })),
    ),
  }
})
