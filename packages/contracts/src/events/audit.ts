import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.ts';
import { timestampSchema } from '../vocabulary.ts';

/**
 * Somebody did something in approval, or looked at what concerns a person in the service that `source` names: kept as evidence, so that
 * the trail can't be thinned out. Each service says it on a topic of its own, which no other may write.
 */
export const auditLogged = defineEvent({
  type: 'audit.logged',
  version: 1,
  topic: 'audit.approval.v1',
  topicOfSource: {
    'akashi/approval': 'audit.approval.v1',
    'akashi/consent-collector': 'audit.consent-collector.v1',
    'akashi/record-store': 'audit.record-store.v1',
    'akashi/tag-relay': 'audit.tag-relay.v1',
  },
  schema: z.object({
    auditId: z.uuid(),
    /** The subject of the access token. */
    actor: z.string().min(1).max(255),
    actorName: z.string().nullable(),
    /** Those the token gave, in order. */
    roles: z.array(z.string()),
    /** What was done, as `thing.done`: `case.viewed`, `case.approve`, `route.changed`, `delegation.revoked`. */
    action: z.string().min(1).max(64),
    target: z.object({ kind: z.string().min(1).max(64), id: z.string().min(1).max(255) }),
    /** What there is to know besides, without personal data of the persons that records are about. */
    details: z.record(z.string(), z.unknown()),
    loggedAt: timestampSchema,
  }),
  subject: (data) => data.actor,
});

export type AuditLogged = EventOf<typeof auditLogged>;
