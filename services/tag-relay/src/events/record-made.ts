import type { AkashiEvent, ProvisionFiled, RecordMade } from '@akashi/contracts';
import type { Handle } from '@akashi/messaging';
import { preferIndexes } from '../store/prefer-indexes.ts';
import { type Acknowledgement, acknowledgeProvisions } from '../store/provisions.ts';
import { onRecordedConfirmations } from './recorded-confirmations.ts';

/** record-store's answers: a record, or that none is owed; and which confirmations are recorded. Its other events are nothing to the relay. */
export const onRecords: Handle = async (batch, tx) => {
  await preferIndexes(tx);
  await onRecordedConfirmations(batch, tx);
  await acknowledgeProvisions(
    tx,
    batch.flatMap(({ event }) => acknowledgementOf(event)),
  );
};

function acknowledgementOf(event: AkashiEvent): Acknowledgement[] {
  if (event.type === 'record.made') {
    const { basis, recordId } = (event as RecordMade).data;
    return [{ provisionId: basis.provisionId, tenant: event.tenantid, recordId }];
  }
  if (event.type === 'provision.filed') {
    return [{ provisionId: (event as ProvisionFiled).data.provisionId, tenant: event.tenantid, recordId: null }];
  }
  return [];
}
