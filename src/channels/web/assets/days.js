const ZONE = 'Asia/Ho_Chi_Minh'
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE })
const clockFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})
const longFormat = new Intl.DateTimeFormat('vi-VN', {
  timeZone: ZONE,
  weekday: 'long',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
})

/** `2026-11-21`, in Vietnam. */
export const dayOf = (at) => dayFormat.format(new Date(at))

/** `09:05`, in Vietnam. */
export const clockOf = (at) => clockFormat.format(new Date(at))

/** "Hôm nay", "Hôm qua", or weekday and date. */
export function dayLabel(day, now = Date.now()) {
  if (day === dayOf(now)) return 'Hôm nay'
  if (day === dayOf(now - 86_400_000)) return 'Hôm qua'
  const long = longFormat.format(new Date(`${day}T12:00:00+07:00`))
  return long.charAt(0).toUpperCase() + long.slice(1)
}
