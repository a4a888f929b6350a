import type { CityDirectory } from '../../../agencies/directory.ts'
import { fold } from '../../../text/normalise.ts'
import type { Figures } from '../observations.ts'
import type { FigureQuery } from '../query.ts'

const KIND = /^(?:quan|huyen|thi xa|thanh pho|phuong|xa|thi tran) /

/**
 * "ở …, tuần này": a bare name that printed reports know as a former district is the commune that bears it today,
 * where only times since the reorganisation are asked for. The query unchanged where none bears it.
 */
export function placedToday(query: FigureQuery, figures: Figures, directory: CityDirectory): FigureQuery {
  const { scopes, bodies, periods } = query
  const since = directory.reorganisation?.date ?? null
  const isSince = since !== null && periods.length > 0 && periods.every(({ period }) => period.from >= since)
  if (!isSince || scopes.length === 0 || bodies.length > 0) return query
  const found = scopes.flatMap((id) => {
    const scope = figures.scopes.get(id)
    const called = fold(scope?.name ?? '').replace(KIND, '')
    const area = directory.areas.find(({ name }) => fold(name).replace(KIND, '') === called)
    if (scope?.kind !== 'former-district' || !area) return []
    return [{ agency: directory.agencyOfArea(area.id)?.id ?? null, area: area.id, name: area.name, written: area.name }]
  })
  return found.length === scopes.length ? { ...query, scopes: [], bodies: found } : query
}
