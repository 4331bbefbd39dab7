import type { ConsentEntry, ConsentState, ConsentStateChanged } from '@akashi/contracts';
import type { Handle } from '@akashi/messaging';
import { joinConsents } from '../store/join-consents.ts';

const entriesOf = ({ tag, otherGrant, otherRefusal }: ConsentState): ConsentEntry[] =>
  [tag?.grant, tag?.refusal, otherGrant, otherRefusal].filter((entry) => entry !== null && entry !== undefined);

/** For rebuilding only: the entries a whole state consists of, joined like any others, so that the order with consents.v1 is no matter. */
export const onConsentStates: Handle = (batch, tx) =>
  joinConsents(
    tx,
    batch.flatMap(({ event }) => {
      const { principal, states } = (event as ConsentStateChanged).data;
      return states.flatMap(({ recipientPartyId, purposeCode, state }) =>
        entriesOf(state).map((entry) => ({ tenant: event.tenantid, principal, recipientPartyId, purposeCode, entry })),
      );
    }),
  );
