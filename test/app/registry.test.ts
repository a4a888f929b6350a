import { describe, expect, it } from 'vitest'
import { createRegistry } from '../../src/app/registry.ts'
import { RegistryError } from '../../src/core/errors.ts'
import type { Feature } from '../../src/core/feature.ts'

const feature = (id: string, intents: readonly string[], jobs: readonly string[] = []): Feature => ({
  id,
  intents: Object.fromEntries(intents.map((name) => [name, async () => ({ outcome: 'answer' as const, replies: [] })])),
  jobs: Object.fromEntries(jobs.map((name) => [name, async () => ({ kind: 'done' as const })])),
})

const reasons = (features: readonly Feature[], files: readonly string[]): readonly string[] => {
  try {
    createRegistry(features, files)
    return []
  } catch (error) {
    if (error instanceof RegistryError) return error.reasons
    throw error
  }
}

describe('registry of features', () => {
  it('finds a handler with its feature', () => {
    expect(createRegistry([feature('a', ['x'])], ['x']).handlers.get('x')?.feature).toBe('a')
  })

  it('refuses clashes, missing files and missing handlers, all at once', () => {
    expect(reasons([feature('a', ['x', 'y'], ['j']), feature('b', ['x'], ['j'])], ['x', 'z'])).toEqual([
      "intent 'x' is claimed by features 'a' and 'b'; leave it to one of them",
      "job 'j' is claimed by features 'a' and 'b'; leave it to one of them",
      "intents/ names 'z', which no feature handles; remove the file or add a handler",
      "intent 'y' has a handler but no file in intents/; add intents/y.yaml",
    ])
  })
})
