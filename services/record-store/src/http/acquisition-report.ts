import {
  type AcquisitionReported,
  acquisitionReported,
  codeSchema,
  eventIdSchema,
  newEvent,
  omittedItemsSchema,
  principalSchema,
  tenantSchema,
  timestampSchema,
} from '@akashi/contracts';
import { z } from 'zod';
import { source } from '../domain/own-events.ts';

// A line of a stream is no body: what PostgreSQL can't store is refused here.
const textSchema = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => text.isWellFormed() && !text.includes('\0'), 'holds a NUL character or half of a surrogate pair');

/** One acquisition as a recipient's backend reports it. Only what isn't of this form is refused: what is missing makes the record deficient. */
export const acquisitionReportSchema = z.strictObject({
  acquisitionId: eventIdSchema.describe('UUIDv7 of the caller’s making, the same when it tries again'),
  agreementId: codeSchema,
  agreementVersion: z.int().positive().nullish().describe('By default the one in effect on the day'),
  providerTenant: tenantSchema.nullish().describe('Whose agreement it is; needed where two providers use one id'),
  providerIdentityConfirmationId: z.uuid().nullish(),
  consent: z
    .strictObject({
      consentId: eventIdSchema.nullish().describe('A consent event of this tenant'),
      principal: principalSchema.optional().describe('Whom that event is of, if not principalIdentifier'),
      purposeCode: codeSchema.optional().describe('By default the agreement’s'),
      evidence: textSchema(2_000).nullish().describe('Where a trace kept elsewhere is found'),
      obtainedBy: z.enum(['recipient', 'provider_as_proxy']),
    })
    .nullish(),
  foreignInformationProvided: z.boolean().nullish().describe('Only of a recipient abroad: Act 31(1)(ii)'),
  principalIdentifier: textSchema(128)
    .nullish()
    .describe(
      'What identifies the person (Rule 24(1)(iii) ハ): an ID of yours will do, a description of many people will not',
    ),
  matchKey: principalSchema.nullish().describe('The ID that the provider sent'),
  itemCodes: z.array(codeSchema).max(100).default([]),
  omitted: omittedItemsSchema.nullish().describe('Items left out because a kept record has them (Rule 24(2))'),
  acquiredAt: timestampSchema.regex(/^20/, 'must be of this century'),
});

type Report = z.infer<typeof acquisitionReportSchema>;

interface Reporting {
  tenant: string;
  reportedBy: string;
  now: Date;
}

/** The event of a report; the caller's id is the event's too, so that the same report is kept once. */
export function acquisitionEvent(report: Report, { tenant, reportedBy, now }: Reporting): AcquisitionReported {
  const { consent, itemCodes, ...rest } = report;
  const reportedAt = now.toISOString();
  const data = {
    acquisitionId: rest.acquisitionId,
    providerTenant: rest.providerTenant ?? null,
    agreementId: rest.agreementId,
    agreementVersion: rest.agreementVersion ?? null,
    providerIdentityConfirmationId: rest.providerIdentityConfirmationId ?? null,
    consent: consent
      ? { ...consent, consentId: consent.consentId ?? null, evidence: consent.evidence?.trim() || null }
      : null,
    foreignInformationProvided: rest.foreignInformationProvided ?? null,
    principalIdentifier: rest.principalIdentifier?.trim() || null,
    matchKey: rest.matchKey ?? null,
    itemCodes: [...new Set(itemCodes)],
    omitted: rest.omitted ?? null,
    acquiredAt: rest.acquiredAt,
    ...{ reportedBy, reportedAt },
  };
  return newEvent(acquisitionReported, { source, tenant, time: now, id: rest.acquisitionId, data });
}
