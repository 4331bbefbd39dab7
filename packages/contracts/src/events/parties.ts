import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { codeSchema, dateSchema, tenantSchema, timestampSchema } from '../vocabulary.ts';

/** By what somebody convinced themselves that a party is who it says: what was looked at, when, by whom. */
export const identityEvidenceSchema = z.object({
  kind: z.enum([
    'corporate_number',
    'registry_extract',
    'foreign_registry',
    'invoice_registration',
    'identity_document',
    'other',
  ]),
  reference: z.string().trim().min(1).max(500),
  checkedOn: dateSchema,
  checkedBy: z.string().trim().min(1).max(200),
  documentId: z.uuid().optional(),
});

/** What a record must say of a counterparty (Rule 28(1)(iii)): name, address, and a corporation's representative. */
export const partyDetailsSchema = z.object({
  kind: z.enum(['corporation', 'individual', 'public_body']),
  partyName: z.string().trim().min(1).max(200),
  partyAddress: z.string().trim().min(1).max(500),
  representativeName: z.string().trim().min(1).max(200).nullable(),
  /** ISO 3166-1 alpha-2 of the country the party is in; anything but JP makes it a foreign recipient. */
  countryCode: z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 country code such as JP'),
  /** The tenant that this party itself runs in Akashi, when it has one: its agreements are published there too. */
  partyTenant: tenantSchema.nullable(),
  identityEvidence: z.array(identityEvidenceSchema).max(20).optional(),
});

export const partyChanged = defineEvent({
  type: 'party.changed',
  version: 1,
  topic: 'parties.v1',
  schema: z.object({
    partyId: codeSchema,
    version: z.int().positive(),
    details: partyDetailsSchema,
    changedAt: timestampSchema,
  }),
  subject: (data) => data.partyId,
});

export type PartyDetails = z.infer<typeof partyDetailsSchema>;
export type PartyChanged = EventOf<typeof partyChanged>;
