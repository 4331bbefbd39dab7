import type { RecordBatchClosed } from '@akashi/contracts';
import type { Handle } from '@akashi/messaging';
import { openCase } from '../store/open-case.ts';

/**
 * Opens the case of each closed batch. The batch's id is the natural key: a batch has one case however often its event arrives.
 * The other events of the topic are not for this service.
 */
export function recordEventsHandler(now: () => Date): Handle {
  return async (batch, tx) => {
    for (const { event } of batch) {
      if (event.type !== 'record_batch.closed') continue;
      const { tenantid: tenant, data } = event as RecordBatchClosed;
      const subject = { id: data.batchId, version: null, contentHash: data.contentHash };
      await openCase({
        tx,
        tenant,
        kind: 'record_batch',
        subject,
        content: data,
        requester: data.closedBy,
        now: now(),
      });
    }
  };
}
