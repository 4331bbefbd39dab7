import { caseOverdue, caseReminded, newEvent } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { putInOutbox } from '@akashi/messaging';
import { barredFrom, seatsOf } from '../domain/step-rule.ts';
import { type CaseFile, factsOf, readCaseFile } from './case-file.ts';
import { notifyOfStep } from './notify.ts';
import { placeCase } from './place-case.ts';

interface Marking {
  tx: Tx;
  now: Date;
  /** How many cases at most in this transaction. */
  limit: number;
}

interface MarkedRow {
  tenant: string;
  case_id: string;
}

/** Marks open cases whose step falls due soon and says `case.reminded` of each, once a step. Gives how many. */
export async function remindOfDue({ tx, now, limit }: Marking): Promise<number> {
  const { rows } = await tx.query<MarkedRow>(
    `UPDATE cases SET reminded_at = $1 WHERE (tenant, case_id) IN (
       SELECT tenant, case_id FROM cases
       WHERE state = 'open' AND reminded_at IS NULL AND remind_at <= $1 AND due_at > $1
       ORDER BY remind_at LIMIT $2 FOR UPDATE SKIP LOCKED)
     RETURNING tenant, case_id`,
    [now, limit],
  );
  for (const { tenant, case_id: caseId } of rows) {
    const file = (await readCaseFile(tx, { tenant, caseId, lock: false }))!;
    await notifyOfStep(tx, { tenant, file, told: 'case_reminded', barred: barredFrom(factsOf(file)), now });
    const data = dueOf(file, now);
    await putInOutbox(tx, [newEvent(caseReminded, { source: 'akashi/approval', tenant, data, time: now })]);
  }
  return rows.length;
}

/**
 * Marks open cases whose step wasn't decided in time, shows them to those they are escalated to and says `case.overdue` of each, once
 * a step. A case that is being decided at this moment is left for the next run.
 */
export async function markOverdue({ tx, now, limit }: Marking): Promise<number> {
  const { rows } = await tx.query<MarkedRow>(
    `UPDATE cases SET overdue_at = $1, reminded_at = coalesce(reminded_at, $1) WHERE (tenant, case_id) IN (
       SELECT tenant, case_id FROM cases
       WHERE state = 'open' AND overdue_at IS NULL AND due_at <= $1
       ORDER BY due_at LIMIT $2 FOR UPDATE SKIP LOCKED)
     RETURNING tenant, case_id`,
    [now, limit],
  );
  for (const { tenant, case_id: caseId } of rows) {
    const file = (await readCaseFile(tx, { tenant, caseId, lock: false }))!;
    await placeCase({ tx, tenant, file, now, begins: false });
    await notifyOfStep(tx, { tenant, file, told: 'case_overdue', barred: barredFrom(factsOf(file)), now });
    const escalatedTo = file.row.steps[file.row.current_step]!.escalateTo;
    const data = { ...dueOf(file, now), escalatedTo };
    await putInOutbox(tx, [newEvent(caseOverdue, { source: 'akashi/approval', tenant, data, time: now })]);
  }
  return rows.length;
}

function dueOf(file: CaseFile, now: Date) {
  const { case_id: caseId, kind, steps, current_step: step, due_at: dueAt } = file.row;
  const { name, role, group } = steps[step]!;
  const people = seatsOf(factsOf(file), step);
  return {
    caseId,
    kind,
    step,
    stepName: name,
    waitsFor: { role, group, people: people && [...people] },
    dueAt: dueAt!.toISOString(),
    markedAt: now.toISOString(),
  };
}
