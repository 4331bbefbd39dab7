import { type ConsentEvent, consentEntriesOf } from '@akashi/contracts';
import type { Handle } from '@akashi/messaging';
import { claimConsents } from '../store/claim-consents.ts';
import { joinConsents } from '../store/join-consents.ts';
import { preferIndexes } from '../store/prefer-indexes.ts';
import type { AlarmConflicts } from './alarm-conflicts.ts';

/** Choices, withdrawals and declarations, joined into the states they belong to. */
export function onConsents(alarm: AlarmConflicts): Handle {
  return async (batch, tx) => {
    await preferIndexes(tx);
    const { fresh, conflicting } = await claimConsents(tx, batch);
    alarm(conflicting);
    await joinConsents(
      tx,
      fresh.flatMap(({ event }) => {
        const { principal } = (event as ConsentEvent).data;
        return consentEntriesOf(event).map((entry) => ({ tenant: event.tenantid, principal, ...entry }));
      }),
    );
  };
}
