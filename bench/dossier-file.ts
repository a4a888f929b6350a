import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { chanceOf } from '../src/features/dossiers/sample/random.ts'

const HEADER =
  '\uFEFFSTT,Mã hồ sơ,Mã TTHC,Tên thủ tục hành chính,Lĩnh vực,Cơ quan giải quyết,Hình thức nộp,Ngày tiếp nhận,Ngày hẹn trả,Ngày có kết quả,Ngày trả kết quả,Trạng thái\n'
const FIRST_DAY = Date.UTC(2024, 11, 2)
const DAYS = 715
const LAST_MS = Date.UTC(2026, 10, 23)
const CHANNELS = ['Trực tiếp', 'Trực tuyến', 'Trực tuyến', 'Bưu chính công ích']
const OPEN = ['Được tiếp nhận', 'Đang xử lý', 'Đang xử lý', 'Yêu cầu bổ sung giấy tờ']

/** Agencies of a made-up city, as its export names them. */
export const BENCH_AGENCIES = Array.from({ length: 117 }, (_, i) =>
  i < 14 ? `Sở thứ ${i + 1}` : `UBND phường ${i - 13}`,
)

/**
 * Writes a one-stop system's export of `rows` dossiers of two years up to 16/11/2026, ordered by day of receipt.
 * @param brokenShare rows with an unknown status, a due date before receipt, an impossible code or a code that was there
 */
export async function writeDossierFile(path: string, rows: number, brokenShare = 0): Promise<void> {
  const chance = chanceOf(1)
  const out = createWriteStream(path)
  out.write(HEADER)
  let text = ''
  for (let i = 0; i < rows; i++) {
    const day = FIRST_DAY + Math.floor((i * DAYS) / rows) * 86_400_000
    const received = day + chance.between(7 * 60, 17 * 60) * 60_000
    const due = received + chance.between(1, 30) * 86_400_000
    const finished = Math.min(LAST_MS, received + Math.floor((due - received) * (0.3 + 0.72 * chance.next())))
    const agency = chance.between(0, 116)
    const procedure = chance.between(0, 299)
    const status = chance.hits(0.9) ? 'Đã trả kết quả' : chance.hits(0.5) ? 'Đã xử lý xong' : chance.pick(OPEN)
    const done = status.startsWith('Đã')
    const broken = chance.hits(brokenShare) ? chance.between(1, 4) : 0
    const number = broken === 4 && i > 0 ? i - 1 : i
    const of = broken === 4 && i > 0 ? FIRST_DAY + Math.floor(((i - 1) * DAYS) / rows) * 86_400_000 : day
    const ymd = new Date(of).toISOString().slice(2, 10).replaceAll('-', '')
    const code =
      broken === 1
        ? `H13.${agency}-991399-${i}`
        : `H13.${String((number * 7) % 90).padStart(2, '0')}-${ymd}-${String(number % 10_000_000)
            .padStart(4, '0')
            .slice(-7)}`
    text += `${i + 1},${code},1.${String(1_000 + procedure).padStart(6, '0')},"Thủ tục số ${procedure}, cấp ${procedure % 3}",Lĩnh vực ${procedure % 60},${BENCH_AGENCIES[agency]},${chance.pick(CHANNELS)},${local(received)},${local(broken === 2 ? received - 86_400_000 * 3 : due)},${done ? local(finished) : ''},${status === 'Đã trả kết quả' ? local(finished + 86_400_000) : ''},${broken === 3 ? 'Đang bay' : status}\n`
    if (text.length < 1 << 20) continue
    if (!out.write(text)) await once(out, 'drain')
    text = ''
  }
  out.end(text)
  await once(out, 'finish')
}

function local(ms: number): string {
  const iso = new Date(ms).toISOString()
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)} ${iso.slice(11, 16)}`
}
