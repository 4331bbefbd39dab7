import {
  codeSchema,
  contractDocumentAttached,
  contractDocumentWithdrawn,
  documentKindSchema,
  periodRetentionDecided,
  sha256Schema,
  statedItemSchema,
} from '@akashi/contracts';
import { z } from 'zod';
import { maxDocumentBytes } from '../events/attach-document.ts';

/** Of the request: base64 of the largest document, and the rest. */
export const maxDocumentRequestBytes = Math.ceil(maxDocumentBytes / 3) * 4 + 65_536;

const line = (max: number) => z.string().trim().min(1).max(max);

export const documentSubmissionSchema = z
  .strictObject({
    agreementId: codeSchema,
    agreementVersion: z.int().positive().describe('What the document states is said of this version'),
    agreementContentHash: sha256Schema
      .optional()
      .describe('Only where two providers chose the same id: which of their agreements is meant'),
    kind: documentKindSchema.describe("What a company keeps inside, and a system's log, are documents too"),
    name: line(300),
    mediaType: z
      .string()
      .regex(/^[a-z0-9][a-z0-9.+-]{0,60}\/[a-z0-9][a-z0-9.+-]{0,60}$/, 'must be a media type such as application/pdf'),
    sha256: sha256Schema.describe("Of the document's bytes"),
    content: z
      .base64()
      .max(maxDocumentRequestBytes)
      .optional()
      .describe(`Base64, of at most ${maxDocumentBytes} bytes`),
    keptElsewhere: line(1000).optional().describe('Where it is, if not sent here; one of the two is needed'),
    states: z
      .array(statedItemSchema)
      .min(1)
      .transform((items) => [...new Set(items)])
      .describe('Which items of a record the document states, as you declare'),
    goodsOrServices: z
      .strictObject({ related: z.boolean(), reason: line(2000) })
      .describe(
        'Whether the information is provided in relation to goods or services to the person (Rules 23(3), 27(3)), and why',
      ),
  })
  .refine(({ content, keptElsewhere }) => (content === undefined) !== (keptElsewhere === undefined), {
    message: 'Send either content or keptElsewhere',
    path: ['content'],
  });

/** A document as it is shown: what was attached, and what was declared of it. */
export const documentSchema = contractDocumentAttached.schema.omit({ ruleSet: true }).extend({
  withdrawal: z
    .object({ reason: z.string(), withdrawnBy: z.string(), withdrawnAt: z.iso.datetime() })
    .nullable()
    .describe('Records made since then are made without it'),
});

const { retentionStartsOn, retentionUntil, keptAs, notStated } = periodRetentionDecided.schema.shape;

/** A withdrawal, with what is kept as something else or longer because of it. */
export const withdrawalSchema = contractDocumentWithdrawn.schema.omit({ ruleSet: true }).extend({
  retentions: z
    .array(
      z.object({
        periodRecordId: z.uuid(),
        keptAs: keptAs.describe(
          'lump: 3 years from the last day; per_occasion: 3 years from the making of the last record',
        ),
        notStated: notStated.describe('Items that none of the documents left states'),
        retentionStartsOn,
        retentionUntil: retentionUntil.describe('Null while it is open: its next closing says'),
      }),
    )
    .describe('Contracts in place of records that the documents left no longer carry; others are kept as before'),
});
