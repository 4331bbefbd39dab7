import { z } from 'zod';
import { codeSchema, dateSchema, infoItemSchema, localizedSchema, sha256Schema } from '../vocabulary.ts';

/** What sort of thing an item is, so that what is meant for linking is seen as such. */
export const itemKindSchema = z.enum([
  'browsing_history',
  'segment',
  'purchase_history',
  'location',
  'device_information',
  'linking_id',
  'other',
]);

/** An item of an agreement: as a person reads it, and what sort of thing it is where that was said. */
export const agreementItemSchema = infoItemSchema.extend({ kind: itemKindSchema.optional() });

/** By what the recipient ties the items to the personal data it holds. */
export const matchKeySchema = z.object({
  kind: z.enum(['provider_id', 'recipient_id', 'shared_id', 'login_id', 'hashed_email', 'hashed_phone', 'none']),
  description: localizedSchema.optional(),
});

/** A document in approval's own store: its hash says which bytes were agreed to. */
export const agreementDocumentSchema = z.object({
  documentId: z.uuid(),
  kind: z.enum(['contract', 'terms', 'mandate', 'pledge', 'notice_copy', 'identity', 'other']),
  name: z.string().trim().min(1).max(200),
  sha256: sha256Schema,
});

/** What the provider's obtaining consent for the recipient rests on (guideline 3-7-2-1): a mandate, and the wording that the recipient approved. */
export const consentProxySchema = z.object({
  mandate: z.object({
    statement: z.string().trim().min(1).max(2000),
    givenOn: dateSchema,
    documentId: z.uuid().optional(),
  }),
  wordingApproval: z.object({
    approvedBy: z.string().trim().min(1).max(200),
    approvedOn: dateSchema,
    statement: z.string().trim().min(1).max(2000).optional(),
    documentId: z.uuid().optional(),
  }),
  /** How the recipient supervises the provider; each time it did is an entry of the agreement's supervision log. */
  supervision: z.string().trim().min(1).max(2000),
});

/** Terms that an agreement may state beyond what the gate needs. All optional: what isn't stated isn't claimed. */
export const agreementTerms = {
  /** The versions of both parties' details that this was written with; a later one needs a new version of the agreement. */
  partyVersions: z.object({ provider: z.int().positive(), recipient: z.int().positive() }).optional(),
  /** Where the recipient publishes its purpose of use (Act 21). */
  purposePublicationUrl: z
    .url({ protocol: /^https?$/ })
    .max(2048)
    .optional(),
  matchKey: matchKeySchema.optional(),
  /** Which personal data each item meets; without it every item meets all of them. */
  links: z
    .array(z.object({ itemCode: codeSchema, recipientItemCodes: z.array(codeSchema).min(1).max(100) }))
    .min(1)
    .max(100)
    .optional(),
  consentProxy: consentProxySchema.optional(),
  documents: z.array(agreementDocumentSchema).max(50).optional(),
  /** The notice versions whose consents it relies on. */
  notices: z
    .array(z.object({ noticeId: codeSchema, version: z.int().positive(), contentHash: sha256Schema }))
    .max(50)
    .optional(),
  /** The described ways of obtaining consent that it relies on. */
  consentMethods: z
    .array(z.object({ methodId: codeSchema, contentHash: sha256Schema }))
    .max(50)
    .optional(),
} as const;

/** A sign against "the duty does not apply" (guideline 3-7-1-1) that whoever decided has looked at, and why it changes nothing. */
export const consideredSignSchema = z.object({
  sign: z.string().trim().min(1).max(200),
  reason: z.string().trim().min(1).max(2000),
});

export type AgreementItem = z.infer<typeof agreementItemSchema>;
export type MatchKey = z.infer<typeof matchKeySchema>;
