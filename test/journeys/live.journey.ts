import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ask, DESKTOP, openBrowser, PHONE, picture, ready, visit } from './browser.ts'

/** A running server of any city: `JOURNEY_URL=http://localhost:3000/ npx vitest run --config vitest.journeys.config.ts live`. */
const url = process.env.JOURNEY_URL ?? ''

describe.skipIf(url === '')('a running server', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  it.each([
    ['phone', PHONE],
    ['desktop', DESKTOP],
  ])('answers a question with its source and keeps it through a reload, on a %s', async (name, screen) => {
    const { page, complaints } = await visit(browser, url, screen)
    await ready(page)
    await picture(page, `live-${name}-1-welcome`)
    await ask(page, 'làm khai sinh cho con cần giấy tờ gì')
    await page.locator('.line.assistant .source').first().waitFor()
    await page.locator('#typing').waitFor({ state: 'hidden' })
    await picture(page, `live-${name}-2-answer`)
    const said = await page.locator('.line .body').allInnerTexts()
    await page.reload()
    await ready(page)
    expect(await page.locator('.line .body').allInnerTexts()).toEqual(said)
    expect(complaints).toEqual([])
  })

  it('erases a conversation when asked to', async () => {
    const { page } = await visit(browser, url, DESKTOP)
    await ready(page)
    await ask(page, 'xin chào')
    await page.locator('.line.assistant').first().waitFor()
    await page.getByRole('button', { name: 'Thêm lựa chọn' }).click()
    await page.getByRole('button', { name: 'Xóa cuộc trò chuyện' }).click()
    await page.getByRole('button', { name: 'Xóa hết' }).click()
    await page.locator('.line.person').filter({ hasText: 'xin chào' }).waitFor({ state: 'detached' })
    await picture(page, 'live-desktop-3-erased')
  })
})
