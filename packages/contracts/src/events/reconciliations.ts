import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { codeSchema, dateSchema, sha256Schema, timestampSchema } from '../vocabulary.ts';

/** What a difference between the two companies' lists is. */
export const differenceKindSchema = z.enum(['only_ours', 'only_theirs', 'other_items', 'other_days', 'other_counts']);

/** What was found of a difference, by a person. */
export const differenceOutcomeSchema = z.enum(['ours_right', 'theirs_right', 'both_right', 'explained']);

/** The other company's key, by which its lists are verified from now on. */
export const counterpartyKeyRegistered = defineEvent({
  type: 'counterparty_key.registered',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    keyId: z.uuid(),
    partyId: codeSchema,
    /** `name+keyHash+key`, as C2SP signed-note writes it. */
    verifierKey: z.string(),
    /** How the key was obtained from the other company: what trust in it rests on. */
    obtainedBy: z.string(),
    registeredBy: z.string(),
    registeredAt: timestampSchema,
  }),
  subject: (data) => data.keyId,
});

const comparedListSchema = z.object({
  agreementContentHash: sha256Schema,
  rowCount: z.int().nonnegative(),
  /** Over the rows in their order: a list's content whatever file it came in. */
  rowsSha256: sha256Schema,
  /** Records that can't be compared, because the two companies share no key for them. */
  recordsWithoutMatchKey: z.int().nonnegative(),
});

/** Our list and the other company's, compared. Whom the rows are about isn't said here. */
export const reconciliationCompared = defineEvent({
  type: 'reconciliation.compared',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    reconciliationId: z.uuid(),
    agreementId: codeSchema,
    provider: codeSchema,
    recipient: codeSchema,
    /** Which of the two this tenant is. */
    side: z.enum(['provider', 'recipient']),
    /** Days of provision or acquisition, in Japan's time. */
    from: dateSchema,
    to: dateSchema,
    ours: comparedListSchema,
    theirs: comparedListSchema.extend({
      madeAt: timestampSchema,
      /** The note in which they signed it, whose signature held; null where it is unsigned or its signer unknown. */
      note: z.string().nullable(),
      signedBy: z.object({ name: z.string(), keyHash: z.string() }).nullable(),
      /** Why it was taken without a signature that we can verify. */
      unsignedReason: z.string().nullable(),
    }),
    /** Rows that are the same in both. */
    equalRows: z.int().nonnegative(),
    differences: z.record(differenceKindSchema, z.int().nonnegative()),
    comparedBy: z.string(),
    comparedAt: timestampSchema,
  }),
  subject: (data) => data.reconciliationId,
});

/** What a person found of one difference, or of all unresolved ones that a filter names; a later one takes an earlier one's place. */
export const reconciliationDifferenceResolved = defineEvent({
  type: 'reconciliation.difference_resolved',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    reconciliationId: z.uuid(),
    resolutionId: z.uuid(),
    /** The difference's number; null where a filter named them. */
    difference: z.int().positive().nullable(),
    filter: z.object({ kind: differenceKindSchema.nullable() }).nullable(),
    differenceCount: z.int().positive(),
    /** SHA-256 over the numbers of the differences, ascending, each with a newline. */
    differencesSha256: sha256Schema,
    outcome: differenceOutcomeSchema,
    reason: z.string(),
    resolvedBy: z.string(),
    resolvedAt: timestampSchema,
  }),
  subject: (data) => data.reconciliationId,
});

export const reconciliationApproved = defineEvent({
  type: 'reconciliation.approved',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    reconciliationId: z.uuid(),
    contentHash: sha256Schema,
    caseId: z.uuid(),
    approvedBy: z.array(z.string()).min(1),
    approvedAt: timestampSchema,
  }),
  subject: (data) => data.reconciliationId,
});

export type DifferenceKind = z.infer<typeof differenceKindSchema>;
export type DifferenceOutcome = z.infer<typeof differenceOutcomeSchema>;
export type CounterpartyKeyRegistered = EventOf<typeof counterpartyKeyRegistered>;
export type ReconciliationCompared = EventOf<typeof reconciliationCompared>;
export type ReconciliationDifferenceResolved = EventOf<typeof reconciliationDifferenceResolved>;
export type ReconciliationApproved = EventOf<typeof reconciliationApproved>;
