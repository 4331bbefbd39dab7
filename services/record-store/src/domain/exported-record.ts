import type { AcquisitionRecordMade, RecordCorrected, RecordMade } from '@akashi/contracts';
import type { RecordState } from './record-state.ts';

export type Side = 'provider' | 'recipient';

/** A record as it is handed over: what was made, never changed, and beside it what became of it since. */
export interface ExportedRecord<Data = RecordMade['data'] | AcquisitionRecordMade['data']> {
  record: Data;
  /** The other company, where it is a party here. */
  counterpartyPartyId: string | null;
  /** The day of provision or acquisition, in Japan's time. */
  occurredOn: string;
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
