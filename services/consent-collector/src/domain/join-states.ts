import {
  type ConsentEvent,
  type ConsentState,
  consentEntriesOf,
  emptyConsentState,
  joinConsent,
} from '@akashi/contracts';

/** The state of one (tenant, principal, recipient, purpose), and how often it was written. */
export interface StateRow {
  tenant: string;
  principal: string;
  recipientPartyId: string;
  purposeCode: string;
  state: ConsentState;
  revision: number;
}

/** The rows that `events` change, each one revision higher than in `rows`, sorted by key so that writers lock in one order. */
export function joinStates(rows: readonly StateRow[], events: readonly ConsentEvent[]): StateRow[] {
  const stored = new Map(rows.map((row) => [keyOf(row), row]));
  const changed = new Map<string, StateRow>();
  for (const event of events) {
    for (const { recipientPartyId, purposeCode, entry } of consentEntriesOf(event)) {
      const address = { tenant: event.tenantid, principal: event.data.principal, recipientPartyId, purposeCode };
      const key = keyOf(address);
      const before = stored.get(key) ?? { ...address, state: emptyConsentState, revision: 0 };
      const state = joinConsent(changed.get(key)?.state ?? before.state, entry);
      changed.set(key, { ...before, state, revision: before.revision + 1 });
    }
  }
  return [...changed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

/** Adds `changed` to the rows that were stored before: all rows there are now. */
export function withChanges(rows: readonly StateRow[], changed: readonly StateRow[]): StateRow[] {
  return [...new Map([...rows, ...changed].map((row) => [keyOf(row), row])).values()];
}

function keyOf({ tenant, principal, recipientPartyId, purposeCode }: Omit<StateRow, 'state' | 'revision'>): string {
  return `${tenant}\n${principal}\n${recipientPartyId}\n${purposeCode}`;
}
