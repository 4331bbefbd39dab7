import { currentItems } from './correct-items.ts';
import type { ExportedRecord, Side } from './exported-record.ts';
import type { OmittableItem } from './omission.ts';
import { correctionWording } from './record-wording.ts';
import { acquisitionItems, provisionItems, type RecordColumn } from './statutory-columns.ts';

/** One item that a correction changed, or a correction that changes none, in words. */
export interface CorrectionRow {
  /** 訂正, 取消し or 不承認. */
  kind: string;
  /** The item in the Rules' own words; empty where none was changed. */
  item: string;
  before: string;
  after: string;
  reason: string;
  /** Empty where the system did. */
  correctedBy: string;
  correctedAt: Date;
}

interface CorrectedColumns {
  columns: readonly RecordColumn[];
  omittable: OmittableItem | null;
}

const { partyName, partyAddress, representativeName } = provisionItems;
/** Which columns show an item of the event, by its name there. */
const columnsOf: Record<Side, Record<string, CorrectedColumns>> = {
  provider: {
    consentConfirmed: { columns: [provisionItems.consent], omittable: 'consent' },
    foreignInformationConfirmed: { columns: [provisionItems.foreignInformation], omittable: 'foreignInformation' },
    providedOn: { columns: [provisionItems.providedOn], omittable: null },
    counterparty: { columns: [partyName, partyAddress, representativeName], omittable: 'counterparty' },
    infoItems: { columns: [provisionItems.infoItems], omittable: 'infoItems' },
  },
  recipient: {
    consentObtained: { columns: [acquisitionItems.consent], omittable: 'consent' },
    foreignInformationProvided: { columns: [acquisitionItems.foreignInformation], omittable: 'foreignInformation' },
    counterparty: {
      columns: [acquisitionItems.partyName, acquisitionItems.partyAddress, acquisitionItems.representativeName],
      omittable: 'counterparty',
    },
    principalIdentifier: { columns: [acquisitionItems.principalIdentifier], omittable: 'principalIdentifier' },
    infoItems: { columns: [acquisitionItems.infoItems], omittable: 'infoItems' },
  },
};

/**
 * A record's corrections in the order they were made, item by item: before as it stood then, after as it should have been. Of the
 * counterparty only what changed is told.
 */
export function correctionRows(exported: ExportedRecord): CorrectionRow[] {
  const { record, corrections } = exported;
  // From the record as it was made: how it stands now is what the last of them left.
  let standing: ExportedRecord = { ...exported, standing: null };
  return corrections.flatMap(({ kind, reason, correctedBy, correctedAt, items = {} }) => {
    const about = {
      ...{ kind: correctionWording[kind], reason, correctedBy: correctedBy ?? '' },
      correctedAt: new Date(correctedAt),
    };
    const before = standing;
    standing = corrected(before, items);
    const rows = Object.keys(items).flatMap((name) => {
      const columns = columnsOf[record.side][name]?.columns;
      // No correction that is taken names another item; one that did would not be hidden.
      if (!columns) return [{ ...about, item: name, before: '', after: JSON.stringify(items[name]) }];
      const changes = columns.map(({ heading, cell }) => ({
        item: heading,
        before: cell(before),
        after: cell(standing),
      }));
      const changed = changes.filter((change) => change.before !== change.after);
      return (changed.length > 0 ? changed : changes).map((change) => ({ ...about, ...change }));
    });
    return rows.length > 0 ? rows : [{ ...about, item: '', before: '', after: '' }];
  });
}

/** The record as it stands after this: what it states now it no longer leaves out. */
function corrected(exported: ExportedRecord, items: Record<string, unknown>): ExportedRecord {
  const { record } = exported;
  const stated = Object.keys(items).map((name) => columnsOf[record.side][name]?.omittable);
  const left = record.omitted?.items.filter((item) => !stated.includes(item)) ?? [];
  const omitted = record.omitted && left.length > 0 ? { omitted: { ...record.omitted, items: left } } : {};
  const { omitted: _, ...rest } = record;
  return { ...exported, record: { ...rest, ...omitted, items: currentItems(record, [items]) } as typeof record };
}
