import type { SlotValues } from '../../../core/flow.ts'
import { categoryValue, readCategoryValue } from '../category-value.ts'
import { type ComplaintMatter, type Contact, type Point, type Visibility, WHOLE_CITY } from '../complaint.ts'
import type { UnderstoodComplaint } from '../understanding/understand.ts'
import { isForWholeCity } from './preview.ts'

/** A likely duplicate as it is offered. */
export interface OfferedDuplicate {
  readonly id: string
  readonly code: string
  readonly title: string
}

/** Names of the form's values; those of slots are asked, the others follow along. */
export const FORM = {
  text: 'text',
  category: 'category',
  place: 'place',
  area: 'area',
  join: 'join',
  when: 'when',
  photos: 'photos',
  photosDone: 'photosDone',
  dossier: 'dossier',
  contact: 'contact',
  visibility: 'visibility',
} as const

export const textOf = (values: SlotValues, name: string): string => {
  const value = values[name]
  return typeof value === 'string' ? value : ''
}

export const photosOf = (values: SlotValues): readonly string[] =>
  Array.isArray(values.photos) ? values.photos.map(String) : []

export function pointOf(values: SlotValues): Point | null {
  const at = values.location as { readonly lat?: number; readonly lon?: number } | undefined
  return typeof at?.lat === 'number' && typeof at.lon === 'number' ? { lat: at.lat, lon: at.lon } : null
}

export const contactIn = (values: SlotValues): Contact | null =>
  (values.contact as unknown as Contact | null | undefined) ?? null

/** A contact the person gave unasked. */
export const givenIn = (values: SlotValues): Contact | null =>
  (values.given as unknown as Contact | null | undefined) ?? null

export const duplicatesIn = (values: SlotValues): readonly OfferedDuplicate[] =>
  Array.isArray(values.duplicates) ? (values.duplicates as unknown as readonly OfferedDuplicate[]) : []

export const candidatesIn = (values: SlotValues): readonly string[] =>
  Array.isArray(values.candidates) ? values.candidates.map(String) : []

/** What a first message gives the form. Whatever is not sure stays open. */
export function valuesFrom(understood: UnderstoodComplaint): SlotValues {
  const { category, subCategory, place, occurred, text, kind, urgency, plates, names, categories } = understood
  return {
    text,
    kind: kind === 'suggestion' ? 'suggestion' : 'report',
    urgency,
    guesses: categories.map((one) => categoryValue(one.category, one.subCategory)),
    ...(category === null
      ? {}
      : { category: categoryValue(category, subCategory), guessed: categoryValue(category, subCategory) }),
    ...(place.place === null ? {} : { place: place.place }),
    ...(place.street === null ? {} : { street: place.street }),
    ...(place.area === null ? {} : { area: place.area.id, guessedArea: place.area.id }),
    ...(isForWholeCity(understood) ? { place: WHOLE_CITY, area: '' } : {}),
    ...(place.candidates.length === 0 ? {} : { candidates: place.candidates.slice(0, 8).map((area) => area.id) }),
    ...(occurred === null ? {} : { when: occurred }),
    ...(plates.length + names.length === 0 ? {} : { hidden: [...plates, ...names] }),
  }
}

/** Matters of their own that were told while this one was asked about, each with what its words gave. */
export const laterIn = (values: SlotValues): readonly SlotValues[] =>
  Array.isArray(values.later) ? (values.later as readonly SlotValues[]) : []

/** The matter of a complete form. */
export function matterOf(values: SlotValues, regime: ComplaintMatter['regime']): ComplaintMatter {
  const { category, subCategory } = readCategoryValue(values.category)
  return {
    kind: values.kind === 'suggestion' ? 'suggestion' : 'report',
    regime,
    category: category ?? 'other',
    subCategory,
    text: textOf(values, 'text'),
    place: textOf(values, 'place') || null,
    street: textOf(values, 'street') || null,
    area: textOf(values, 'area') || null,
    location: pointOf(values),
    occurred: textOf(values, 'when') || null,
    urgency: values.urgency === 'urgent' ? 'urgent' : 'normal',
    visibility: visibilityOf(values),
    photos: photosOf(values),
    dossier: textOf(values, 'dossier') || null,
  }
}

export function visibilityOf({ visibility }: SlotValues): Visibility {
  return visibility === 'hidden-public' || visibility === 'hidden-agency' ? visibility : 'public'
}
