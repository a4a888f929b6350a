/** Wrong settings: every reason at once, each a line an operator can act on. */
export class ConfigError extends Error {
  readonly reasons: readonly string[]
  constructor(reasons: readonly string[]) {
    super(reasons.join('\n'))
    this.name = 'ConfigError'
    this.reasons = reasons
  }
}

/** Content that does not fit its schema; `problems` names file, path inside it, and what to mend. */
export class ContentError extends Error {
  readonly problems: readonly ContentProblem[]
  constructor(problems: readonly ContentProblem[]) {
    super(problems.map((p) => `${p.file}${p.path ? ` ${p.path}` : ''}: ${p.message}`).join('\n'))
    this.name = 'ContentError'
    this.problems = problems
  }
}

/** One fault of one content file. `path` is where inside the file (`methods.0.fees`), empty for the file itself. */
export interface ContentProblem {
  readonly file: string
  readonly path: string
  readonly message: string
}

/** The plug-ins do not fit together: every clash at once. */
export class RegistryError extends Error {
  readonly reasons: readonly string[]
  constructor(reasons: readonly string[]) {
    super(reasons.join('\n'))
    this.name = 'RegistryError'
    this.reasons = reasons
  }
}

/** Somebody else changed the row since it was read: load again and repeat. */
export class ConflictError extends Error {
  constructor(what: string) {
    super(`${what} was changed meanwhile`)
    this.name = 'ConflictError'
  }
}
