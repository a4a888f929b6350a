import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { HttpEnv } from '../core/visitor.ts'
import { policyLine } from './security-headers.ts'

const SAID: Readonly<Record<number, string>> = {
  400: 'Yêu cầu gửi lên không đúng.',
  401: 'Phiên làm việc đã hết. Xin mở lại trang.',
  403: 'Ông/Bà không có quyền xem trang này.',
  404: 'Không tìm thấy trang này.',
  405: 'Trang này không nhận yêu cầu như vậy.',
  413: 'Nội dung gửi lên quá dài.',
  429: 'Ông/Bà gửi hơi nhanh, xin chờ một chút rồi thử lại.',
  503: 'Hệ thống đang khởi động hoặc bảo trì. Xin thử lại sau ít phút.',
}
const BROKEN = 'Hệ thống gặp lỗi. Xin thử lại sau ít phút.'

const STYLE = `:root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-items:center;font:17px/1.6 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;background:#f3f6f7;color:#16272e}main{max-width:26rem;padding:2rem;text-align:center}h1{font-size:1.35rem;margin:0 0 .5rem}p{margin:.5rem 0}small{color:#54666e}a{color:#0b5b6f}@media(prefers-color-scheme:dark){body{background:#0f181c;color:#e4edf0}small{color:#9db0b8}a{color:#7fd0e2}}`
const POLICY = policyLine({
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  'style-src': `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
})

/** The sentence a person reads for an HTTP status. */
export function faultText(status: number): string {
  return SAID[status] ?? (status >= 500 ? BROKEN : SAID[400]!)
}

/** A failed request as a person or a program reads it: a page for browsers, JSON for the rest; never internals. */
export function faultResponse(c: Context<HttpEnv>, status: ContentfulStatusCode, text = faultText(status)): Response {
  const requestId = c.get('requestId')
  c.header('Cache-Control', 'no-store')
  if (!c.req.header('accept')?.includes('text/html')) {
    return c.json({ error: { status, message: text, requestId } }, status)
  }
  c.header('Content-Security-Policy', POLICY)
  const page = <FaultPage text={text} home={`${c.get('visitor')?.prefix ?? ''}/`} requestId={requestId} />
  return c.html(`<!DOCTYPE html>${page}`, status)
}

const FaultPage = (props: { readonly text: string; readonly home: string; readonly requestId: string }) => (
  <html lang="vi">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{props.text}</title>
      <style dangerouslySetInnerHTML={{ __html: STYLE }} />
    </head>
    <body>
      <main>
        <h1>{props.text}</h1>
        <p>
          <a href={props.home}>Về trang chính</a>
        </p>
        <p>
          <small>Mã yêu cầu: {props.requestId}</small>
        </p>
      </main>
    </body>
  </html>
)
