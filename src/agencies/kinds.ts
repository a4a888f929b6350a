import type { ContentKind } from '../core/content.ts'
import { agencyKind, agencySourceKind, communeOrgansKind, transferKind } from './agency-content.ts'
import { areaKind, placeNamesKind, reorganisationKind, seatKind } from './area-content.ts'

/** Every kind of content that the directory is made of. */
export const directoryKinds: readonly ContentKind<unknown>[] = [
  areaKind,
  reorganisationKind,
  placeNamesKind,
  seatKind,
  agencyKind,
  agencySourceKind,
  communeOrgansKind,
  transferKind,
]
