import { createSubjectFinder } from '../../search/subject-finder.ts'
import { procedureKind } from './content.ts'

/** Finds procedures by title, people's names for them, field and what their papers are called. */
export const createProcedureFinder = () =>
  createSubjectFinder('procedure', (snapshot) =>
    snapshot.records(procedureKind).map(({ value: p }) => ({
      id: p.code,
      title: p.name.replace(/^thủ tục\s+/iu, ''),
      names: [...p.names, p.code],
      field: p.field,
      body: [...p.results, ...p.usual.map((u) => u.text), ...p.cases.flatMap((c) => [c.name ?? '', ...c.documents.map((d) => d.name)])].join('. '),
    })),
  )
