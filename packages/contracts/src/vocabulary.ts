import { z } from 'zod';

/** The rule set that decisions of today are made and stored under: the Act and Rules in force since 2022-04-01. */
export const currentRuleSet = 'appi-2022-04';

export const ruleSetSchema = z.enum(['appi-2022-04']);

/** A tenant: one company that runs Akashi, or has it run. */
export const tenantSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'lower-case letters, digits and hyphens, at most 63');

/** A code that a tenant chooses for something of its own: a party, site, notice, agreement, tag, purpose or item. */
export const codeSchema = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9._-]{0,62}$/,
    'a code: lower-case letters, digits, dot, hyphen and underscore, at most 63, starting with a letter or digit',
  );

export const eventIdSchema = z.uuid({
  version: 'v7',
  error: 'must be a UUIDv7, made by the caller and kept the same when it tries again',
});
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in lower-case hex');
export const timestampSchema = z.iso.datetime({ precision: 3 });
/** A calendar day; there is no year 0000. */
export const dateSchema = z.iso.date().refine((day) => !day.startsWith('0000'), 'there is no year 0000');
/** A calendar month in Japan's time, as YYYY-MM. */
export const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month, YYYY-MM');

/** Text shown to people. Japanese is required: it is the text that the law's person reads. */
export const localizedSchema = z.object({
  ja: z.string().trim().min(1).max(20_000),
  en: z.string().trim().min(1).max(20_000),
});

/** One item of personal-related information (個人関連情報の項目), as a person reads it. */
export const infoItemSchema = z.object({ itemCode: codeSchema, name: localizedSchema });

/** How consent was confirmed: Rule 26(1), and 26(3) for sameness. */
export const confirmationMethodSchema = z.enum([
  'recipient_declaration',
  'written_pledge',
  'consent_document_inspected',
  'self_confirmed_as_proxy',
  'sameness_confirmed',
]);

/** How it was confirmed that a foreign recipient's information was given: Rule 26(2). */
export const foreignConfirmationMethodSchema = z.enum([
  'document_presented',
  'web_page_copy_presented',
  'written_pledge',
  'web_page_inspected',
  'self_confirmed_as_proxy',
]);

/** How the record is made: Rule 27(2) and (3). */
export const recordMethodSchema = z.enum(['per_occasion', 'lump', 'contract_substitute']);

export type InfoItem = z.infer<typeof infoItemSchema>;
export type Localized = z.infer<typeof localizedSchema>;
export type ConfirmationMethod = z.infer<typeof confirmationMethodSchema>;
export type ForeignConfirmationMethod = z.infer<typeof foreignConfirmationMethodSchema>;
export type RecordMethod = z.infer<typeof recordMethodSchema>;
