import type { PeriodItems } from '../domain/period-items.ts';
import type { ClosingState, FoundClosing } from '../store/period-closing-queries.ts';
import type { FoundPeriodRecord } from '../store/period-records.ts';

/** A period record as it is shown: how far it is closed, and how long it is kept by that. */
export function periodRecordView(
  { periodRecordId, scope, openedAt }: FoundPeriodRecord,
  { closings, hasUnclosed }: ClosingState,
) {
  return {
    ...{ periodRecordId, ...scope, openedAt: openedAt.toISOString() },
    state: stateOf(closings, hasUnclosed),
    closings: closings.map(closingView),
    ...retentionOfAll(closings, hasUnclosed),
  };
}

/** Closed only while no entry waits; without any closing and with nothing waiting, every entry was voided. */
function stateOf(closings: readonly FoundClosing[], hasUnclosed: boolean): 'open' | 'closed' | 'nothing_to_close' {
  if (hasUnclosed) return 'open';
  return closings.length > 0 ? 'closed' : 'nothing_to_close';
}

/** The latest of all closings; null while open (Rules 25, 29). */
function retentionOfAll(closings: readonly FoundClosing[], hasUnclosed: boolean) {
  if (hasUnclosed || closings.length === 0) return { retentionStartsOn: null, retentionUntil: null };
  const last = closings.reduce((a, b) => (b.retentionUntil > a.retentionUntil ? b : a));
  return { retentionStartsOn: last.retentionStartsOn, retentionUntil: last.retentionUntil };
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
}
