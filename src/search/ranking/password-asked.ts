import type { Reading } from '../../core/reading.ts'
import { wordsWritten } from './spoken-words.ts'

/** "cấp lại mật khẩu", "quên mật khẩu": marks may be left out. */
const ASKED =
  /(?<! (?:không|khong|chứ|chu)(?: phải| phai)?(?: là| la| do| tại| tai| vì| vi)?) (?:quên|quen|mất|mat|đổi|doi|sai|lại|lai|lấy|lay|nhớ|nho|cài|cai|đặt|dat|tạo|tao|reset|khôi phục|khoi phuc|xin|cấp|cap|đưa|dua)(?: (?:cái|cai|lại|lai|luôn|luon|lại cái|lai cai))* (?:mật khẩu|mat khau|password|pass) /u

/** Whether a text asks for a password: who keeps the account gives it, and no procedure does. */
export const asksPassword = (reading: Reading): boolean => ASKED.test(wordsWritten(reading))
