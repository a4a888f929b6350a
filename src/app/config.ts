import { z } from 'zod'
import { ConfigError } from '../core/errors.ts'

/** Settings as the program uses them; made once, at the start, from the environment. */
export interface Config {
  readonly port: number
  /** Folder of what runs leave behind: database, uploads, caches. */
  readonly home: string
  /** Another city's content laid over the shipped one; null without. */
  readonly contentOverlay: string | null
  /** True: the overlay replaces the shipped content altogether. */
  readonly contentInstead: boolean
  /** `postgres://…`; null: SQLite in `home`. */
  readonly databaseUrl: string | null
  readonly publicUrl: string | null
  readonly telegram: TelegramConfig | null
  /** Key for sessions and sealed values; null: made once and kept in `home`. */
  readonly secret: string | null
  /** Messages older than this are deleted. */
  readonly retentionDays: number
  readonly logLevel: string
  /** Sites whose pages may show the chat in a frame. */
  readonly embedOrigins: readonly string[]
  /** The city's one-stop system, asked for dossiers as they are now; null: only what was imported is known. */
  readonly dossierSource: DossierSourceConfig | null
  /** Mail to agencies that have no chat; null without. */
  readonly mail: { readonly url: string; readonly from: string; readonly replyTo: string | null } | null
  /** API keys of agencies' own Open311 systems, by agency id. */
  readonly gatewayKeys: Readonly<Record<string, string>>
  /** Folder of a sentence model for the optional dense tier; null: words alone. */
  readonly embeddings: string | null
  /** Opens /metrics to other machines; null: this machine only. */
  readonly metricsToken: string | null
}

export interface DossierSourceConfig {
  readonly url: string
  readonly token: string | null
}

export interface TelegramConfig {
  readonly token: string
  readonly apiRoot: string
  readonly mode: 'polling' | 'webhook'
  readonly webhookSecret: string | null
}

const blank = (value: unknown) => (value === '' ? undefined : value)
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(blank, schema.optional())

const environment = z.object({
  PORT: optional(z.coerce.number('must be a number, 0 to 65535').int().min(0).max(65_535)),
  MOTCUA_HOME: optional(z.string()),
  MOTCUA_CONTENT: optional(z.string()),
  MOTCUA_CONTENT_MODE: optional(z.enum(['over', 'instead'])),
  DATABASE_URL: optional(
    z.string().regex(/^postgres(ql)?:\/\//, 'must begin with postgres://; leave it out for SQLite'),
  ),
  PUBLIC_URL: optional(z.url()),
  TELEGRAM_BOT_TOKEN: optional(
    z.string().regex(/^\d+:[\w-]{10,}$/, 'must look like 123456:ABC…, as BotFather gives it'),
  ),
  TELEGRAM_API_ROOT: optional(z.url()),
  TELEGRAM_MODE: optional(z.enum(['polling', 'webhook'])),
  TELEGRAM_WEBHOOK_SECRET: optional(
    z.string().regex(/^[\w-]{16,256}$/, 'must be 16 to 256 characters of A-Z a-z 0-9 _ -'),
  ),
  ZALO_APP_ID: optional(z.string()),
  ZALO_APP_SECRET: optional(z.string()),
  ZALO_OA_SECRET_KEY: optional(z.string()),
  MOTCUA_SECRET: optional(z.string().min(32, 'must have at least 32 characters')),
  MOTCUA_RETENTION_DAYS: optional(z.coerce.number('must be a number of days, 1 to 3650').int().min(1).max(3_650)),
  EMBED_ORIGINS: optional(
    z
      .string()
      .regex(
        /^https?:\/\/[^\s,/]+(\s*,\s*https?:\/\/[^\s,/]+)*$/,
        'must be origins like https://city.vn, apart by commas',
      ),
  ),
  DOSSIER_SOURCE_URL: optional(z.url({ protocol: /^https?$/, message: 'must begin with https:// (or http://)' })),
  DOSSIER_SOURCE_TOKEN: optional(z.string().regex(/^[\x21-\x7e]{8,}$/, 'must have at least 8 characters, no blanks')),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')),
  MAIL_FROM: optional(z.email('must be an address like phananh@city.vn')),
  MAIL_REPLY_TO: optional(z.email('must be an address like phananh@city.vn')),
  GATEWAY_KEYS: optional(
    z.string().regex(/^[a-z0-9-]+=[^,\s]+(\s*,\s*[a-z0-9-]+=[^,\s]+)*$/, 'must be agency=key, apart by commas'),
  ),
  MOTCUA_EMBEDDINGS: optional(z.string()),
  METRICS_TOKEN: optional(z.string().min(16, 'must have at least 16 characters')),
  LOG_LEVEL: optional(z.enum(['debug', 'info', 'warn', 'error', 'silent'])),
})

/** What settings lack or contradict together; asked of the raw variables, so that a wrong value elsewhere hides nothing. */
function* contradictions(env: Readonly<Record<string, string | undefined>>): Generator<string> {
  if (env.TELEGRAM_MODE === 'webhook') {
    if (!env.TELEGRAM_BOT_TOKEN) yield 'TELEGRAM_BOT_TOKEN: is needed with TELEGRAM_MODE=webhook'
    if (!env.TELEGRAM_WEBHOOK_SECRET) yield 'TELEGRAM_WEBHOOK_SECRET: is needed with TELEGRAM_MODE=webhook'
    if (!env.PUBLIC_URL) yield 'PUBLIC_URL: is needed with TELEGRAM_MODE=webhook, so that Telegram knows where to call'
  }
  if (env.ZALO_APP_ID || env.ZALO_APP_SECRET || env.ZALO_OA_SECRET_KEY) {
    yield 'ZALO_APP_ID: the Zalo channel is not part of this version; leave ZALO_* out'
  }
  if (env.DOSSIER_SOURCE_TOKEN && !env.DOSSIER_SOURCE_URL) yield 'DOSSIER_SOURCE_TOKEN: needs DOSSIER_SOURCE_URL'
  if (Boolean(env.SMTP_URL) !== Boolean(env.MAIL_FROM)) yield 'SMTP_URL and MAIL_FROM: one needs the other'
  if (env.MAIL_REPLY_TO && !env.MAIL_FROM) yield 'MAIL_REPLY_TO: needs MAIL_FROM'
  if (env.MOTCUA_CONTENT_MODE && !env.MOTCUA_CONTENT) yield 'MOTCUA_CONTENT_MODE: needs MOTCUA_CONTENT'
}

/**
 * Settings from environment variables.
 * @throws {ConfigError} with every wrong or half-given setting at once
 */
export function configFrom(env: Readonly<Record<string, string | undefined>>): Config {
  const read = environment.safeParse(env)
  const wrong = read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
  const reasons = [...wrong, ...contradictions(env)]
  if (!read.success || reasons.length > 0) throw new ConfigError(reasons)
  const e = read.data
  return {
    port: e.PORT ?? 3000,
    home: e.MOTCUA_HOME ?? 'var',
    contentOverlay: e.MOTCUA_CONTENT ?? null,
    contentInstead: e.MOTCUA_CONTENT_MODE === 'instead',
    databaseUrl: e.DATABASE_URL ?? null,
    publicUrl: e.PUBLIC_URL ?? null,
    telegram: e.TELEGRAM_BOT_TOKEN
      ? {
          token: e.TELEGRAM_BOT_TOKEN,
          apiRoot: e.TELEGRAM_API_ROOT ?? 'https://api.telegram.org',
          mode: e.TELEGRAM_MODE ?? 'polling',
          webhookSecret: e.TELEGRAM_WEBHOOK_SECRET ?? null,
        }
      : null,
    secret: e.MOTCUA_SECRET ?? null,
    retentionDays: e.MOTCUA_RETENTION_DAYS ?? 90,
    logLevel: e.LOG_LEVEL ?? 'info',
    embedOrigins: e.EMBED_ORIGINS?.split(/\s*,\s*/) ?? [],
    dossierSource: e.DOSSIER_SOURCE_URL ? { url: e.DOSSIER_SOURCE_URL, token: e.DOSSIER_SOURCE_TOKEN ?? null } : null,
    mail: e.SMTP_URL && e.MAIL_FROM ? { url: e.SMTP_URL, from: e.MAIL_FROM, replyTo: e.MAIL_REPLY_TO ?? null } : null,
    gatewayKeys: Object.fromEntries(
      (e.GATEWAY_KEYS?.split(/\s*,\s*/) ?? []).map((pair) => [
        pair.slice(0, pair.indexOf('=')),
        pair.slice(pair.indexOf('=') + 1),
      ]),
    ),
    embeddings: e.MOTCUA_EMBEDDINGS ?? null,
    metricsToken: e.METRICS_TOKEN ?? null,
  }
}
