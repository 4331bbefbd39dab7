import type { Tx } from '@akashi/database';
import { stepDeadline } from '../domain/step-deadline.ts';
import { barredFrom } from '../domain/step-rule.ts';
import { waitingOf } from '../domain/waiting.ts';
import { businessCalendar } from './business-calendar.ts';
import { type CaseFile, factsOf } from './case-file.ts';
import type { CaseRow } from './cases.ts';
import { notifyOfStep } from './notify.ts';

interface Placing {
  tx: Tx;
  tenant: string;
  file: CaseFile;
  now: Date;
  /** A step begins: its time runs from now. */
  begins: boolean;
}

/** Stores whom an open case waits for, so that they find it, and until when. Gives the case as it stands then. */
export async function placeCase({ tx, tenant, file, now, begins }: Placing): Promise<CaseRow> {
  const { row } = file;
  const facts = factsOf(file);
  const { step, keys } = waitingOf(facts, !begins && row.overdue_at !== null);
  await clearAssignees(tx, tenant, row.case_id);
  const overdue = begins ? null : row.overdue_at;
  await tx.query(
    `INSERT INTO case_assignees (tenant, case_id, assignee, kind, opened_at, overdue, barred)
     SELECT $1, $2, assignee, $3, $4, $5, $6 FROM unnest($7::text[]) AS assignee`,
    [tenant, row.case_id, row.kind, row.opened_at, overdue !== null, barredFrom(facts), keys],
  );
  if (!begins) return row;
  const { dueAt, remindAt } = stepDeadline(row.steps[step], now, await businessCalendar(tx, tenant));
  await tx.query(
    `UPDATE cases SET current_step = $3, due_at = $4, remind_at = $5, reminded_at = NULL, overdue_at = NULL
     WHERE tenant = $1 AND case_id = $2`,
    [tenant, row.case_id, step, dueAt, remindAt],
  );
  const placed = { ...row, current_step: step, due_at: dueAt, remind_at: remindAt, overdue_at: null };
  await notifyOfStep(tx, {
    tenant,
    file: { ...file, row: placed },
    told: 'case_waits',
    barred: barredFrom(facts),
    now,
  });
  return placed;
}

export async function clearAssignees(tx: Tx, tenant: string, caseId: string): Promise<void> {
  await tx.query('DELETE FROM case_assignees WHERE tenant = $1 AND case_id = $2', [tenant, caseId]);
}
