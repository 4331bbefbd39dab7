import type { AcquisitionRecordMade, RecordCorrected, RecordMade } from '@akashi/contracts';
import type { RecordState } from './record-state.ts';
import type { Mended } from './stand-corrected.ts';

export type Side = 'provider' | 'recipient';

/** A record as it is handed over: what was made, never changed, and beside it what became of it since. */
export interface ExportedRecord<Data = RecordMade['data'] | AcquisitionRecordMade['data']> {
  record: Data;
  /** The other company, where it is a party here. */
  counterpartyPartyId: string | null;
  /** The day of provision or acquisition, in Japan's time, as corrected. */
  occurredOn: string;
  /** How it stands since a correction; null: as it was made. */
  standing: {
    items: Data extends { items: infer Items } ? Items : never;
    deficiencies: readonly string[];
    mended: readonly Mended[];
    /** Omitted items that the record referred to covers no longer. */
    uncovered: readonly string[];
    correctionId: string;
    correctedAt: string;
  } | null;
  state: RecordState;
  /** As it stands when it is read, in Japan's time: null while it is open. */
  retention: { startsOn: string | null; until: string | null };
  corrections: readonly {
    kind: RecordCorrected['data']['kind'];
    reason: string;
    correctedAt: string;
    /** Absent where the system did. */
    correctedBy?: string;
    items?: Record<string, unknown>;
  }[];
  /** Of an entry of a lump record or a contract: its first and last day by what was provided so far. */
  period: { firstDay: string; lastDay: string } | null;
}

export type ExportedProvision = ExportedRecord<RecordMade['data']>;
export type ExportedAcquisition = ExportedRecord<AcquisitionRecordMade['data']>;

export const isProvision = (exported: ExportedRecord): exported is ExportedProvision =>
  exported.record.side === 'provider';
export const isAcquisition = (exported: ExportedRecord): exported is ExportedAcquisition =>
  exported.record.side === 'recipient';

/** The statutory items as they stand: as corrected, or as made. */
export const standingItems = <Data extends ExportedRecord['record']>({
  record,
  standing,
}: ExportedRecord<Data>): Data['items'] => standing?.items ?? record.items;
