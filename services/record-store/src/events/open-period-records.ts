import {
  currentRuleSet,
  type MethodReason,
  newEvent,
  type PeriodRecordOpened,
  periodRecordOpened,
} from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { source } from '../domain/own-events.ts';
import { endOfPeriod, type PeriodScope, scopeHash } from '../domain/period-scope.ts';
import type { Edge } from '../edge.ts';
import { findOrOpen } from '../store/period-records.ts';

/** A record of either side that adds to a lump record or contract. */
export interface Entry {
  tenant: string;
  recordId: string;
  scope: PeriodScope;
  methodReason: MethodReason | undefined;
  contractDocuments: readonly string[] | undefined;
}

export interface OpenedPeriodRecords {
  /** The period record of each entry, by record id. */
  idOf: ReadonlyMap<string, string>;
  /** To be said before the entries' own events. */
  events: PeriodRecordOpened[];
}

/**
 * Finds the period record of each entry, and opens those whose first entry this is. The entries MUST be kept in the same
 * transaction: what is opened here has one.
 */
export async function openPeriodRecords(
  tx: Tx,
  entries: readonly Entry[],
  { edge, now }: { edge: Edge; now: Date },
): Promise<OpenedPeriodRecords> {
  if (entries.length === 0) return { idOf: new Map(), events: [] };
  const openedAt = now.toISOString();
  const candidates = entries.map(({ tenant, scope, ...entry }) => ({
    ...{ tenant, scope, openedAt, entry },
    periodRecordId: edge.newId(),
    scopeHash: scopeHash(scope),
    endsAt: endOfPeriod(scope.period)?.toISOString() ?? null,
  }));
  const { ids, opened } = await findOrOpen(tx, candidates);
  const idOf = new Map(
    candidates.map(({ tenant, entry, ...each }) => [entry.recordId, ids.get(`${tenant}|${each.scopeHash}`)!]),
  );
  const firstEntries = new Map(candidates.map(({ periodRecordId, entry }) => [periodRecordId, entry]));
  const events = opened.map(({ tenant, periodRecordId, scope }) => {
    const { methodReason, contractDocuments = [] } = firstEntries.get(periodRecordId)!;
    const data: PeriodRecordOpened['data'] = {
      ...{ periodRecordId, ...scope },
      ...(methodReason !== undefined && { methodReason }),
      contractDocuments: [...contractDocuments],
      ruleSet: currentRuleSet,
      openedAt,
    };
    return newEvent(periodRecordOpened, { source, tenant, time: now, data });
  });
  return { idOf, events };
}
