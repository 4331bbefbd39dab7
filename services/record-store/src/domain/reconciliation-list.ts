import { codeSchema, contentHash, dateSchema, sha256Schema, timestampSchema } from '@akashi/contracts';
import { z } from 'zod';

/**
 * The list by which two companies compare their records of one agreement and period. It holds the key that both know a person by and
 * nothing else of the person: no identifier that is the recipient's own.
 */
export const listFormat = 'akashi-reconciliation-list/1';

export const listHeaderSchema = z.strictObject({
  format: z.literal(listFormat),
  agreementId: codeSchema,
  agreementVersion: z.int().positive(),
  agreementContentHash: sha256Schema,
  /** The parties as the agreement names them. */
  provider: codeSchema,
  recipient: codeSchema,
  /** Whose list it is. */
  side: z.enum(['provider', 'recipient']),
  /** First and last day of provision or acquisition, in Japan's time. */
  from: dateSchema,
  to: dateSchema,
  rowCount: z.int().nonnegative(),
  /** Records of the period that no row counts, because the two companies share no key for them. */
  recordsWithoutMatchKey: z.int().nonnegative(),
  madeAt: timestampSchema,
});

export const listRowSchema = z.strictObject({
  /** The provider's side: the `principal` that was sent. The recipient's: the `matchKey` of the acquisition. */
  matchKey: z
    .string()
    .min(1)
    .max(256)
    .regex(/^[^\p{Cc}\p{Cs}]+$/u, 'has a control character or half of a surrogate pair'),
  day: dateSchema,
  itemCodes: z
    .array(codeSchema)
    .max(100)
    .transform((codes) => [...new Set(codes)].sort()),
  /** How many records of that key, day and these very items. */
  count: z.int().min(1).max(1_000_000_000),
});

export type ListHeader = z.infer<typeof listHeaderSchema>;
export type ListRow = z.infer<typeof listRowSchema>;

/** A row as it is hashed, whatever file it comes in: a JSON array with a newline. */
export function hashedRow({ matchKey, day, itemCodes, count }: ListRow): string {
  return `${JSON.stringify([matchKey, day, itemCodes, count])}\n`;
}

/**
 * What a list's signed note says (C2SP signed-note): the format, the SHA-256 of the header's canonical JSON (RFC 8785), and that of the
 * rows as `hashedRow` writes them, in order. No checkpoint and no key rotation has such lines.
 */
export function listNoteText(header: ListHeader, rowsSha256: string): string {
  return `${listFormat}\n${contentHash(header)}\n${rowsSha256}\n`;
}
