import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { dateSchema, sha256Schema, timestampSchema } from '../vocabulary.ts';
import { omittedItemsSchema } from './records.ts';

export const disclosureAnswerKindSchema = z.enum(['disclosed', 'partly_disclosed', 'does_not_exist', 'refused']);

/** The grounds on which all or part may be refused: Act 33(2) proviso, items (i) to (iii), applied to these records by 33(5). */
export const refusalGroundSchema = z.enum([
  'harm_to_rights',
  'serious_obstruction_of_business',
  'violation_of_other_law',
]);

/** The form that the person chose (Act 33(1), (2) with 33(5)). */
export const disclosureFormSchema = z.enum(['electronic', 'paper', 'other']);

/**
 * The answer to a person's request for the records about them (Act 33(5)), prepared for approval. Whom it is about isn't said here: the
 * answer's hash covers a random number with it, so that nobody can guess the person from the hash.
 */
export const disclosurePrepared = defineEvent({
  type: 'disclosure.prepared',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    disclosureId: z.uuid(),
    requestedOn: dateSchema,
    requestedForm: disclosureFormSchema,
    identityVerification: z.object({ method: z.string(), verifiedBy: z.string() }),
    answer: disclosureAnswerKindSchema,
    /** Of a refusal of everything with one ground. */
    refusalGround: refusalGroundSchema.nullable(),
    /** What is refused of single records (Act 33(2) proviso: all or part), each with its ground; null: the whole record. */
    refusedParts: z
      .array(
        z.object({
          recordId: z.uuid(),
          items: omittedItemsSchema.shape.items.nullable(),
          ground: refusalGroundSchema,
        }),
      )
      .optional(),
    /** SHA-256 of the answer's canonical JSON (RFC 8785). */
    contentHash: sha256Schema,
    /** The records whose statutory items are in the answer, in its order. */
    recordIds: z.array(z.uuid()),
    /** Records of the person that are left out because they were voided. */
    leftOutRecordIds: z.array(z.uuid()),
    preparedBy: z.string(),
    preparedAt: timestampSchema,
  }),
  subject: (data) => data.disclosureId,
});

/** The answer was approved as it stands: from now on it may be handed over. */
export const disclosureAnswered = defineEvent({
  type: 'disclosure.answered',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    disclosureId: z.uuid(),
    answer: disclosureAnswerKindSchema,
    contentHash: sha256Schema,
    caseId: z.uuid(),
    approvedBy: z.array(z.string()).min(1),
    approvedAt: timestampSchema,
  }),
  subject: (data) => data.disclosureId,
});

/** Somebody read the answer or its document, or handed it to the person. */
export const disclosureHandedOver = defineEvent({
  type: 'disclosure.handed_over',
  version: 1,
  topic: 'records.v1',
  schema: z.object({
    handOverId: z.uuid(),
    disclosureId: z.uuid(),
    contentHash: sha256Schema,
    what: z.enum(['answer_read', 'document_read', 'handed_to_the_person']),
    /** How it reached the person; only where it was handed to them. */
    form: disclosureFormSchema.nullable(),
    by: z.string(),
    at: timestampSchema,
  }),
  subject: (data) => data.disclosureId,
});

export type DisclosureAnswerKind = z.infer<typeof disclosureAnswerKindSchema>;
export type RefusalGround = z.infer<typeof refusalGroundSchema>;
export type DisclosureForm = z.infer<typeof disclosureFormSchema>;
export type DisclosurePrepared = EventOf<typeof disclosurePrepared>;
export type DisclosureAnswered = EventOf<typeof disclosureAnswered>;
export type DisclosureHandedOver = EventOf<typeof disclosureHandedOver>;
