import type { PeriodItems } from '../domain/period-items.ts';
import type { ClosingState, FoundClosing } from '../store/period-closing-queries.ts';
import type { FoundPeriodRecord } from '../store/period-records.ts';
import type { FoundPeriodRetention } from '../store/period-retentions.ts';

/** A period record as it is shown: how far it is closed, and how long it is kept by that. */
export function periodRecordView(
  { periodRecordId, scope, openedAt }: FoundPeriodRecord,
  { closings, hasUnclosed }: ClosingState,
  decided: readonly FoundPeriodRetention[] = [],
) {
  return {
    ...{ periodRecordId, ...scope, openedAt: openedAt.toISOString() },
    state: stateOf(closings, hasUnclosed),
    closings: closings.map(closingView),
    retentions: decided.map(({ decidedAt, ...each }) => ({ ...each, decidedAt: decidedAt.toISOString() })),
    ...retentionOfAll([...closings, ...decided], closings.length === 0 || hasUnclosed),
  };
}

/** Closed only while no entry waits; without any closing and with nothing waiting, every entry was voided. */
function stateOf(closings: readonly FoundClosing[], hasUnclosed: boolean): 'open' | 'closed' | 'nothing_to_close' {
  if (hasUnclosed) return 'open';
  return closings.length > 0 ? 'closed' : 'nothing_to_close';
}

type KeptUntil = Pick<FoundPeriodRetention, 'retentionStartsOn' | 'retentionUntil'>;

/** The latest of all closings and of what was decided beside them; null while open (Rules 25, 29). */
function retentionOfAll(decided: readonly KeptUntil[], isOpen: boolean): KeptUntil {
  const none = { retentionStartsOn: null, retentionUntil: null };
  if (isOpen) return none;
  const { retentionStartsOn, retentionUntil } = decided.reduce(
    (a, b) => ((b.retentionUntil ?? '') > (a.retentionUntil ?? '') ? b : a),
    none,
  );
  return { retentionStartsOn, retentionUntil };
}

function closingView({ closedAt, approval, ...closing }: FoundClosing) {
  const shown = approval && { ...approval, approvedAt: approval.approvedAt.toISOString() };
  return { ...closing, closedAt: closedAt.toISOString(), approval: shown };
}

/** What is added where one is shown by itself. */
export interface PeriodSum {
  items: PeriodItems | null;
  actualPeriod: { firstDay: string; lastDay: string } | null;
  entryCount: number;
  deficientCount: number;
  voidedCount: number;
  correctedCount: number;
}
