import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { codeSchema, infoItemSchema, localizedSchema, sha256Schema, timestampSchema } from '../vocabulary.ts';

/** What a person must be told of a recipient abroad before consenting: Act 31(1)(ii), Rule 17(2). */
export const foreignInformationSchema = z.object({
  countryName: localizedSchema,
  countryPrivacyRegime: localizedSchema,
  recipientMeasures: localizedSchema,
});

/** The text a person is shown: who acquires, which items, for what purpose, and that it is tied to data identifying the person. */
export const noticeContentSchema = z.object({
  recipient: z.object({ partyId: codeSchema, partyName: z.string().trim().min(1).max(200) }),
  purposeCode: codeSchema,
  purposeOfUse: localizedSchema,
  items: z.array(infoItemSchema).min(1).max(100),
  /** Whether the notice says that the recipient ties the items to data identifying the person; without it no consent counts. */
  linkageStated: z.boolean(),
  linkageText: localizedSchema,
  title: localizedSchema,
  body: localizedSchema,
  /** Where the recipient publishes its purpose of use (Act 21). */
  purposePublicationUrl: z.url({ protocol: /^https?$/ }).optional(),
  foreignInformation: foreignInformationSchema.optional(),
  /** Product policy, not law: after so many days a consent given under this notice no longer counts. */
  consentValidDays: z.int().min(1).max(3650).optional(),
});

export const noticePublished = defineEvent({
  type: 'notice.published',
  version: 1,
  topic: 'notices.v1',
  schema: z.object({
    noticeId: codeSchema,
    version: z.int().positive(),
    /** Over `{ noticeId, version, content }`. */
    contentHash: sha256Schema,
    content: noticeContentSchema,
    publishedAt: timestampSchema,
  }),
  subject: (data) => `${data.noticeId}:${data.version}`,
});

export type NoticeContent = z.infer<typeof noticeContentSchema>;
export type NoticePublished = EventOf<typeof noticePublished>;
