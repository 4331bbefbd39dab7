import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { codeSchema, ruleSetSchema, sha256Schema, timestampSchema } from '../vocabulary.ts';

/** 契約書その他の書面: books kept inside either company and what a system recorded are documents too (guideline 3-7-4-2-3). */
export const documentKindSchema = z.enum(['contract', 'terms', 'ledger', 'system_log', 'other']);

/** What a document may state of the items that a record needs (Rules 24(1)(iii), 28(1)). */
export const statedItemSchema = z.enum([
  'consent',
  'foreignInformation',
  'date',
  'counterparty',
  'principalIdentifier',
  'infoItems',
]);

/** A document attached to a version of an agreement, with what it states as whoever attached it declares: nobody read it for them. */
export const contractDocumentAttached = defineEvent({
  type: 'contract_document.attached',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    documentId: z.uuid(),
    agreement: z.object({ agreementId: codeSchema, version: z.int().positive(), contentHash: sha256Schema }),
    kind: documentKindSchema,
    name: z.string(),
    mediaType: z.string(),
    /** Of the document's bytes. */
    sha256: sha256Schema,
    /** Where it is, if not here. */
    keptElsewhere: z.string().nullable(),
    states: z.array(statedItemSchema).min(1),
    /** Whether the information is provided in relation to goods or services to the person (Rules 23(3), 27(3)), and why. */
    goodsOrServices: z.object({ related: z.boolean(), reason: z.string() }),
    ruleSet: ruleSetSchema,
    attachedBy: z.string(),
    attachedAt: timestampSchema,
  }),
  subject: (data) => data.documentId,
});

/** A document that was wrongly declared: records made from then on don't look at it, and what was made under it is judged again. */
export const contractDocumentWithdrawn = defineEvent({
  type: 'contract_document.withdrawn',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    documentId: z.uuid(),
    agreement: z.object({ agreementId: codeSchema, version: z.int().positive(), contentHash: sha256Schema }),
    reason: z.string().min(1).max(2000),
    ruleSet: ruleSetSchema,
    withdrawnBy: z.string(),
    withdrawnAt: timestampSchema,
  }),
  subject: (data) => data.documentId,
});

export type DocumentKind = z.infer<typeof documentKindSchema>;
export type StatedItem = z.infer<typeof statedItemSchema>;
export type ContractDocumentAttached = EventOf<typeof contractDocumentAttached>;
export type ContractDocumentWithdrawn = EventOf<typeof contractDocumentWithdrawn>;
