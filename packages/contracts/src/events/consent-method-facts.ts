import { z } from 'zod';
import { codeSchema } from '../vocabulary.ts';

/**
 * What a described way of obtaining consent says of itself, for `facts` in the content of a `review.requested` of kind
 * `consent_method`. Left out: not stated, which approval shows as such.
 */
export const consentMethodFactsSchema = z.object({
  obtainedBy: z.enum(['recipient', 'provider_as_proxy']).optional(),
  medium: z.enum(['web', 'app', 'email', 'paper', 'oral']).optional(),
  /** What the person does to consent. */
  action: z.enum(['button', 'checkbox', 'signature', 'email_reply', 'spoken', 'none']).optional(),
  /** Whether the choice was made before the person made it. */
  preselected: z.boolean().optional(),
  recipientPartyId: codeSchema.optional(),
  /** The recipients that the text names one by one. */
  namedRecipients: z.array(codeSchema).max(100).optional(),
  shownItems: z.array(codeSchema).max(100).optional(),
  /** The items that are to be provided. */
  providedItems: z.array(codeSchema).max(100).optional(),
  /** Whether the text says that the recipient ties the items to data identifying the person. */
  linkageStated: z.boolean().optional(),
  purposeShown: z.boolean().optional(),
  purposePublicationUrl: z.string().max(2048).nullable().optional(),
  /** A category of another CMP, or a legitimate-interest signal, is no such consent by itself. */
  basis: z.enum(['own_text', 'mapped_category', 'legitimate_interest']).optional(),
  mappingCitesNotice: z.boolean().optional(),
  /** Only for a recipient abroad that is not exempt. */
  foreignInformation: z.object({ country: z.boolean(), regime: z.boolean(), measures: z.boolean() }).optional(),
  isForeignInformationNeeded: z.boolean().optional(),
  proxy: z.object({ mandate: z.boolean(), wordingApproved: z.boolean(), supervised: z.boolean() }).optional(),
});

export type ConsentMethodFacts = z.infer<typeof consentMethodFactsSchema>;
