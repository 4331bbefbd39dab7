import { z } from 'zod';
import type { ConsentEntry } from '../consent-state.ts';
import { noticeReferenceSchema } from '../consent-state.ts';
import { type AkashiEvent, defineEvent, type EventOf } from '../define-event.ts';
import { principalSchema } from '../principal.ts';
import { codeSchema, timestampSchema } from '../vocabulary.ts';

const choiceSchema = z.object({
  recipientPartyId: codeSchema,
  purposeCode: codeSchema,
  notice: noticeReferenceSchema,
  granted: z.boolean(),
  /** Where the notice stood among those shown, from 1. */
  shownPosition: z.int().positive(),
});

const tagChoiceSchema = z.object({
  principal: principalSchema,
  siteId: codeSchema,
  siteConfigurationRevision: z.int().positive(),
  choiceNumber: z.int().nonnegative(),
  elapsedMs: z.int().nonnegative(),
  receivedAt: timestampSchema,
  /** Receipt less the time elapsed since the click. */
  effectiveAt: timestampSchema,
  language: z.string().max(35),
  page: z.string().max(2048),
  tagVersion: z.string().max(40),
  choices: z.array(choiceSchema).min(1).max(50),
});

const subject = (data: { principal: string }) => data.principal;

export const consentRecorded = defineEvent({
  type: 'consent.recorded',
  version: 1,
  topic: 'consents.v1',
  schema: tagChoiceSchema,
  subject,
});

export const consentWithdrawn = defineEvent({
  type: 'consent.withdrawn',
  version: 1,
  topic: 'consents.v1',
  schema: tagChoiceSchema.extend({
    choices: z
      .array(choiceSchema.extend({ granted: z.literal(false) }))
      .min(1)
      .max(50),
  }),
  subject,
});

/** What a recipient declared of one person, or listed as withdrawn: the same history as the tag's choices. */
export const declarationRecorded = defineEvent({
  type: 'declaration.recorded',
  version: 1,
  topic: 'consents.v1',
  schema: z.object({
    principal: principalSchema,
    source: z.enum(['declaration', 'withdrawal_list']),
    recipientPartyId: codeSchema,
    purposeCode: codeSchema,
    granted: z.boolean(),
    notice: noticeReferenceSchema.nullable(),
    receivedAt: timestampSchema,
    /** The stated `consentedAt` capped at receipt; receipt for a withdrawal without a time. */
    effectiveAt: timestampSchema,
  }),
  subject,
});

export type ConsentRecorded = EventOf<typeof consentRecorded>;
export type ConsentWithdrawn = EventOf<typeof consentWithdrawn>;
export type DeclarationRecorded = EventOf<typeof declarationRecorded>;
export type ConsentEvent = ConsentRecorded | ConsentWithdrawn | DeclarationRecorded;

interface AddressedEntry {
  recipientPartyId: string;
  purposeCode: string;
  entry: ConsentEntry;
}

/** The entries that one event of `consents.v1` adds, each to the state of its recipient and purpose. */
export function consentEntriesOf(event: AkashiEvent): AddressedEntry[] {
  const consent = event as ConsentEvent;
  if (consent.type === 'declaration.recorded') {
    const { recipientPartyId, purposeCode, granted, effectiveAt, source, notice } = consent.data;
    return [
      {
        recipientPartyId,
        purposeCode,
        entry: { consentId: consent.id, granted, effectiveAt, source, choiceNumber: null, notice },
      },
    ];
  }
  const { choices, effectiveAt, choiceNumber } = consent.data;
  return choices.map(({ recipientPartyId, purposeCode, granted, notice }) => ({
    recipientPartyId,
    purposeCode,
    entry: { consentId: consent.id, granted, effectiveAt, source: 'tag', choiceNumber, notice },
  }));
}
