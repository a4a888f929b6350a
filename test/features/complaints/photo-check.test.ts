import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { checkPhoto, MAX_PHOTO_BYTES } from '../../../src/features/complaints/intake/photo-check.ts'

const canvas = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#4a7' } })

describe('a picture is made anew', () => {
  it('without the place and device it was taken with', async () => {
    const taken = await canvas(60, 40)
      .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '10/1 2/1 0/1' } })
      .jpeg()
      .toBuffer()
    expect((await sharp(taken).metadata()).exif).toBeDefined()
    const checked = await checkPhoto(taken)
    if (checked.kind !== 'photo') throw new Error(checked.kind)
    const { exif, icc, xmp, format, width } = await sharp(checked.jpeg).metadata()
    expect({ exif, icc, xmp, format, width }).toEqual({
      exif: undefined,
      icc: undefined,
      xmp: undefined,
      format: 'jpeg',
      width: 60,
    })
  })

  it('turned as it was held, and no longer than needed', async () => {
    const sideways = await canvas(4_000, 1_000).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const checked = await checkPhoto(sideways)
    if (checked.kind !== 'photo') throw new Error(checked.kind)
    const { width, height } = await sharp(checked.jpeg).metadata()
    expect([width, height]).toEqual([512, 2_048])
  })

  it.each([
    ['a PDF named .jpg', new TextEncoder().encode('%PDF-1.7\n%âãÏÓ')],
    ['a web page', new TextEncoder().encode('<html><script>alert(1)</script></html>')],
    ['a drawing that could hold scripts', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['half a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70])],
    ['nothing', new Uint8Array()],
  ])('%s is none', async (_, bytes) => {
    expect(await checkPhoto(bytes)).toEqual({ kind: 'not-a-picture' })
  })

  it('refuses what is too large before it looks inside', async () => {
    expect(await checkPhoto(new Uint8Array(MAX_PHOTO_BYTES + 1))).toEqual({ kind: 'too-large' })
  })

  it('refuses a small file that unpacks to a huge picture', async () => {
    const bomb = await sharp({ create: { width: 12_000, height: 9_000, channels: 3, background: '#000' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    expect(bomb.byteLength).toBeLessThan(MAX_PHOTO_BYTES)
    expect(await checkPhoto(bomb)).toEqual({ kind: 'not-a-picture' })
  })
})
