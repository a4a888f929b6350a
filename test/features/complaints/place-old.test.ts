import { expect, it } from 'vitest'
import { readAsOld } from '../../../src/features/complaints/understanding/place-old.ts'
import { DIRECTORY } from '../../agencies/shipped.ts'

const read = (text: string) => readAsOld(text, DIRECTORY).trimEnd()

it.each([
  ['Mỹ Xuyên, thị trấn cũ, chợ hôi', 'thị trấn Mỹ Xuyên cũ , chợ hôi'],
  ['rác ở xã Trường Xuân A hồi đó', 'rác ở xã Trường Xuân A cũ'],
  ['phường Tân An trước đây, hẻm ngập', 'phường Tân An cũ       , hẻm ngập'],
  // What goes on tells what was then, not which place is meant.
  ['ở phường Tân An trước đây đèn sáng', 'ở phường Tân An trước đây đèn sáng'],
  ['Hoa Sen, thị trấn cũ, chợ hôi', 'Hoa Sen, thị trấn cũ, chợ hôi'],
])('%s', (text, old) => expect(read(text)).toBe(old))
