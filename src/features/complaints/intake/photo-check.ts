/** Largest picture taken in, in bytes; larger ones are refused with a word. */
export const MAX_PHOTO_BYTES = 12 * 1024 * 1024
/** Pictures of one complaint. */
export const MAX_PHOTOS = 10
/** Longest side kept, in pixels: enough to read a sign, small enough for a phone. */
const MAX_SIDE = 2_048
/** A picture that unpacks to more pixels than this is an attack, not a photo. */
const MAX_PIXELS = 80_000_000

/** Formats told from the bytes, whatever the file's name says. */
const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'tiff', 'heif'])

export type CheckedPhoto =
  | { readonly kind: 'photo'; readonly jpeg: Uint8Array }
  | { readonly kind: 'not-a-picture' }
  | { readonly kind: 'too-large' }

/**
 * A picture made anew: turned as it was held, at most 2,048 pixels long, JPEG, without any metadata (place, device, time).
 * Anything that is no picture by its bytes is told apart.
 */
export async function checkPhoto(bytes: Uint8Array): Promise<CheckedPhoto> {
  if (bytes.byteLength > MAX_PHOTO_BYTES) return { kind: 'too-large' }
  const { default: sharp } = await import('sharp')
  try {
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
    const { format, width = 0, height = 0 } = await image.metadata()
    if (!format || !FORMATS.has(format) || width < 2 || height < 2) return { kind: 'not-a-picture' }
    const jpeg = await image
      .rotate()
      .resize({ width: MAX_SIDE, height: MAX_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 82, mozjpeg: false })
      .toBuffer()
    return { kind: 'photo', jpeg: new Uint8Array(jpeg) }
  } catch {
    // The decoder's own words say nothing to anybody here.
    return { kind: 'not-a-picture' }
  }
}
