import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { ask, DESKTOP, hears, openBrowser, PHONE, picture, ready, visit } from './browser.ts'
import { startTownServer, type TownServer } from './town-server.ts'

let browser: Browser
let server: TownServer
let portal: Server | null = null

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
  await server.stop()
  portal?.close()
  portal = null
})

/** Another origin's page; on `localhost` also another site than the chat's `127.0.0.1`. */
async function startPortal(host: 'localhost' | '127.0.0.1', script: () => string): Promise<string> {
  portal = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8')
    response.setHeader('Content-Security-Policy', "default-src 'self' http://127.0.0.1:*")
    response.end(
      `<!DOCTYPE html><html lang="vi"><meta name="viewport" content="width=device-width"><title>Cổng thông tin</title><h1>Cổng thông tin điện tử</h1><p>Tin tức, văn bản, thủ tục.</p><a href="/">Trang chủ</a><script src="${script()}" async></script></html>`,
    )
  })
  await new Promise<void>((resolve) => portal?.listen(0, '127.0.0.1', resolve))
  return `http://${host}:${(portal.address() as AddressInfo).port}/`
}

describe('below a path', () => {
  it('everything works at /chat/ as it does at the root', async () => {
    server = await startTownServer({ base: '/chat' })
    const { page, complaints } = await visit(browser, server.url.replace(/\/$/, ''))
    await ready(page)
    expect(page.url()).toBe(server.url)
    await ask(page, 'dưới đường dẫn con')
    await hears(page, 'dưới đường dẫn con')
    await page.reload()
    await ready(page)
    expect(await page.locator('.line').count()).toBe(2)
    expect((await page.context().cookies()).map((c) => c.path)).toEqual(['/chat/'])
    expect(complaints).toEqual([])
  })
})

describe("on another site's page", () => {
  it('opens by keyboard, keeps the focus inside, answers, closes with Esc', async () => {
    let chat = ''
    const home = await startPortal('127.0.0.1', () => `${chat}embed.js`)
    server = await startTownServer({ embedOrigins: [new URL(home).origin] })
    chat = server.url
    const { page, complaints } = await visit(browser, home, DESKTOP)
    const launch = page.getByRole('button', { name: 'Hỏi trợ lý' })
    await launch.waitFor()
    await picture(page, 'embed-1-closed')
    await launch.focus()
    await page.keyboard.press('Enter')
    const frame = page.frameLocator('iframe')
    await frame.locator('html[data-ready="yes"]').waitFor({ state: 'attached' })
    await frame.getByLabel('Câu hỏi của Ông/Bà').fill('làm khai sinh')
    await frame.getByLabel('Câu hỏi của Ông/Bà').press('Enter')
    await frame.locator('.line.assistant').filter({ hasText: 'Tờ khai' }).waitFor()
    await picture(page, 'embed-2-open')
    for (let step = 0; step < 25; step += 1) {
      await page.keyboard.press('Tab')
      // The focus is nowhere for a moment while it changes documents.
      await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('MOTCUA-CHAT')
    }
    await frame.getByLabel('Câu hỏi của Ông/Bà').press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await page.evaluate("document.querySelector('motcua-chat').shadowRoot.activeElement.className")).toBe(
      'launch',
    )

    await page.reload()
    await launch.click()
    await frame.locator('.line.assistant').filter({ hasText: 'Tờ khai' }).waitFor()
    expect(await page.context().cookies()).toEqual([])
    expect(complaints).toEqual([])
  })

  it('answers where the browser refuses cookies and storage inside the frame', async () => {
    let chat = ''
    const home = await startPortal('localhost', () => `${chat}embed.js`)
    server = await startTownServer({ embedOrigins: [new URL(home).origin] })
    chat = server.url
    const { page, complaints } = await visit(browser, home, DESKTOP)
    await page.getByRole('button', { name: 'Hỏi trợ lý' }).click()
    const frame = page.frameLocator('iframe')
    await frame.locator('html[data-ready="yes"]').waitFor({ state: 'attached' })
    await frame.getByLabel('Câu hỏi của Ông/Bà').fill('làm khai sinh')
    await frame.getByLabel('Câu hỏi của Ông/Bà').press('Enter')
    await frame.locator('.line.assistant').filter({ hasText: 'Tờ khai' }).waitFor()
    expect(complaints).toEqual([])
  })

  it('fills the screen of a phone and closes with a tap', async () => {
    let chat = ''
    const home = await startPortal('localhost', () => `${chat}embed.js`)
    server = await startTownServer({ embedOrigins: [new URL(home).origin] })
    chat = server.url
    const { page } = await visit(browser, home, PHONE)
    await page.getByRole('button', { name: 'Hỏi trợ lý' }).tap()
    await page.frameLocator('iframe').locator('html[data-ready="yes"]').waitFor({ state: 'attached' })
    await picture(page, 'embed-3-phone')
    await page.getByRole('button', { name: 'Đóng cửa sổ trò chuyện' }).tap()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  it('a site that was not allowed shows no chat', async () => {
    let chat = ''
    const home = await startPortal('localhost', () => `${chat}embed.js`)
    server = await startTownServer()
    chat = server.url
    const { page, complaints } = await visit(browser, home, DESKTOP)
    await page.getByRole('button', { name: 'Hỏi trợ lý' }).click()
    await expect.poll(() => complaints.some((text) => text.includes('frame-ancestors'))).toBe(true)
  })
})

describe('without JavaScript', () => {
  it('says whom to call and where to look', async () => {
    server = await startTownServer()
    const { page } = await visit(browser, server.url, { ...PHONE, javaScriptEnabled: false })
    expect(await page.getByRole('link', { name: '1022', exact: true }).count()).toBe(1)
    expect(await page.getByRole('link', { name: 'dichvucong.gov.vn' }).count()).toBe(1)
    await page.screenshot({ path: 'var/screenshots/phone-noscript.png' })
  })
})
