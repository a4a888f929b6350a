import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ask, DESKTOP, hears, openBrowser, PHONE, picture, ready, visit } from './browser.ts'
import { startTownServer, type TownServer } from './town-server.ts'

let browser: Browser
let server: TownServer

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  server = await startTownServer()
})
afterEach(async () => {
  for (const context of browser.contexts()) await context.close()
  await server.stop()
})

describe('a person on a phone', () => {
  it('opens the page, asks, taps a choice, reloads and finds everything again', async () => {
    const { page, complaints } = await visit(browser, server.url)
    await ready(page)
    await picture(page, 'phone-1-welcome')
    await page.getByRole('button', { name: 'Làm khai sinh cho con cần giấy tờ gì?' }).tap()
    await hears(page, 'Tờ khai đăng ký khai sinh')
    await picture(page, 'phone-2-answer')
    await page.getByRole('button', { name: 'Nơi nộp' }).tap()
    await hears(page, 'Trung tâm Phục vụ hành chính công')
    await picture(page, 'phone-3-choice')

    await page.reload()
    await ready(page)
    expect(await page.locator('.line .body').allInnerTexts()).toHaveLength(4)
    expect(await page.locator('.line.person .body').allInnerTexts()).toEqual([
      'Làm khai sinh cho con cần giấy tờ gì?',
      'Nơi nộp',
    ])
    expect(await page.locator('#starters').isVisible()).toBe(false)
    await picture(page, 'phone-4-reload')
    expect(complaints).toEqual([])
  })

  it('sees nothing wider than the screen', async () => {
    const { page } = await visit(browser, server.url)
    await ready(page)
    await ask(page, `https://dichvucong.gov.vn/${'a'.repeat(300)} ${'b'.repeat(300)} biểu đồ`)
    await hears(page, 'tỷ lệ đúng hạn')
    await picture(page, 'phone-5-wide')
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    expect(await page.evaluate("document.getElementById('scroll').scrollWidth")).toBe(360)
  })

  it('opens the menu and asks for a person', async () => {
    const { page } = await visit(browser, server.url)
    await ready(page)
    await page.getByRole('button', { name: 'Thêm lựa chọn' }).tap()
    await picture(page, 'phone-6-menu')
    await page.getByRole('button', { name: 'Gặp cán bộ' }).tap()
    await hears(page, 'Gặp cán bộ')
    expect(server.town.accepted.map((m) => m.action)).toEqual(['handoff'])
  })

  it('looks at a picture in large', async () => {
    const { page } = await visit(browser, server.url)
    await ready(page)
    await ask(page, 'cho xem biểu đồ')
    await page.getByRole('button', { name: /Phóng to hình/ }).tap()
    await page.getByRole('dialog').waitFor()
    expect(await page.evaluate("document.querySelector('.shot img').naturalWidth")).toBe(600)
    await picture(page, 'phone-7-picture')
    await page.getByRole('button', { name: 'Đóng hình' }).tap()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
  })

  it('is told where a pasted text is longer than one message takes', async () => {
    const { page } = await visit(browser, server.url)
    await ready(page)
    const box = page.locator('#text')
    await box.tap()
    await page.keyboard.insertText('cống nghẹt '.repeat(400))
    expect(await page.locator('#length-note').isVisible()).toBe(false)
    await page.keyboard.insertText('cống nghẹt '.repeat(400))
    await page.getByText('tối đa 8.000 ký tự').waitFor()
    await picture(page, 'phone-9-long')
    expect((await box.inputValue()).length).toBe(8000)
    await page.getByRole('button', { name: 'Gửi', exact: true }).tap()
    await page.locator('#length-note').waitFor({ state: 'hidden' })
  })

  it('reads in the dark', async () => {
    const { page } = await visit(browser, server.url, { ...PHONE, colorScheme: 'dark' })
    await ready(page)
    await ask(page, 'làm khai sinh')
    await hears(page, 'Tờ khai')
    await picture(page, 'phone-8-dark')
  })
})

describe('a person with a keyboard', () => {
  it('writes, breaks a line, sends, and reaches choices and menu without a mouse', async () => {
    const { page, complaints } = await visit(browser, server.url, DESKTOP)
    await ready(page)
    await picture(page, 'desktop-1-welcome')
    await page.keyboard.type('Cho tôi hỏi')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('tách hộ khẩu thế nào')
    await page.keyboard.press('Enter')
    await hears(page, 'thủ tục nào')
    expect(server.town.accepted[0]?.text).toBe('Cho tôi hỏi\ntách hộ khẩu thế nào')
    await picture(page, 'desktop-2-choices')

    await page.keyboard.press('Shift+Tab')
    expect(await page.locator(':focus').textContent()).toBe('Xác nhận thông tin về cư trú')
    await page.keyboard.press('Enter')
    await hears(page, 'em nhận được: Xác nhận thông tin về cư trú')
    expect(await page.locator(':focus').getAttribute('id')).toBe('text')

    await page.getByRole('button', { name: 'Thêm lựa chọn' }).focus()
    await page.keyboard.press('Enter')
    expect(await page.locator(':focus').textContent()).toBe('Gửi phản ánh')
    await page.keyboard.press('ArrowDown')
    expect(await page.locator(':focus').textContent()).toBe('Gặp cán bộ')
    await picture(page, 'desktop-3-menu')
    await page.keyboard.press('Escape')
    expect(await page.locator(':focus').getAttribute('id')).toBe('menu-button')
    expect(complaints).toEqual([])
  })

  it('gets markup back as the text it is', async () => {
    const { page, complaints } = await visit(browser, server.url, DESKTOP)
    await ready(page)
    await ask(page, '<img src=x onerror="document.title=1"> <b>đậm</b> javascript:alert(1)')
    await hears(page, '<img src=x onerror="document.title=1"> <b>đậm</b> javascript:alert(1)')
    expect(await page.locator('.line img, .line b, .line a').count()).toBe(0)
    expect(await page.title()).toBe('Trợ lý Một Cửa – trợ lý tự động của Thành phố Bến Sông')
    expect(complaints).toEqual([])
  })

  it('is not pulled down while reading further up', async () => {
    const { page } = await visit(browser, server.url, DESKTOP)
    await ready(page)
    for (const n of [1, 2, 3, 4]) {
      await ask(page, `làm khai sinh ${n}`)
      await page
        .locator('.line.assistant')
        .nth(n - 1)
        .waitFor()
    }
    await page.mouse.move(640, 400)
    const top = () => page.evaluate("document.getElementById('scroll').scrollTop")
    await expect
      .poll(async () => {
        await page.mouse.wheel(0, -4000)
        return top()
      })
      .toBe(0)
    const [first] = server.town.accepted
    server.town.say(first!.ref, 'assistant', { text: 'Dạ, cán bộ trả lời Ông/Bà.' })
    await hears(page, 'cán bộ trả lời')
    await page.getByRole('button', { name: 'Tin mới' }).waitFor()
    expect(await top()).toBe(0)
    await picture(page, 'desktop-4-new-below')
    await page.getByRole('button', { name: 'Tin mới' }).click()
    await page.getByRole('button', { name: 'Tin mới' }).waitFor({ state: 'hidden' })
  })
})

describe('when the connection breaks', () => {
  it('says so, keeps what was written, and sends it once when the server is back', async () => {
    const { page } = await visit(browser, server.url)
    await ready(page)
    await ask(page, 'câu thứ nhất')
    await hears(page, 'câu thứ nhất')
    await server.stop()
    await ask(page, 'câu thứ hai')
    await page.getByText('Chưa gửi được – thử lại').waitFor()
    await page.getByText('Mất kết nối, đang kết nối lại').waitFor()
    await picture(page, 'phone-9-broken')
    await server.restart()
    await hears(page, 'câu thứ hai')
    await page.getByText('Mất kết nối').waitFor({ state: 'hidden' })
    expect(server.town.accepted.map((m) => m.text)).toEqual(['câu thứ nhất', 'câu thứ hai'])
    expect(await page.locator('.line.person').count()).toBe(2)
  })

  it('keeps an unsent message through a reload', async () => {
    const { page } = await visit(browser, server.url)
    await ready(page)
    await page.route('**/messages', (route) => route.abort())
    await ask(page, 'câu chưa gửi')
    await page.getByText('Chưa gửi được – thử lại').waitFor()
    await page.unroute('**/messages')
    await page.reload()
    await hears(page, 'em nhận được: câu chưa gửi')
    expect(await page.locator('.line.person').count()).toBe(1)
  })

  it('reads what was said while it was away', async () => {
    const { page } = await visit(browser, server.url)
    await ready(page)
    await ask(page, 'xin chào')
    await hears(page, 'xin chào')
    await server.stop()
    server.town.say(server.town.accepted[0]!.ref, 'assistant', { text: 'Dạ, hồ sơ của Ông/Bà đã có kết quả.' })
    await server.restart()
    await hears(page, 'đã có kết quả')
    expect(await page.locator('.line').count()).toBe(3)
  })

  it('drops what the server has erased', async () => {
    const { page } = await visit(browser, server.url)
    await ready(page)
    await ask(page, 'điều riêng tư')
    await hears(page, 'điều riêng tư')
    const { ref } = server.town.accepted[0]!
    server.town.erase(ref)
    server.town.say(ref, 'assistant', { text: 'Dạ, em đã xóa cuộc trò chuyện.' })
    await hears(page, 'đã xóa')
    expect(await page.locator('.line').count()).toBe(1)
  })
})
