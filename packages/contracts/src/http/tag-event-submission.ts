import { z } from 'zod';
import { eventNameSchema, propertiesSchema } from '../events/tag-events.ts';
import { browserPrincipalSchema, principalSchema } from '../principal.ts';
import { eventIdSchema } from '../vocabulary.ts';

const tagEventFields = {
  /** Made by the caller, the same when it tries again. */
  id: eventIdSchema,
  name: eventNameSchema,
  properties: propertiesSchema.default({}),
  page: z.string().max(2048).nullable().default(null),
  /** Waits for this consent to be projected, 5 s at most. */
  afterConsentId: eventIdSchema.nullable().default(null),
};

/** What a site posts to `/v1/sites/{siteKey}/events`. */
export const tagEventSubmissionSchema = z.object({ ...tagEventFields, principal: browserPrincipalSchema });

/** What a backend posts with a token: its principals are the provider's own IDs. */
export const backendTagEventSubmissionSchema = z.object({ ...tagEventFields, principal: principalSchema });

export type TagEventSubmission = z.infer<typeof tagEventSubmissionSchema>;
