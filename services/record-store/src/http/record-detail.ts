import type { RecordCorrected } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { currentItems } from '../domain/correct-items.ts';
import { keptUntil } from '../domain/kept-until.ts';
import { retentionRule } from '../domain/retention.ts';
import { newestCheckpoint } from '../store/checkpoint-store.ts';
import { findCorrections } from '../store/corrections.ts';
import { type FoundRecord, findLeafIndex } from '../store/record-queries.ts';
import { findRetention } from '../store/retention.ts';
import { holdView } from './hold-schema.ts';

/** What one record's page shows beside the record as it was made: corrections, items as they stand, retention, place in the log. */
export async function recordDetail(tx: Tx, tenant: string, { recordId, record }: FoundRecord) {
  const corrections = await findCorrections(tx, tenant, recordId);
  const leafIndex = await findLeafIndex(tx, tenant, recordId);
  const size = (await newestCheckpoint(tx, tenant))?.size ?? 0;
  return {
    corrections: corrections.map(correctionView),
    currentItems: currentItems(
      record,
      corrections.map(({ items = {} }) => items),
    ),
    retention: await retentionView(tx, tenant, { recordId, record }),
    log: { leafIndex, checkpointSize: leafIndex !== null && leafIndex < size ? size : null },
  };
}

export function correctionView({ recordId: _, items, correctedBy, caseId, ...correction }: RecordCorrected['data']) {
  return { ...correction, items: items ?? null, correctedBy: correctedBy ?? null, caseId: caseId ?? null };
}

async function retentionView(tx: Tx, tenant: string, { recordId, record }: Pick<FoundRecord, 'recordId' | 'record'>) {
  const { startsOn, until, naming, holds } = await findRetention(tx, tenant, recordId);
  const { side, recordMethod, ruleSet } = record;
  return {
    startsOn,
    ...keptUntil(until, naming),
    rule: retentionRule(side, recordMethod),
    ruleSet,
    holds: holds.map(holdView),
  };
}
