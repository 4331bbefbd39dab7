import type { TagContent } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { OutcomeName } from './count-outcomes.ts';

export interface DestinationTag {
  tagId: string;
  enabled: boolean;
  url: string;
}

/** Every tag of a tenant with its address: a tenant has few. */
export async function tagDestinations(tx: Tx, tenant: string): Promise<DestinationTag[]> {
  const { rows } = await tx.query<{ tagId: string; enabled: boolean; content: TagContent }>(
    `SELECT tag_id AS "tagId", enabled, content FROM tags WHERE tenant = $1 ORDER BY tag_id`,
    [tenant],
  );
  return rows.map(({ tagId, enabled, content }) => ({ tagId, enabled, url: content.destination.url }));
}

/** How many ended how at these destinations, from a day on. */
export async function outcomesAt(
  tx: Tx,
  tenant: string,
  { destinations, from }: { destinations: readonly string[]; from: string },
): Promise<{ destination: string; outcome: OutcomeName; count: number }[]> {
  const { rows } = await tx.query<{ destination: string; outcome: OutcomeName; count: string }>(
    `SELECT destination, outcome, sum(n) AS count FROM outcome_counts
     WHERE tenant = $1 AND day >= $2 AND reason = '' AND destination = ANY ($3) GROUP BY destination, outcome`,
    [tenant, from, destinations],
  );
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

export interface Waiting {
  destination: string;
  /** All that have not ended, at most as many as were looked at. */
  pending: number;
  /** Those whose gate could not answer. */
  deferred: number;
  oldest: Date;
}

/** What waits to be sent, of at most `atMost` deliveries, so that a backlog can't make this slow. */
export async function waitingAt(
  tx: Tx,
  tenant: string,
  { destinations, atMost }: { destinations: readonly string[]; atMost: number },
): Promise<Waiting[]> {
  const { rows } = await tx.query<Waiting>(
    `SELECT destination, count(*)::int AS pending, count(*) FILTER (WHERE reasons <> '{}')::int AS deferred, min(created_at) AS oldest
     FROM (SELECT destination, reasons, created_at FROM deliveries
           WHERE tenant = $1 AND status = 'pending' AND destination = ANY ($2) LIMIT $3) AS waiting
     GROUP BY destination`,
    [tenant, destinations, atMost],
  );
  return rows;
}

export interface OpenBreaker {
  destination: string;
  failures: number;
  openUntil: Date;
  isOpen: boolean;
}

/** Breakers that were open in the last ten minutes, the one open longest of each destination. */
export async function openBreakers(tx: Tx, destinations: readonly string[]): Promise<OpenBreaker[]> {
  const { rows } = await tx.query<OpenBreaker>(
    `SELECT DISTINCT ON (destination) destination, failures, open_until AS "openUntil", open_until > clock_timestamp() AS "isOpen"
     FROM open_breakers WHERE destination = ANY ($1) AND open_until > clock_timestamp() - interval '10 minutes'
     ORDER BY destination, open_until DESC`,
    [destinations],
  );
  return rows;
}
