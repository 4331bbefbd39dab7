import type { CaseKind } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { CaseState } from '../domain/case-transitions.ts';
import type { WaitingKey } from '../domain/queue-keys.ts';
import type { CaseRow } from './cases.ts';

/** A case without what it decides, as lists show it. */
export type CaseSummaryRow = Omit<CaseRow, 'content' | 'steps' | 'authors' | 'asked_at' | 'remind_at'> & {
  step_name: string | null;
};

/** A case of a list; in a queue with whose place the reader would take. */
export type ListedCaseRow = CaseSummaryRow & { principal: string | null };

interface Page {
  tenant: string;
  /** The last row of the page before. */
  after: readonly [string, string] | undefined;
  limit: number;
}

const columns = `c.case_id, c.kind, c.subject_id, c.subject_version, c.content_hash, c.requester, c.state, c.supersedes, c.opened_at,
  c.decided_at, c.current_step, c.due_at, c.overdue_at, c.steps -> c.current_step ->> 'name' AS step_name`;

export interface CaseFilter extends Page {
  states: readonly CaseState[];
  kinds: readonly CaseKind[];
  subjectId: string | undefined;
  requester: string | undefined;
  overdue: boolean;
}

/**
 * Newest first. Each state and kind is a range of its own in an index that has the order asked for, so that a page reads about
 * `limit` rows of each, however many cases there are.
 */
export async function listCases(tx: Tx, filter: CaseFilter): Promise<ListedCaseRow[]> {
  const { tenant, after, limit, states, kinds, subjectId = null, requester = null, overdue } = filter;
  const { rows } = await tx.query<ListedCaseRow>(
    `WITH page AS (
       SELECT found.case_id, found.opened_at
       FROM unnest($4::text[]) AS state_wanted, unnest($5::text[]) AS kind_wanted, LATERAL (
         SELECT case_id, opened_at FROM cases
         WHERE tenant = $1 AND state = state_wanted AND kind = kind_wanted
           ${subjectId === null ? 'AND $6::text IS NULL' : 'AND subject_id = $6'}
           ${requester === null ? 'AND $7::text IS NULL' : 'AND requester = $7'}
           ${overdue ? "AND state = 'open' AND overdue_at IS NOT NULL" : ''}
           AND ($2::timestamptz IS NULL OR (opened_at, case_id) < ($2, $3::uuid))
         ORDER BY opened_at DESC, case_id DESC LIMIT $8
       ) AS found
       ORDER BY found.opened_at DESC, found.case_id DESC LIMIT $8
     )
     SELECT ${columns}, NULL AS principal FROM page JOIN cases c ON c.tenant = $1 AND c.case_id = page.case_id
     ORDER BY c.opened_at DESC, c.case_id DESC`,
    [tenant, after?.[0] ?? null, after?.[1] ?? null, states, kinds, subjectId, requester, limit],
  );
  return rows;
}

export interface Queue extends Page {
  /** Who reads it. */
  subject: string;
  keys: readonly WaitingKey[];
  overdue: boolean;
}

/** Open cases that wait under these names and that the reader could still decide, newest first, each once. */
export async function listQueue(
  tx: Tx,
  { tenant, after, limit, subject, keys, overdue }: Queue,
): Promise<ListedCaseRow[]> {
  /** Names with a kind and names without have an index each, in the order asked for. */
  const ranges = (ofKind: string) => `
    SELECT a.case_id, a.opened_at, key.principal
    FROM unnest($4::text[], $5::text[], $6::text[]) AS key (assignee, kind, principal), LATERAL (
      SELECT case_id, opened_at FROM case_assignees
      WHERE tenant = $1 AND assignee = key.assignee COLLATE "C" ${ofKind} ${overdue ? 'AND overdue' : ''}
        AND ($2::timestamptz IS NULL OR (opened_at, case_id) < ($2, $3::uuid))
        AND NOT barred && ARRAY[$7, key.principal]
      ORDER BY opened_at DESC, case_id DESC LIMIT $8
    ) AS a`;
  const { rows } = await tx.query<ListedCaseRow>(
    `WITH found AS (
       ${ranges('AND kind = key.kind')} WHERE key.kind IS NOT NULL UNION ALL ${ranges('')} WHERE key.kind IS NULL
     ), waiting AS (
       SELECT case_id, min(principal) AS principal FROM found
       GROUP BY case_id, opened_at ORDER BY opened_at DESC, case_id DESC LIMIT $8
     )
     SELECT ${columns}, waiting.principal FROM waiting JOIN cases c ON c.tenant = $1 AND c.case_id = waiting.case_id
     ORDER BY c.opened_at DESC, c.case_id DESC`,
    [
      tenant,
      after?.[0] ?? null,
      after?.[1] ?? null,
      keys.map(({ assignee }) => assignee),
      keys.map(({ kind }) => kind),
      keys.map(({ principal }) => principal),
      subject,
      limit,
    ],
  );
  return rows;
}
