import type { RecordCorrected } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { keptUntil } from '../domain/kept-until.ts';
import { retentionRule } from '../domain/retention.ts';
import { newestCheckpoint } from '../store/checkpoint-store.ts';
import { findCorrections } from '../store/corrections.ts';
import { type FoundRecord, findLeafIndex } from '../store/record-queries.ts';
import { findRetention } from '../store/retention.ts';
import { holdView } from './hold-schema.ts';

/** What one record's page shows beside the record as it was made: corrections, retention, place in the log. */
export async function recordDetail(tx: Tx, tenant: string, { recordId, record }: FoundRecord) {
  const corrections = await findCorrections(tx, tenant, recordId);
  const leafIndex = await findLeafIndex(tx, tenant, recordId);
  const size = (await newestCheckpoint(tx, tenant))?.size ?? 0;
  return {
    corrections: corrections.map(correctionView),
    retention: await retentionView(tx, tenant, { recordId, record }),
    log: { leafIndex, checkpointSize: leafIndex !== null && leafIndex < size ? size : null },
  };
}

export function correctionView({
  recordId: _,
  items,
  itemCodes,
  reference,
  correctedBy,
  caseId,
  ...correction
}: RecordCorrected['data']) {
  return {
    ...correction,
    items: items ?? null,
    itemCodes: itemCodes ?? null,
    reference: reference ?? null,
    correctedBy: correctedBy ?? null,
    caseId: caseId ?? null,
  };
}

async function retentionView(tx: Tx, tenant: string, { recordId, record }: Pick<FoundRecord, 'recordId' | 'record'>) {
  const { startsOn, until, naming, keptAs, holds } = await findRetention(tx, tenant, recordId);
  const { side, recordMethod, ruleSet } = record;
  return {
    startsOn,
    ...keptUntil(until, naming),
    rule: retentionRule(side, keptAs ?? recordMethod),
    ruleSet,
    holds: holds.map(holdView),
  };
}
