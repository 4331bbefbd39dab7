import type { HoldScope, LegalHoldPlaced, LegalHoldReleased } from '@akashi/contracts';
import type { Tx } from '@akashi/database';

export interface FoundHold {
  holdId: string;
  scope: HoldScope;
  reason: string;
  placedBy: string;
  placedAt: Date;
  release: { reason: string; releasedBy: string; releasedAt: Date } | null;
}

interface HoldRow {
  hold_id: string;
  agreement_id: string | null;
  party_id: string | null;
  principal: string | null;
  record_ids: string[] | null;
  first_day: string | null;
  last_day: string | null;
  reason: string;
  placed_by: string;
  placed_at: Date;
  release_reason: string | null;
  released_by: string | null;
  released_at: Date | null;
}

const corrected = (condition: string) =>
  `EXISTS (SELECT FROM record_standings s WHERE s.tenant = r.tenant AND s.record_id = r.record_id AND ${condition})`;

/** Whether the hold `h` covers the record `r`: each part that it has fits, the record as it was made or as it was ever corrected. */
export const holdCoversSql = `h.tenant = r.tenant AND (h.agreement_id IS NULL OR h.agreement_id = r.agreement_id)
  AND (h.party_id IS NULL OR h.party_id = r.counterparty_party_id)
  AND (h.principal IS NULL OR h.principal = r.principal OR ${corrected('s.principal = h.principal')})
  AND (h.record_ids IS NULL OR r.record_id = ANY (h.record_ids))
  AND (h.first_day IS NULL OR r.occurred_on BETWEEN h.first_day AND h.last_day
    OR ${corrected('s.occurred_on BETWEEN h.first_day AND h.last_day')})`;

const selectSql = `
SELECT h.hold_id, h.agreement_id, h.party_id, h.principal, h.record_ids, h.first_day, h.last_day, h.reason, h.placed_by, h.placed_at,
  x.reason AS release_reason, x.released_by, x.released_at
FROM legal_holds h LEFT JOIN legal_hold_releases x USING (tenant, hold_id)`;

/**
 * Waits for a disposal of this tenant that is under way, and keeps the next one waiting until this transaction ends: what is placed or
 * said under it is seen by every later disposal. Those who only keep a record from going meanwhile share it.
 */
export async function lockDisposal(tx: Tx, tenant: string, { shared = false } = {}): Promise<void> {
  const lock = shared ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await tx.query(`SELECT ${lock}(hashtextextended($1, 0))`, [`disposal:${tenant}`]);
}

export async function addHold(
  tx: Tx,
  tenant: string,
  { data, evidenceId }: { data: LegalHoldPlaced['data']; evidenceId: string },
): Promise<void> {
  const { holdId, scope, reason, placedBy, placedAt } = data;
  await tx.query(
    `INSERT INTO legal_holds (tenant, hold_id, agreement_id, principal, record_ids, first_day, last_day, reason, placed_by, placed_at,
       evidence_id, party_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[tenant, holdId, scope.agreementId ?? null, scope.principal ?? null, scope.recordIds ?? null],
      ...[scope.period?.firstDay ?? null, scope.period?.lastDay ?? null, reason, placedBy, placedAt, evidenceId],
      scope.partyId ?? null,
    ],
  );
}

/** Adds the one release that a hold may have. */
export async function addRelease(
  tx: Tx,
  tenant: string,
  { data, evidenceId }: { data: LegalHoldReleased['data']; evidenceId: string },
): Promise<void> {
  await tx.query(
    `INSERT INTO legal_hold_releases (tenant, hold_id, reason, released_by, released_at, evidence_id) VALUES ($1, $2, $3, $4, $5, $6)`,
    [tenant, data.holdId, data.reason, data.releasedBy, data.releasedAt, evidenceId],
  );
}

export async function findHold(tx: Tx, tenant: string, holdId: string): Promise<FoundHold | undefined> {
  const { rows } = await tx.query<HoldRow>(`${selectSql} WHERE h.tenant = $1 AND h.hold_id = $2`, [tenant, holdId]);
  return rows[0] && foundHold(rows[0]);
}

interface HoldPage {
  active: boolean | undefined;
  after: string | undefined;
  limit: number;
}

/** A tenant's holds, newest first, up to `limit + 1` of them. */
export async function listHolds(tx: Tx, tenant: string, { active, after, limit }: HoldPage): Promise<FoundHold[]> {
  const { rows } = await tx.query<HoldRow>(
    `${selectSql} WHERE h.tenant = $1 AND ($2::uuid IS NULL OR h.hold_id < $2)
       AND ($3::boolean IS NULL OR (x.hold_id IS NULL) = $3)
     ORDER BY h.hold_id DESC LIMIT $4`,
    [tenant, after ?? null, active ?? null, limit + 1],
  );
  return rows.map(foundHold);
}

/** The holds on a record that aren't released. */
export async function holdsOf(tx: Tx, tenant: string, recordId: string): Promise<FoundHold[]> {
  const { rows } = await tx.query<HoldRow>(
    `${selectSql} JOIN records r ON ${holdCoversSql}
     WHERE h.tenant = $1 AND r.tenant = $1 AND r.record_id = $2 AND x.hold_id IS NULL ORDER BY h.hold_id`,
    [tenant, recordId],
  );
  return rows.map(foundHold);
}

function foundHold(row: HoldRow): FoundHold {
  const { first_day: firstDay, last_day: lastDay, released_by: releasedBy, released_at: releasedAt } = row;
  return {
    holdId: row.hold_id,
    scope: {
      ...(row.agreement_id !== null && { agreementId: row.agreement_id }),
      ...(row.party_id !== null && { partyId: row.party_id }),
      ...(row.principal !== null && { principal: row.principal }),
      ...(row.record_ids !== null && { recordIds: row.record_ids }),
      ...(firstDay !== null && lastDay !== null && { period: { firstDay, lastDay } }),
    },
    reason: row.reason,
    placedBy: row.placed_by,
    placedAt: row.placed_at,
    release: releasedBy !== null && releasedAt ? { reason: row.release_reason ?? '', releasedBy, releasedAt } : null,
  };
}
