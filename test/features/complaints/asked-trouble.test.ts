import { expect, it } from 'vitest'
import { askedSpans } from '../../../src/features/complaints/understanding/asked-trouble.ts'

it.each([
  ['mấy con lộ bên đó có nhiều ổ gà không', [{ from: 5, to: 10 }]],
  ['co hay cup dien khong vay', [{ from: 0, to: 5 }]],
  ['khu nào ít muỗi hả em', [{ from: 1, to: 6 }]],
  ['đường nào cũng ngập', []],
  ['có ai dọn rác không', []],
  ['có ổ gà, không ai vá', []],
  ['có rác mà không ai hốt', []],
])('%s', (text, spans) => {
  expect(askedSpans(text)).toEqual(spans)
})
