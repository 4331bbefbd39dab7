import type { RecordCorrected, RecordMade } from '@akashi/contracts';
import type { Handle } from '@akashi/messaging';
import { recordedConfirmationOf } from '../domain/sameness.ts';
import {
  findRepeatableDeliveries,
  insertRecordedConfirmations,
  markCorrected,
} from '../store/recorded-confirmations.ts';

/**
 * Which confirmations a kept record states, as later ones may be found the same as (Rule 26(3)). `record.disposed` names no record, so
 * that the day until which each is kept stands for it.
 */
export const onRecordedConfirmations: Handle = async (batch, tx) => {
  const made = batch.map(({ event }) => event).filter(({ type }) => type === 'record.made') as RecordMade[];
  const corrected = batch.map(({ event }) => event).filter(({ type }) => type === 'record.corrected');
  const records = new Map(made.map((event) => [`${event.tenantid} ${event.data.basis.provisionId}`, event.data]));
  const deliveries = await findRepeatableDeliveries(
    tx,
    made.map(({ tenantid: tenant, data }) => ({ tenant, provisionId: data.basis.provisionId })),
  );
  await insertRecordedConfirmations(
    tx,
    deliveries.flatMap(({ tenant, deliveryId, principal, ...delivery }) => {
      const record = records.get(`${tenant} ${deliveryId}`)!;
      const recorded = recordedConfirmationOf(delivery, record);
      return recorded ? [{ ...recorded, tenant, principal, madeOn: record.madeOn }] : [];
    }),
  );
  // After the records of the same batch: a correction always follows its record.
  await markCorrected(
    tx,
    corrected.map((event) => ({ tenant: event.tenantid, recordId: (event as RecordCorrected).data.recordId })),
  );
};
