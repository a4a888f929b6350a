import type { EffectWriter, Feature } from '../core/feature.ts'
import type { Flow } from '../core/flow.ts'
import type { IntentHandler } from '../core/turn.ts'

/** A handler with the feature it belongs to, whose memory it reads and writes. */
export interface RegisteredHandler {
  readonly feature: string
  readonly handle: IntentHandler
}

/** The plug-ins by name, free of clashes; made by `app/registry.ts`. */
export interface Registry {
  readonly features: readonly Feature[]
  readonly handlers: ReadonlyMap<string, RegisteredHandler>
  readonly flows: ReadonlyMap<string, { readonly feature: string; readonly flow: Flow }>
  readonly effects: Readonly<Record<string, EffectWriter>>
}
