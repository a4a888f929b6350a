import { describe, expect, it } from 'vitest'
import { figuresOf } from '../../../src/features/statistics/observations.ts'
import { withPrinted } from '../../../src/features/statistics/understanding/rounded.ts'
import { shippedFigures } from './shipped.ts'

const figures = figuresOf(shippedFigures())

describe('a number told roundly', () => {
  it.each([
    ['gan 20 nghin nguoi', 20, 'service-staff-assigned', 19554],
    ['hon 350 ngan giay to', 350, 'digitised-documents', 352586],
    ['gan 196k van ban', 196, 'documents-got', 195730],
    ['gan 10 ngan ty von', 10, 'public-investment-plan', 9718095],
    ['gan 86 phan tram', 86, 'digitised-dossiers', 85.53],
    ['hon 5.400 phan anh', 5400, 'hotline-received', 5492],
  ])('“%s” stands for the printed one', (folded, read, id, printed) => {
    expect(withPrinted([read], folded, [id], figures)).toEqual([printed])
  })

  it.each([
    ['hon 200 nghin nguoi', 200, 'service-staff-assigned', 200_000],
    ['gan 5.400 phan anh', 5400, 'hotline-received', 5400],
    ['co 88 phan tram', 88, 'digitised-dossiers', 88],
    ['90 phan tram', 90, 'online-dossiers', 90],
    ['9718095 trieu dong', 9718095, 'online-dossiers', 9718095],
  ])('“%s” is itself where none is near', (folded, read, id, told) => {
    expect(withPrinted([read], folded, [id], figures)).toEqual([told])
  })
})
