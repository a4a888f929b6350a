import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const PICTURES = resolve(import.meta.dirname, '../../var/screenshots')

export const PHONE = {
  viewport: { width: 360, height: 740 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
} as const
export const DESKTOP = { viewport: { width: 1280, height: 800 } } as const

export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export interface Visit {
  readonly page: Page
  /** What the browser complained about: script errors, blocked content. */
  readonly complaints: readonly string[]
}

/** A person of their own (fresh cookies) with the chat open and ready. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = PHONE): Promise<Visit> {
  const context = await browser.newContext({ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // A lost connection is part of some journeys.
    if (message.type() === 'error' && !message.text().includes('net::ERR')) complaints.push(message.text())
  })
  await page.goto(url)
  return { page, complaints }
}

/** Waits until the page's script has read the history and listens. */
export async function ready(page: Page): Promise<void> {
  await page.locator('html[data-ready="yes"]').waitFor({ state: 'attached' })
}

/** Writes into the composer and sends with the keyboard. */
export async function ask(page: Page, text: string): Promise<void> {
  const box = page.getByLabel('Câu hỏi của Ông/Bà')
  await box.fill(text)
  await box.press('Enter')
}

/** Waits until the newest line of the assistant holds `text`. */
export async function hears(page: Page, text: string): Promise<void> {
  await page.locator('.line.assistant').last().filter({ hasText: text }).waitFor()
}

export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true })
  // Arrival animations last 180 ms; a picture in the middle of one tells nothing.
  await page.evaluate(
    'Promise.all(document.getAnimations().filter((a) => a.effect.getComputedTiming().iterations === 1).map((a) => a.finished)).then(() => 0)',
  )
  await page.screenshot({ path: resolve(PICTURES, `${name}.png`) })
}
