import { call, takeOwnToken } from './session.js'

/** Longest side sent, in pixels; the server makes pictures this small anyway. */
const MAX_SIDE = 2048
const MAX_PHOTOS = 10
const MAX_BYTES = 12 * 1024 * 1024
const TRIES = 3

/**
 * The button that sends pictures and the one that sends the place.
 * @param send called with the handles of uploaded pictures, or with a place
 * @param tell called with what went wrong, as a sentence
 */
export function createPhotos({ input, button, place }, send, tell) {
  button?.addEventListener('click', () => input.click())
  input?.addEventListener('change', async () => {
    const files = [...input.files]
    input.value = ''
    if (files.length === 0) return
    busy(button, true)
    tell(files.length > 1 ? `Đang gửi ${Math.min(files.length, MAX_PHOTOS)} hình…` : 'Đang gửi hình…')
    const handles = []
    let problem = files.length > MAX_PHOTOS ? `Mỗi lần gửi tối đa ${MAX_PHOTOS} hình.` : ''
    for (const file of files.slice(0, MAX_PHOTOS)) {
      const result = await upload(await smaller(file))
      if (result.handle) handles.push(result.handle)
      else problem = result.problem
    }
    busy(button, false)
    tell(problem)
    if (handles.length > 0) send({ photos: handles, shown: `(đã gửi ${handles.length} hình)` })
  })
  place?.addEventListener('click', () => {
    if (!navigator.geolocation) return tell('Máy này không cho biết vị trí. Ông/Bà ghi địa chỉ giúp ạ.')
    tell('Đang lấy vị trí…')
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        tell('')
        send({ location: { lat: coords.latitude, lon: coords.longitude }, shown: '(đã gửi vị trí)' })
      },
      () => tell('Chưa lấy được vị trí. Ông/Bà cho phép định vị, hoặc ghi địa chỉ giúp ạ.'),
      { enableHighAccuracy: true, timeout: 15_000, maximumAge: 60_000 },
    )
  })
}

function busy(button, on) {
  button.disabled = on
  button.setAttribute('aria-busy', String(on))
}

/** The picture in JPEG and no longer than needed; the file itself where the browser cannot read it. */
async function smaller(file) {
  try {
    const image = await createImageBitmap(file)
    const scale = Math.min(1, MAX_SIDE / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(image.width * scale))
    canvas.height = Math.max(1, Math.round(image.height * scale))
    const context = canvas.getContext('2d')
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    image.close()
    return await new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', 0.85))
  } catch {
    return file
  }
}

async function upload(blob) {
  if (blob.size > MAX_BYTES) return { problem: 'Hình lớn quá (tối đa 12 MB). Ông/Bà gửi hình nhỏ hơn giúp ạ.' }
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    try {
      const response = await call('photos', {
        method: 'POST',
        headers: { 'Content-Type': 'application/octet-stream' },
        body: blob,
      })
      const body = await response.json()
      if (response.ok) return { handle: body.handle }
      if (response.status === 401 && takeOwnToken()) continue
      return { problem: body.error?.message ?? 'Chưa gửi được hình. Ông/Bà thử lại giúp ạ.' }
    } catch {
      await new Promise((resolve) => setTimeout(resolve, attempt * 1_000))
    }
  }
  return { problem: 'Chưa gửi được hình. Ông/Bà thử lại giúp ạ.' }
}
