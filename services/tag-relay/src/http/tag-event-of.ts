import { newEvent, type TagEventReceived, type TagEventSubmission, tagEventReceived } from '@akashi/contracts';
import { pageWithoutQuery } from '../domain/page-without-query.ts';

interface Received {
  submission: TagEventSubmission;
  tenant: string;
  siteId: string;
  receivedAt: Date;
}

/** The event of a submission, under the id that the sender made. */
export function tagEventOf({ submission, tenant, siteId, receivedAt }: Received): TagEventReceived {
  const { id, principal, name, properties, page, afterConsentId } = submission;
  return newEvent(tagEventReceived, {
    source: 'akashi/tag-relay',
    tenant,
    id,
    time: receivedAt,
    data: {
      principal,
      siteId,
      name,
      properties,
      page: page === null ? null : pageWithoutQuery(page),
      afterConsentId,
      receivedAt: receivedAt.toISOString(),
    },
  });
}
