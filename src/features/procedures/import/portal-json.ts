import { z } from 'zod'

const words = z.string().nullish()
const named = z.object({ code: words, name: words })
const nameOrText = z.union([z.string(), named])
const list = <S extends z.ZodType>(item: S) => z.array(item).nullish()

/** The portal's own JSON of one procedure; fields that are not read are ignored. */
export const portalJson = z.object({
  id: words,
  code: z.string(),
  name: z.string(),
  procedureProposal: z.object({ proposalNumber: words }).nullish(),
  isWard: z.boolean().nullish(),
  isProvince: z.boolean().nullish(),
  isMinistry: z.boolean().nullish(),
  isOtherAgency: z.boolean().nullish(),
  categoriesDetails: list(nameOrText),
  subjectTypesDetails: list(nameOrText),
  departmentsAuthority: list(nameOrText),
  departmentsCoordinating: list(nameOrText),
  departmentsExecuting: list(nameOrText),
  dossierReceivingAddresses: z.union([z.string(), z.array(nameOrText)]).nullish(),
  procedureRelatedGroup: list(named),
  executionSteps: list(z.object({ name: words, description: words })),
  executionMethods: list(
    z.object({
      submissionMethod: z.string(),
      processingTime: z.union([z.number(), z.string()]).nullish(),
      processingTimeUnit: words,
      fees: list(z.object({ name: words, amount: z.union([z.number(), z.string()]).nullish(), description: words })),
      description: words,
    }),
  ),
  executionCases: list(
    z.object({
      name: words,
      profileComponents: list(
        z.object({
          name: z.string(),
          originalQty: z.number().nullish(),
          copyQty: z.number().nullish(),
          attachments: list(z.object({ fileName: words })),
        }),
      ),
    }),
  ),
  legalBasisesDetails: list(named),
  requirementsAndConditions: words,
  resultsDetails: list(nameOrText),
})
export type PortalJson = z.output<typeof portalJson>
