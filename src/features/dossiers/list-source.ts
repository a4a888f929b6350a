import type { Source } from '../../core/source.ts'
import { type Instant, localDate } from '../../core/time.ts'
import { momentInWords } from './due-words.ts'

/** Where the dossiers of a list come from: a sample says so, even where the list is empty. */
export function listSource(from: { readonly sample: boolean; readonly real: boolean }, asOf: Instant): Source {
  const title = !from.sample
    ? 'dữ liệu hồ sơ do thành phố nhập'
    : from.real
      ? 'dữ liệu hồ sơ do thành phố nhập, có lẫn dữ liệu mẫu'
      : 'dữ liệu mẫu để dùng thử, không phải hồ sơ thật'
  return { title, reference: null, url: null, asOf: localDate(asOf) }
}

/** The line that ends an answer. */
export const sourceLineOf = ({ title }: Source, asOf: Instant): string =>
  `Nguồn: ${title}, dữ liệu lúc ${momentInWords(asOf)}.`
