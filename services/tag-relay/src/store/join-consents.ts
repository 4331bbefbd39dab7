import {
  type ConsentEntry,
  type ConsentState,
  consentDecision,
  emptyConsentState,
  joinConsent,
} from '@akashi/contracts';
import type { Tx } from '@akashi/database';

export interface ConsentKey {
  tenant: string;
  principal: string;
  recipientPartyId: string;
  purposeCode: string;
}

interface StateRow {
  tenant: string;
  principal: string;
  recipient_party_id: string;
  purpose_code: string;
  state: ConsentState;
}

interface Change {
  key: ConsentKey;
  entries: ConsentEntry[];
}

const textOf = ({ tenant, principal, recipientPartyId, purposeCode }: ConsentKey) =>
  [tenant, principal, recipientPartyId, purposeCode].join(' ');

/** Adds entries to the states they belong to, whatever their order: see joinConsent. */
export async function joinConsents(
  tx: Tx,
  additions: readonly (ConsentKey & { entry: ConsentEntry })[],
): Promise<void> {
  if (additions.length === 0) return;
  const changes = new Map<string, Change>();
  for (const { entry, ...key } of additions) {
    const change = changes.get(textOf(key)) ?? { key, entries: [] };
    change.entries.push(entry);
    changes.set(textOf(key), change);
  }
  // Locked in key order, so that two instances during a rebalance wait for each other instead of deadlocking.
  const ordered = [...changes.values()].sort((a, b) => (textOf(a.key) < textOf(b.key) ? -1 : 1));
  const known = await lockStates(
    tx,
    ordered.map(({ key }) => key),
  );
  await writeStates(
    tx,
    ordered.map(({ key, entries }) => ({
      key,
      state: entries.reduce(joinConsent, known.get(textOf(key)) ?? emptyConsentState),
    })),
  );
}

async function lockStates(tx: Tx, keys: readonly ConsentKey[]): Promise<Map<string, ConsentState>> {
  const values = columnsOf(keys);
  await tx.query(
    `INSERT INTO consent_states (tenant, principal, recipient_party_id, purpose_code, state, decision)
     SELECT tenant, principal, recipient_party_id, purpose_code, $5::jsonb, '{"status":"none"}'
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) AS row (tenant, principal, recipient_party_id, purpose_code)
     ON CONFLICT DO NOTHING`,
    [...values, JSON.stringify(emptyConsentState)],
  );
  const { rows } = await tx.query<StateRow>(
    `SELECT known.* FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) WITH ORDINALITY
       AS row (tenant, principal, recipient_party_id, purpose_code, n)
     JOIN consent_states AS known USING (tenant, principal, recipient_party_id, purpose_code)
     ORDER BY n FOR UPDATE OF known`,
    values,
  );
  return new Map(
    rows.map((row) => [
      textOf({
        tenant: row.tenant,
        principal: row.principal,
        recipientPartyId: row.recipient_party_id,
        purposeCode: row.purpose_code,
      }),
      row.state,
    ]),
  );
}

/** Writes states with what they come to; a state that is there is replaced. */
export async function writeStates(tx: Tx, rows: readonly { key: ConsentKey; state: ConsentState }[]): Promise<void> {
  const decisions = rows.map(({ state }) => consentDecision(state));
  const notices = decisions.map((decision) => (decision.status === 'granted' ? decision.consent.notice : null));
  await tx.query(
    `INSERT INTO consent_states (tenant, principal, recipient_party_id, purpose_code, state, decision, notice_id, notice_version)
     SELECT tenant, principal, recipient_party_id, purpose_code, state::jsonb, decision::jsonb, notice_id, notice_version
     FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::int[])
       AS row (tenant, principal, recipient_party_id, purpose_code, state, decision, notice_id, notice_version)
     ON CONFLICT (tenant, principal, recipient_party_id, purpose_code) DO UPDATE
       SET state = excluded.state, decision = excluded.decision,
           notice_id = excluded.notice_id, notice_version = excluded.notice_version`,
    [
      ...columnsOf(rows.map(({ key }) => key)),
      rows.map(({ state }) => JSON.stringify(state)),
      decisions.map((decision) => JSON.stringify(decision)),
      notices.map((notice) => notice?.noticeId ?? null),
      notices.map((notice) => notice?.version ?? null),
    ],
  );
}

const columnsOf = (keys: readonly ConsentKey[]) => [
  keys.map((key) => key.tenant),
  keys.map((key) => key.principal),
  keys.map((key) => key.recipientPartyId),
  keys.map((key) => key.purposeCode),
];
