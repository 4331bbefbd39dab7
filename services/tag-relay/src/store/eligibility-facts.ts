import type { NoticeReference } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { AgreementState } from '../domain/check-agreement.ts';
import type { KnownNotice } from '../domain/check-consent.ts';
import type { KnownParty } from '../domain/decide-gate.ts';

export interface KnownAgreement {
  now: Date;
  /** Since when everything here is known to be current; null where a partition has never been. */
  knownSince: Date | null;
  agreement: AgreementState | undefined;
  isBlocked: boolean;
}

/** An agreement, and how current what is known here is, of one moment. */
export async function readKnownAgreement(tx: Tx, tenant: string, agreementId: string): Promise<KnownAgreement> {
  const { rows } = await tx.query<{
    now: Date;
    known_since: Date | null;
    state: AgreementState | null;
    blocked: boolean;
  }>(
    `SELECT clock_timestamp() AS now,
       (SELECT min(fresh_at) FROM partition_freshness WHERE topic IN ('consents.v1', 'agreements.v1', 'notices.v1', 'parties.v1'))
         AS known_since,
       (SELECT state FROM agreements WHERE tenant = $1 AND agreement_id = $2) AS state,
       EXISTS (SELECT FROM parked_keys WHERE topic = 'agreements.v1' AND key = $1 || ':' || $2)
         OR EXISTS (SELECT FROM dead_letters WHERE topic = 'agreements.v1' AND key = $1 || ':' || $2 AND resolved_at IS NULL) AS blocked`,
    [tenant, agreementId],
  );
  const { now, known_since, state, blocked } = rows[0]!;
  return { now, knownSince: known_since, agreement: state ?? undefined, isBlocked: blocked };
}

/** The details of two parties. */
export async function readParties(
  tx: Tx,
  tenant: string,
  partyIds: readonly string[],
): Promise<Map<string, KnownParty>> {
  const { rows } = await tx.query<KnownParty & { partyId: string }>(
    `SELECT party_id AS "partyId", version, details FROM parties WHERE tenant = $1 AND party_id = ANY ($2)`,
    [tenant, partyIds],
  );
  return new Map(rows.map(({ partyId, ...party }) => [partyId, party]));
}

/** What the gate needs of these notices, looked up by id and version. */
export async function readNotices(tx: Tx, tenant: string, references: readonly NoticeReference[]) {
  const { rows } = await tx.query<KnownNotice & { noticeId: string; version: number }>(
    `SELECT notice_id AS "noticeId", version, content_hash AS "contentHash", terms FROM notices
     WHERE tenant = $1 AND (notice_id, version) IN (SELECT * FROM unnest($2::text[], $3::int[]))`,
    [tenant, references.map(({ noticeId }) => noticeId), references.map(({ version }) => version)],
  );
  const found = new Map(rows.map(({ noticeId, version, ...notice }) => [`${noticeId} ${version}`, notice]));
  return ({ noticeId, version }: NoticeReference): KnownNotice | undefined => found.get(`${noticeId} ${version}`);
}
