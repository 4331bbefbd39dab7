import type { AcquisitionRecordMade, RecordCorrected } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import type { CorrectedRecord } from '../domain/disclosed-items.ts';

interface RecordRow {
  record_id: string;
  value: Buffer;
}

/** The recipient's records about a person, also those amended to be, made up to a day (Japan's time); the earliest first. */
export async function findRecordsOfPerson(
  tx: Tx,
  { tenant, principalIdentifier, madeUntil }: { tenant: string; principalIdentifier: string; madeUntil: string },
): Promise<CorrectedRecord[]> {
  const { rows } = await tx.query<RecordRow>(
    `SELECT r.record_id, e.value FROM records r JOIN evidence e USING (evidence_id)
     WHERE r.tenant = $1 AND r.side = 'recipient' AND r.made_on <= $3 AND (r.principal = $2 OR r.record_id IN (
       SELECT s.record_id FROM record_standings s WHERE s.tenant = $1 AND s.principal = $2))
     ORDER BY r.made_at, r.record_id`,
    [tenant, principalIdentifier, madeUntil],
  );
  return withCorrections(tx, tenant, rows);
}

/** Kept records of the recipient's side that others omit items by, and those that these omit items by in turn; by id. */
export async function findReferencedRecords(
  tx: Tx,
  tenant: string,
  records: readonly CorrectedRecord[],
): Promise<Map<string, CorrectedRecord>> {
  const found = new Map(records.map((each) => [each.record.recordId, each]));
  for (let next = missingIn(found); next.length > 0; next = missingIn(found, next)) {
    const { rows } = await tx.query<RecordRow>(
      `SELECT r.record_id, e.value FROM records r JOIN evidence e USING (evidence_id)
       WHERE r.tenant = $1 AND r.side = 'recipient' AND r.record_id = ANY($2::uuid[])`,
      [tenant, next],
    );
    for (const each of await withCorrections(tx, tenant, rows)) found.set(each.record.recordId, each);
  }
  return found;
}

/** What is referred to and not found yet, but for what was looked for just now and isn't kept. */
function missingIn(found: ReadonlyMap<string, CorrectedRecord>, tried: readonly string[] = []): string[] {
  const wanted = [...found.values()].flatMap(({ record: { omitted } }) => (omitted ? [omitted.recordId] : []));
  return [...new Set(wanted)].filter((recordId) => !found.has(recordId) && !tried.includes(recordId));
}

async function withCorrections(tx: Tx, tenant: string, rows: readonly RecordRow[]): Promise<CorrectedRecord[]> {
  const { rows: corrections } = await tx.query<RecordRow>(
    `SELECT c.record_id, e.value FROM record_corrections c JOIN evidence e USING (evidence_id)
     WHERE c.tenant = $1 AND c.record_id = ANY($2::uuid[]) ORDER BY c.corrected_at, c.correction_id`,
    [tenant, rows.map(({ record_id }) => record_id)],
  );
  const ofRecord = Map.groupBy(corrections, ({ record_id }) => record_id);
  return rows.map(({ record_id, value }) => ({
    record: (JSON.parse(value.toString()) as AcquisitionRecordMade).data,
    corrections: (ofRecord.get(record_id) ?? []).map(
      (each) => (JSON.parse(each.value.toString()) as RecordCorrected).data,
    ),
  }));
}
