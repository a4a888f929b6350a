import { RegistryError } from '../core/errors.ts'
import type { EffectWriter, Feature } from '../core/feature.ts'
import type { JobHandler } from '../core/job.ts'
import type { Registry } from '../dialogue/registry.ts'

/**
 * The features by what they offer.
 * @param intentFiles names of the intents that have a file in `intents/`
 * @throws {RegistryError} naming at once every intent, flow, effect, job or content kind claimed twice, every file
 *   nobody handles and every handler no file names
 */
export function createRegistry(
  features: readonly Feature[],
  intentFiles: readonly string[],
): Registry & { readonly jobs: Readonly<Record<string, JobHandler>> } {
  const reasons: string[] = []
  const claims = new Map<string, string>()
  const claim = (what: string, name: string, feature: string) => {
    const key = `${what} '${name}'`
    const owner = claims.get(key)
    if (owner) reasons.push(`${key} is claimed by features '${owner}' and '${feature}'; leave it to one of them`)
    else claims.set(key, feature)
  }

  const handlers = new Map<string, Registry['handlers'] extends ReadonlyMap<string, infer H> ? H : never>()
  const flows = new Map<string, { feature: string; flow: NonNullable<Feature['flows']>[number] }>()
  const effects: Record<string, EffectWriter> = {}
  const jobs: Record<string, JobHandler> = {}
  for (const feature of features) {
    claim('feature', feature.id, feature.id)
    for (const [intent, handle] of Object.entries(feature.intents ?? {})) {
      claim('intent', intent, feature.id)
      handlers.set(intent, { feature: feature.id, handle })
    }
    for (const flow of feature.flows ?? []) {
      claim('flow', flow.id, feature.id)
      flows.set(flow.id, { feature: feature.id, flow })
    }
    for (const [kind, writer] of Object.entries(feature.effects ?? {})) {
      claim('effect', kind, feature.id)
      effects[kind] = writer
    }
    for (const [kind, handler] of Object.entries(feature.jobs ?? {})) {
      claim('job', kind, feature.id)
      jobs[kind] = handler
    }
    for (const kind of feature.content ?? []) claim('content kind', kind.name, feature.id)
  }
  const filed = new Set(intentFiles)
  for (const intent of intentFiles) {
    if (!handlers.has(intent))
      reasons.push(`intents/ names '${intent}', which no feature handles; remove the file or add a handler`)
  }
  for (const intent of handlers.keys()) {
    if (!filed.has(intent))
      reasons.push(`intent '${intent}' has a handler but no file in intents/; add intents/${intent}.yaml`)
  }
  if (reasons.length > 0) throw new RegistryError(reasons)
  return { features, handlers, flows, effects, jobs }
}
