import { describe, expect, it } from 'vitest'
import { configFrom } from '../../src/app/config.ts'
import { ConfigError } from '../../src/core/errors.ts'

const reasons = (env: Record<string, string>): readonly string[] => {
  try {
    configFrom(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.reasons
    throw error
  }
}

describe('settings', () => {
  it('need nothing: SQLite in var/, port 3000, no channel but the web', () => {
    expect(configFrom({})).toEqual({
      port: 3000,
      home: 'var',
      contentOverlay: null,
      contentInstead: false,
      databaseUrl: null,
      publicUrl: null,
      telegram: null,
      secret: null,
      retentionDays: 90,
      logLevel: 'info',
      embedOrigins: [],
      metricsToken: null,
      dossierSource: null,
      mail: null,
      gatewayKeys: {},
      embeddings: null,
    })
  })

  it('take an empty variable for an absent one', () => {
    expect(configFrom({ PORT: '', TELEGRAM_BOT_TOKEN: '' }).telegram).toBeNull()
  })

  it('are refused with every reason at once', () => {
    expect(reasons({ PORT: 'abc', DATABASE_URL: 'mysql://x', TELEGRAM_BOT_TOKEN: 'nonsense' })).toHaveLength(3)
  })

  it('are refused for what is half-given also where another is wrong', () => {
    expect(reasons({ PORT: 'abc', MOTCUA_CONTENT_MODE: 'instead' })).toEqual([
      'PORT: must be a number, 0 to 65535',
      'MOTCUA_CONTENT_MODE: needs MOTCUA_CONTENT',
    ])
  })

  it('connect a one-stop system by its address, and refuse half of it', () => {
    expect(configFrom({ DOSSIER_SOURCE_URL: 'https://one-stop.city.vn/api' }).dossierSource).toEqual({
      url: 'https://one-stop.city.vn/api',
      token: null,
    })
    expect(reasons({ DOSSIER_SOURCE_URL: 'ftp://one-stop.city.vn', DOSSIER_SOURCE_TOKEN: 'with blank' })).toEqual([
      'DOSSIER_SOURCE_URL: must begin with https:// (or http://)',
      'DOSSIER_SOURCE_TOKEN: must have at least 8 characters, no blanks',
    ])
    expect(reasons({ DOSSIER_SOURCE_TOKEN: 'secret-token' })).toEqual([
      'DOSSIER_SOURCE_TOKEN: needs DOSSIER_SOURCE_URL',
    ])
  })

  it('name what a half-given webhook lacks', () => {
    expect(reasons({ TELEGRAM_MODE: 'webhook' })).toEqual([
      'TELEGRAM_BOT_TOKEN: is needed with TELEGRAM_MODE=webhook',
      'TELEGRAM_WEBHOOK_SECRET: is needed with TELEGRAM_MODE=webhook',
      'PUBLIC_URL: is needed with TELEGRAM_MODE=webhook, so that Telegram knows where to call',
    ])
  })
})
