import type { Snapshot } from '../../../core/content.ts'
import { CATEGORIES, type Category } from '../complaint.ts'
import { type CategoryContent, categoryKind } from '../understanding/content.ts'
import { Open311Error, type Value } from './answer.ts'

/** The categories that people may report, as services. */
export function serviceContents(snapshot: Snapshot): readonly CategoryContent[] {
  return CATEGORIES.flatMap((category) => snapshot.get(categoryKind, category) ?? [])
}

/** @throws {Open311Error} 404 */
export function serviceContent(code: string, snapshot: Snapshot): CategoryContent & { readonly id: Category } {
  const content = serviceContents(snapshot).find((one) => one.id === code)
  if (!content) throw new Open311Error(404, `service_code '${code}' was not found`)
  return content
}

/** People sort what is about rules before it is taken, so those services answer with a token. */
export const isBatch = (content: CategoryContent): boolean => content.regime === 'regulation'

export const serviceValue = (content: CategoryContent): Value => ({
  service_code: content.id,
  service_name: content.name,
  description: content.subCategories.map((sub) => sub.name).join('; '),
  metadata: true,
  type: isBatch(content) ? 'batch' : 'realtime',
  keywords: content.subCategories.map((sub) => sub.id).join(','),
  group: content.regime === 'regulation' ? 'Quy định hành chính' : 'Hiện trường',
})

export const SUB_CATEGORY = 'sub_category'
export const OCCURRED = 'occurred'
export const VISIBILITY = 'visibility'

export function definitionValue(content: CategoryContent): Value {
  const common = { variable: true, datatype_description: '' }
  return {
    service_code: content.id,
    attributes: [
      {
        ...common,
        code: SUB_CATEGORY,
        datatype: 'singlevaluelist',
        required: false,
        order: 1,
        description: 'Loại việc cụ thể',
        values: content.subCategories.map((sub) => ({ key: sub.id, name: sub.name })),
      },
      {
        ...common,
        code: OCCURRED,
        datatype: 'string',
        required: false,
        order: 2,
        description: 'Xảy ra lúc nào',
        values: [],
      },
      {
        ...common,
        code: VISIBILITY,
        datatype: 'singlevaluelist',
        required: false,
        order: 3,
        description: 'Công khai hay không',
        values: [
          { key: 'public', name: 'Công khai' },
          { key: 'hidden-public', name: 'Không công khai' },
          { key: 'hidden-agency', name: 'Ẩn người gửi với cơ quan xử lý' },
        ],
      },
    ],
  }
}
