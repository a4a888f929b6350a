import { expect, it } from 'vitest'
import { renderForTerminal } from '../../../src/channels/terminal/render.ts'

it('prints replies apart by an empty line, choices as numbered lines', () => {
  expect(
    renderForTerminal([
      { text: 'Dạ, hồ sơ gồm 3 giấy.' },
      {
        text: 'Ông/Bà cần thêm gì?',
        choices: [
          { label: 'Lệ phí', action: 'procedure.fee' },
          { label: 'Nơi nộp', action: 'procedure.place' },
        ],
      },
    ]),
  ).toBe('Dạ, hồ sơ gồm 3 giấy.\n\nÔng/Bà cần thêm gì?\n\n1. Lệ phí\n2. Nơi nộp')
})

it('prints the words of an image', () => {
  expect(renderForTerminal([{ text: 'Kết quả:', image: { png: 'AA==', alt: 'Biểu đồ: 3 cột' } }])).toBe(
    'Kết quả:\n\nBiểu đồ: 3 cột',
  )
})

it('prints a long text in one piece', () => {
  expect(renderForTerminal([{ text: `${'a '.repeat(9_999)}b` }])).toBe(`${'a '.repeat(9_999)}b`)
})

it('does not let a text steer the terminal', () => {
  expect(renderForTerminal([{ text: 'a\u001b[2Jb\u009b31m\tc\nd' }])).toBe('a[2Jb31m\tc\nd')
})

it('prints nothing for no reply', () => {
  expect(renderForTerminal([])).toBe('')
})
