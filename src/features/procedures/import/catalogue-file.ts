import { stringify } from 'yaml'
import type { CatalogueEntry } from '../catalogue.ts'
import type { CatalogueFacts } from '../facts.ts'

/** A file of `knowledge/catalogue` as text: one line a field, one line a paper. */
export function catalogueFile(entries: readonly CatalogueEntry[]): string {
  return entries.flatMap(entryLines).join('\n').concat('\n')
}

function entryLines(entry: CatalogueEntry): readonly string[] {
  return [
    `- code: ${quoted(entry.code)}`,
    `  name: ${quoted(entry.name)}`,
    `  field: ${quoted(entry.field)}`,
    `  levels: [${entry.levels.join(', ')}]`,
    `  decision: ${entry.decision === null ? 'null' : quoted(entry.decision)}`,
    `  url: ${entry.url}`,
    `  asOf: ${quoted(entry.asOf)}`,
    ...(entry.facts ? ['  facts:', ...factLines(entry.facts).map((line) => `    ${line}`)] : []),
  ]
}

function factLines(facts: CatalogueFacts): readonly string[] {
  const { source, methods = [], decides, receives, results, cases = [], omittedCases, cautions = [] } = facts
  return [
    `source: ${source}`,
    ...list('methods', methods.map(flow)),
    ...(decides ? [`decides: ${quoted(decides)}`] : []),
    ...(receives ? [`receives: ${quoted(receives)}`] : []),
    ...list('results', (results ?? []).map(quoted)),
    ...(cases.length > 0 ? ['cases:', ...cases.flatMap(caseLines)] : []),
    ...(omittedCases ? [`omittedCases: ${omittedCases}`] : []),
    ...list('cautions', cautions.map(quoted)),
  ]
}

function caseLines(one: NonNullable<CatalogueFacts['cases']>[number]): readonly string[] {
  const fields = [
    ...(one.name ? [`name: ${quoted(one.name)}`] : []),
    ...(one.documents.length > 0 ? list('documents', one.documents.map(flow)) : ['documents: []']),
    ...(one.omitted ? [`omitted: ${one.omitted}`] : []),
  ]
  return fields.map((line, i) => `${i === 0 ? '  - ' : '    '}${line}`)
}

const list = (field: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`${field}:`, ...lines.map((line) => `  - ${line}`)]

const flow = (value: unknown): string =>
  stringify(value, { collectionStyle: 'flow', lineWidth: 0, singleQuote: true, flowCollectionPadding: false }).trim()

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`
