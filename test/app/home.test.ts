import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeHome } from '../../src/app/home.ts'
import { ConfigError } from '../../src/core/errors.ts'
import { temporaryFolder } from '../temporary-folder.ts'

describe('the home folder', () => {
  const folder = temporaryFolder()
  afterAll(() => folder.remove())

  it('is made with what leads to it, for its own user only, and taken as it is when there', () => {
    const home = join(folder.path, 'a', 'b')
    makeHome(home)
    expect(statSync(home).mode & 0o777).toBe(0o700)
    expect(() => makeHome(home)).not.toThrow()
  })

  it('that cannot be made is refused in one line', () => {
    const file = join(folder.path, 'file')
    writeFileSync(file, '')
    for (const home of [file, join(file, 'below'), '/proc/motcua/home']) {
      expect(() => makeHome(home)).toThrow(ConfigError)
      expect(() => makeHome(home)).toThrow(/^MOTCUA_HOME: [^\n]*name another folder$/)
    }
  })
})
