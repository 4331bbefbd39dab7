import type { ConsentDecision, NoticeReference } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { ConsentGroup } from '../domain/count-eligible.ts';

export interface SliceOf {
  tenant: string;
  recipientPartyId: string;
  purposeCode: string;
  /** The last principal of the slice before; '' for the first. */
  after: string;
  /** How many principals at most. */
  limit: number;
  /** The moment at which a consent may have expired. */
  at: Date;
}

export interface Slice {
  groups: ConsentGroup[];
  principals: number;
  /** Null: there is nobody behind it. */
  last: string | null;
}

interface Row {
  status: ConsentDecision['status'];
  notice: NoticeReference | null;
  isBlocked: boolean;
  isExpired: boolean;
  earliest: string | null;
  latest: string | null;
  n: number;
  last: string;
}

// Persons are in one group where the gate can't tell them apart: same decision, same notice as shown, on the same side of its expiry.
const statement = `
WITH slice AS MATERIALIZED (
  SELECT principal, decision, decision #>> '{consent,effectiveAt}' AS effective_at, notice_id, notice_version
  FROM consent_states
  WHERE tenant = $1 AND principal > $2 AND recipient_party_id = $3 AND purpose_code = $4
  ORDER BY principal LIMIT $5
), blocked AS MATERIALIZED (
  SELECT key FROM parked_keys WHERE topic = 'consents.v1' AND tenant = $1
  UNION SELECT key FROM dead_letters WHERE topic = 'consents.v1' AND tenant = $1 AND resolved_at IS NULL
)
SELECT decision ->> 'status' AS status,
  CASE WHEN decision ->> 'status' = 'granted' THEN decision #> '{consent,notice}' END AS notice,
  blocked.key IS NOT NULL AS "isBlocked",
  coalesce(effective_at::timestamptz + (notices.terms ->> 'consentValidDays')::int * interval '24 hours' <= $6, false) AS "isExpired",
  min(effective_at) AS earliest, max(effective_at) AS latest, count(*)::int AS n, max(slice.principal) AS last
FROM slice
  LEFT JOIN notices ON notices.tenant = $1 AND notices.notice_id = slice.notice_id AND notices.version = slice.notice_version
  LEFT JOIN blocked ON blocked.key = $1 || ':' || slice.principal
GROUP BY 1, 2, 3, 4`;

/** Counts one slice of persons by what the gate goes by; rows are read in the order of the primary key, so a slice costs its own size. */
export async function readConsentGroups(tx: Tx, slice: SliceOf): Promise<Slice> {
  await tx.query(`SET LOCAL statement_timeout = '10s'`);
  const { tenant, after, recipientPartyId, purposeCode, limit, at } = slice;
  const { rows } = await tx.query<Row>(statement, [tenant, after, recipientPartyId, purposeCode, limit, at]);
  const principals = rows.reduce((sum, { n }) => sum + n, 0);
  const { rows: ends } = await tx.query<{ last: string | null }>(
    'SELECT max(last) AS last FROM unnest($1::text[]) AS row (last)',
    [rows.map(({ last }) => last)],
  );
  return { groups: rows.map(groupOf), principals, last: principals < limit ? null : ends[0]!.last };
}

/** Of an expired group the youngest stands for all, else the oldest: if it is (not) expired, none of them is otherwise. */
function groupOf({ status, notice, isBlocked, isExpired, earliest, latest, n }: Row): ConsentGroup {
  const effectiveAt = isExpired ? latest : earliest;
  const consent = {
    consentId: '00000000-0000-7000-8000-000000000000',
    granted: status === 'granted',
    effectiveAt: effectiveAt ?? '',
    source: 'tag' as const,
    choiceNumber: null,
    notice,
  };
  return { decision: status === 'none' ? { status } : { status, consent }, isBlocked, principals: n };
}
