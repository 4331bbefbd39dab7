import type { Tx } from '@akashi/database';
import { type NotificationFacts, notificationFactsSchema, type Told } from '../domain/notification-text.ts';
import { seatsOf } from '../domain/step-rule.ts';
import { type CaseFile, factsOf } from './case-file.ts';

interface Telling {
  tenant: string;
  told: Told;
  facts: NotificationFacts;
  people: readonly string[];
  /** Whoever held one of these when they last came. */
  roles?: readonly string[];
  /** Who is not told, though named. */
  except?: readonly string[];
  /** Whether the tenant's chat channels are told too. */
  channels: boolean;
  now: Date;
}

/**
 * Writes what somebody is to be told, in the transaction that does what it tells of. A row for each person who gave an address and
 * wants to be told at once, and one for each chat channel. Sends nothing: a mail server that is away delays nobody.
 */
export async function notify(tx: Tx, telling: Telling): Promise<void> {
  const { tenant, told, people, roles = [], except = [], channels, now } = telling;
  const facts = JSON.stringify(notificationFactsSchema.parse(telling.facts));
  await tx.query(
    `INSERT INTO notifications (tenant, channel, subject, told, facts, state, next_attempt_at, made_at)
     SELECT tenant, 'email', subject, $2, $3::jsonb, 'waiting', $4::timestamptz, $4::timestamptz FROM notification_preferences
     WHERE tenant = $1 AND email IS NOT NULL AND delivery IN ('immediate', 'both')
       AND (subject = ANY($5::text[]) OR roles && $6::text[]) AND subject <> ALL($7::text[])
     UNION ALL
     SELECT tenant, channel, NULL, $2, $3::jsonb, 'waiting', $4, $4 FROM notification_channels
     WHERE tenant = $1 AND enabled AND $8`,
    [tenant, told, facts, now, people, roles, except, channels],
  );
}

interface StepTelling {
  tenant: string;
  file: CaseFile;
  told: 'case_waits' | 'case_reminded' | 'case_overdue';
  barred: readonly string[];
  now: Date;
}

/** Tells those whom the step that waits is decided by; once it is overdue also those it is escalated to. */
export async function notifyOfStep(tx: Tx, { tenant, file, told, barred, now }: StepTelling): Promise<void> {
  const { case_id: caseId, kind: caseKind, steps, current_step: step, due_at: dueAt } = file.row;
  const route = steps[step];
  if (!route) return;
  const seats = seatsOf(factsOf(file), step);
  const escalated = told === 'case_overdue' ? route.escalateTo : null;
  const roles = [seats === null ? route.role : null, escalated?.role ?? null];
  await notify(tx, {
    tenant,
    told,
    facts: { caseId, caseKind, ...(dueAt && { dueAt: dueAt.toISOString() }) },
    people: [...(seats ?? []), ...(escalated?.people ?? [])],
    roles: roles.filter((role) => role !== null),
    except: barred,
    channels: true,
    now,
  });
}
