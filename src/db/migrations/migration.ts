import type { CreateTableBuilder, Kysely } from 'kysely'

/** One step of the schema. Written once, never changed after a release; the next change is the next step. */
export interface Migration {
  /** `0001-conversations`: applied in the order of the list, remembered by this name. */
  readonly id: string
  up(schema: SchemaHandle): Promise<void>
}

export interface SchemaHandle {
  readonly db: Kysely<unknown>
  /** Adds `column` as primary key that the engine counts up itself. */
  counted<T extends string, C extends string>(
    table: CreateTableBuilder<T, C>,
    column: string,
  ): CreateTableBuilder<T, C | string>
}
