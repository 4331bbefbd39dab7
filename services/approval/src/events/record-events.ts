import type { AkashiEvent, CaseKind, RecordBatchClosed, ReviewRequested } from '@akashi/contracts';
import type { Handle } from '@akashi/messaging';
import { consentChecklist } from '../domain/consent-checklist.ts';
import { openCase } from '../store/open-case.ts';

interface Asked {
  kind: CaseKind;
  subject: { id: string; version: number | null; contentHash: string };
  content: unknown;
  requester: string | null;
  askedAt: Date;
}

/**
 * Opens the case of each closed batch and of each review that a service asks for. A batch's id, and a review's subject with its
 * content hash, are natural keys: each has one case however often its event arrives. A subject's later content makes the case of
 * the earlier one void. Other events of the topic are not for us.
 */
export function recordEventsHandler(now: () => Date): Handle {
  return async (batch, tx) => {
    for (const { event } of batch) {
      const asked = askedBy(event);
      if (asked) await openCase({ tx, tenant: event.tenantid, ...asked, now: now() });
    }
  };
}

function askedBy(event: AkashiEvent): Asked | undefined {
  if (event.type === 'record_batch.closed') {
    const { data } = event as RecordBatchClosed;
    const subject = { id: data.batchId, version: null, contentHash: data.contentHash };
    return { kind: 'record_batch', subject, content: data, requester: data.closedBy, askedAt: new Date(data.closedAt) };
  }
  if (event.type === 'review.requested') {
    const { kind, subject, summary, content, requester, requestedAt } = (event as ReviewRequested).data;
    const besides = kind === 'consent_method' ? { checklist: consentChecklist(content.facts) } : {};
    return { kind, subject, content: { summary, ...content, ...besides }, requester, askedAt: new Date(requestedAt) };
  }
  return undefined;
}
