import { readFileSync } from 'node:fs';
import type { AcquisitionRecordMade, RecordMade } from '@akashi/contracts';
import type { ExportedAcquisition, ExportedProvision } from '../../src/domain/exported-record.ts';

const golden = <E extends { data: object }>(name: string): E['data'] =>
  JSON.parse(readFileSync(new URL(`../../../../packages/contracts/golden/${name}.json`, import.meta.url), 'utf8')).data;

export const recordId = (n: number) => `0190a1b2-c3d4-7000-8000-${String(n).padStart(12, '0')}`;

const became = {
  ...{ counterpartyPartyId: 'crm-co', state: 'unreviewed' as const, corrections: [], period: null, standing: null },
  retention: { startsOn: '2026-11-24', until: '2029-11-24' },
};

/** A provider's record as exported; `items` and the rest replace what the golden record has. */
export function exportedProvision({
  items,
  record,
  ...rest
}: {
  items?: Partial<RecordMade['data']['items']>;
  record?: Partial<RecordMade['data']>;
} & Partial<Omit<ExportedProvision, 'record'>> = {}): ExportedProvision {
  const made = golden<RecordMade>('record.made.v1');
  const data = { ...made, ...record, items: { ...made.items, ...items } };
  return { ...became, occurredOn: data.items.providedOn, ...rest, record: data };
}

/** A recipient's record as exported. */
export function exportedAcquisition({
  items,
  record,
  ...rest
}: {
  items?: Partial<AcquisitionRecordMade['data']['items']>;
  record?: Partial<AcquisitionRecordMade['data']>;
} & Partial<Omit<ExportedAcquisition, 'record'>> = {}): ExportedAcquisition {
  const made = golden<AcquisitionRecordMade>('acquisition_record.made.v1');
  const data = { ...made, ...record, items: { ...made.items, ...items } };
  return { ...became, counterpartyPartyId: 'shop', occurredOn: data.acquiredOn, ...rest, record: data };
}
