import { describe, expect, it } from 'vitest'
import type { Chart } from '../../src/charts/chart.ts'
import { drawingOf, WIDTH } from '../../src/charts/option.ts'
import { chartPng, chartSvg } from '../../src/charts/render.ts'
import { wrapped, wrappedWithin } from '../../src/charts/wrapped.ts'

const trend: Chart = {
  kind: 'line',
  title: 'Tổng số thủ tục hành chính',
  unit: 'thủ tục',
  points: [
    { label: '2019', value: 1840 },
    { label: '2020', value: 1871 },
    { label: '2022', value: null },
    { label: '06 tháng đầu năm 2024', value: 1850 },
  ],
  source: 'Nguồn: 27-BC/ĐUK ngày 25/12/2020; 137/BC-UBND ngày 10/6/2024',
}
const parts: Chart = {
  kind: 'bars',
  title: 'Hồ sơ trễ hạn theo cơ quan',
  unit: 'hồ sơ',
  points: [
    { label: 'Sở Tài nguyên và Môi trường', value: 25 },
    { label: 'Sở Y tế', value: 2 },
  ],
  target: { value: 0, label: 'Chỉ tiêu 0' },
  source: 'Nguồn: 137/BC-UBND, mục III.3.a',
}

describe('charts', () => {
  it('say title, unit, every value in Vietnamese numbers, and the source', async () => {
    const svg = await chartSvg(trend)
    for (const words of ['Tổng số thủ tục hành chính', 'Đơn vị: thủ tục', '1.840', '1.871', '1.850', '137/BC-UBND'])
      expect(svg).toContain(words)
  })

  it('keep the label of a gap and draw nothing for it', async () => {
    const svg = await chartSvg(trend)
    expect(svg).toContain('2022')
    expect(svg).not.toContain('>null<')
  })

  it('draw a target', async () => {
    expect(await chartSvg(parts)).toContain('Chỉ tiêu 0')
  })

  it('keep the year of every label and the whole name of an agency', async () => {
    const years = ['2017', '2018', '2019', '2020', '2021', '2022', '2023', '06 tháng đầu năm 2024']
    const svg = await chartSvg({ ...trend, points: years.map((label, i) => ({ label, value: i })) })
    expect(svg).toContain('>2024<')
    const long = 'Ban Quản lý các khu chế xuất và công nghiệp Hoa Sen'
    const bars = await chartSvg({ ...parts, points: [{ label: long, value: 3 }] })
    expect(bars).toContain('Sen<')
    expect(bars).not.toContain('…')
  })

  it('say the year of many months once, and leave a date whole where there is room', async () => {
    const months = ['11/2024', '12/2024', '1/2025', '2/2025', '3/2025', '4/2025', '5/2025']
    const svg = await chartSvg({ ...trend, points: months.map((label, i) => ({ label, value: i })) })
    expect(svg.match(/2025</g)).toHaveLength(1)
    const few = await chartSvg({ ...trend, points: [{ label: 'đến 15/6/2023', value: 1 }] })
    expect(few).toContain('15/6/2023<')
  })

  it('name the target of a line in words, clear of its points', async () => {
    const svg = await chartSvg({ ...trend, target: { value: 1_850, label: 'Chỉ tiêu 1.850' } })
    expect(svg).toContain('Đơn vị: thủ tục. Nét đứt: Chỉ tiêu 1.850')
  })

  it('are as wide as a phone, and higher with more bars', () => {
    const more = { ...parts, points: [...parts.points, ...parts.points, ...parts.points] }
    expect(drawingOf(parts).width).toBe(WIDTH)
    expect(drawingOf(more).height).toBeGreaterThan(drawingOf(parts).height)
  })

  it('become a PNG in the font that carries Vietnamese', async () => {
    const png = Buffer.from(await chartPng(parts), 'base64')
    expect(png.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a')
    expect(png.readUInt32BE(16)).toBe(WIDTH * 2.5)
    const silent = { ...parts, title: ' ', unit: ' ', source: ' ', points: [], target: undefined } as unknown as Chart
    expect(png.length).toBeGreaterThan(3 * Buffer.from(await chartPng(silent), 'base64').length)
  })

  it('with nothing to draw is a picture all the same', async () => {
    expect(await chartPng({ ...trend, points: [] })).toMatch(/^iVBORw0KGgo/)
  })
})

describe('lines of a label', () => {
  it('break at blanks', () => {
    expect(wrapped('Sở Tài nguyên và Môi trường', 16)).toEqual(['Sở Tài nguyên và', 'Môi trường'])
  })

  it('end in an ellipsis where there is no room', () => {
    expect(wrappedWithin('một hai ba bốn năm', 7, 2)).toEqual(['một hai', 'ba bốn…'])
  })
})
