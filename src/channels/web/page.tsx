import { MAX_INBOUND_CHARS } from '../../core/message.ts'
import type { Suggestion, WebCity } from './city.ts'
import { MENU } from './city.ts'
import {
  CameraIcon,
  CloseIcon,
  DoorIcon,
  DownIcon,
  MenuIcon,
  OutwardIcon,
  PhoneIcon,
  PlaceIcon,
  SendIcon,
} from './icons.tsx'

export interface PageProps {
  readonly city: WebCity
  readonly suggestions: readonly Suggestion[]
  /** Version of the static files. */
  readonly version: string
  /** Inside another site's frame: the session is a token the page keeps, not a cookie. */
  readonly framed: boolean
  /** True: pictures and the place can be sent. */
  readonly photos: boolean
}

const STYLES = ['base.css', 'header.css', 'conversation.css', 'composer.css']
const SCRIPTS = [
  'chat.js',
  'backoff.js',
  'composer.js',
  'days.js',
  'file.js',
  'follow.js',
  'log.js',
  'menu.js',
  'outbox.js',
  'photos.js',
  'picture.js',
  'render.js',
  'scroll.js',
  'session.js',
  'status.js',
]

/** The chat page as HTML. Works in a frame and below any path; says what to do without JavaScript. */
export function chatPage(props: PageProps): string {
  return `<!DOCTYPE html>${(<Page {...props} />).toString()}`
}

const Page = ({ city, suggestions, version, framed, photos }: PageProps) => {
  const asset = (name: string): string => `assets/${version}/${name}`
  const title = `${city.assistantName} – trợ lý tự động của ${city.name}`
  return (
    <html lang="vi" data-session={framed ? 'header' : 'cookie'} class={framed ? 'framed' : ''}>
      <head>
        <meta charset="utf-8" />
        <meta
          name="viewport"
          content="width=device-width, initial-scale=1, viewport-fit=cover, interactive-widget=resizes-content"
        />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#0b4f60" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#10262d" media="(prefers-color-scheme: dark)" />
        <meta
          name="description"
          content={`Hỏi đáp về thủ tục hành chính của ${city.name}: giấy tờ, lệ phí, thời hạn, nơi nộp.`}
        />
        <meta name="format-detection" content="telephone=no" />
        <title>{title}</title>
        <link rel="icon" type="image/svg+xml" href={asset('icon.svg')} />
        {STYLES.map((name) => (
          <link rel="stylesheet" href={asset(name)} />
        ))}
        {SCRIPTS.slice(1).map((name) => (
          <link rel="modulepreload" href={asset(name)} />
        ))}
        <script type="module" src={asset('chat.js')} />
      </head>
      <body>
        <a class="skip" href="#text">
          Đến ô nhập câu hỏi
        </a>
        <Header city={city} />
        <div id="status" class="status" role="status" hidden />
        <main id="scroll" class="scroll" tabindex={0} aria-label="Nội dung trò chuyện">
          <div class="column">
            <Welcome city={city} suggestions={suggestions} />
            <div
              id="log"
              class="log"
              role="log"
              aria-live="polite"
              aria-relevant="additions"
              aria-label="Cuộc trò chuyện"
            />
            <div id="typing" class="typing" hidden>
              <span class="unseen">Trợ lý đang trả lời</span>
              <i />
              <i />
              <i />
            </div>
          </div>
        </main>
        <footer class="foot">
          <button id="down" class="down" type="button" hidden>
            <DownIcon />
            <span>Tin mới</span>
          </button>
          <form id="composer" class="composer column" autocomplete="off">
            {photos && (
              <>
                <button id="photo" class="round tool" type="button" aria-label="Gửi hình">
                  <CameraIcon />
                </button>
                <button id="place" class="round tool" type="button" aria-label="Gửi vị trí của tôi">
                  <PlaceIcon />
                </button>
                <input id="photo-files" type="file" accept="image/*" multiple hidden />
              </>
            )}
            <label class="unseen" for="text">
              Câu hỏi của Ông/Bà
            </label>
            <textarea
              id="text"
              name="text"
              rows={1}
              maxlength={MAX_INBOUND_CHARS}
              placeholder="Nhập câu hỏi…"
              enterkeyhint="send"
              aria-describedby="hint"
            />
            <button class="send" type="submit" aria-label="Gửi">
              <SendIcon />
            </button>
          </form>
          <p id="length-note" class="hint column" role="status" hidden>
            Mỗi tin tối đa {MAX_INBOUND_CHARS.toLocaleString('vi-VN')} ký tự, phần dài hơn không vào khung. Ông/Bà gửi
            phần này trước, rồi gửi tiếp phần sau ạ.
          </p>
          <p id="photo-note" class="hint column" role="status" hidden />
          <p id="hint" class="hint column">
            Trả lời tự động, có thể nhầm. Xin đừng gửi mật khẩu.
          </p>
        </footer>
        <dialog id="picture" class="picture" aria-label="Hình phóng to">
          <form method="dialog">
            <button class="round" type="submit" aria-label="Đóng hình">
              <CloseIcon />
            </button>
          </form>
          <img alt="" />
        </dialog>
        <noscript>
          <div class="noscript">
            <p>Trang trò chuyện cần JavaScript, mà trình duyệt của Ông/Bà đang tắt.</p>
            <p>
              Ông/Bà có thể bật JavaScript rồi tải lại trang, gọi tổng đài{' '}
              <a href={telOf(city.hotline)}>{city.hotline}</a>, hoặc xem thủ tục tại{' '}
              <a href={city.portalUrl}>{hostOf(city.portalUrl)}</a>.
            </p>
          </div>
        </noscript>
      </body>
    </html>
  )
}

const Header = ({ city }: { readonly city: WebCity }) => (
  <header class="head">
    <div class="column">
      <span class="mark">
        <DoorIcon />
      </span>
      <div class="names">
        <h1>{city.assistantName}</h1>
        <p>
          <span class="tag">Trợ lý tự động</span> <span class="city">{capitalised(city.name)}</span>
        </p>
      </div>
      <a class="call" href={telOf(city.hotline)} aria-label={`Gọi tổng đài ${city.hotline}`}>
        <PhoneIcon />
        <span>{city.hotline}</span>
      </a>
      <div class="menu">
        <button
          id="menu-button"
          class="round"
          type="button"
          aria-label="Thêm lựa chọn"
          aria-expanded="false"
          aria-controls="menu-list"
        >
          <MenuIcon />
        </button>
        <ul id="menu-list" hidden>
          {MENU.map((item) => (
            <li>
              <button type="button" data-label={item.label} data-action={item.action}>
                {item.label}
              </button>
            </li>
          ))}
          <li class="rule">
            <a href={city.portalUrl} target="_blank" rel="noopener noreferrer">
              <span>Cổng Dịch vụ công</span>
              <OutwardIcon />
            </a>
          </li>
        </ul>
      </div>
    </div>
  </header>
)

const Welcome = ({ city, suggestions }: { readonly city: WebCity; readonly suggestions: readonly Suggestion[] }) => (
  <section id="welcome" class="welcome" aria-label="Giới thiệu">
    <h2>Kính chào Ông/Bà</h2>
    <p>
      Em trả lời về thủ tục hành chính của {city.name}: cần giấy tờ gì, lệ phí bao nhiêu, mất mấy ngày, nộp ở đâu. Câu
      trả lời nào cũng ghi nguồn.
    </p>
    <div id="starters" class="starters">
      <h3>Nhiều người hỏi</h3>
      <ul>
        {suggestions.map((item) => (
          <li>
            <button type="button" data-label={item.label} data-action={item.action}>
              {item.label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  </section>
)

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const telOf = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`
const hostOf = (url: string): string => new URL(url).host
