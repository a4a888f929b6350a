import { expect, it } from 'vitest'
import { renderForTerminal } from '../../../src/channels/terminal/render.ts'

it('says a document in words', () => {
  const file = { name: 'a.xlsx', mime: 'x', base64: 'UEsDBA==', alt: 'Bảng số liệu: 3 dòng' }
  expect(renderForTerminal([{ text: 'Dạ, đây ạ.', file }])).toBe('Dạ, đây ạ.\n\nBảng số liệu: 3 dòng')
})
