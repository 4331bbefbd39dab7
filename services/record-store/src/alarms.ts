import type { Logger } from 'pino';
import { Counter, type Registry } from 'prom-client';
import type { Evidence } from './domain/evidence.ts';
import type { OverduePending } from './store/pending-provisions.ts';

/** What a person has to look at: each is counted for alerting and logged without personal data. */
export interface Alarms {
  conflictingEvidence(evidence: readonly Evidence[]): void;
  overduePending(pending: readonly OverduePending[]): void;
  decisionMismatch(tenant: string, caseId: string, reason: string): void;
  logHalted(tenant: string, reason: string): void;
  timestampRefused(tenant: string, reason: string): void;
  recordsOutsideMonths(month: string): void;
}

/** Alarms to the log (error level, field `alarm`) and to the registry. */
export function createAlarms(logger: Logger, registry: Registry): Alarms {
  const counter = (name: string, help: string) => new Counter({ name, help, registers: [registry] });
  const conflicts = counter(
    'duplicate_evidence_conflicts_total',
    'Events that came again with other bytes; the first was kept.',
  );
  const overdue = counter(
    'provisions_overdue_total',
    'Provisions that waited too long for the evidence they relied on.',
  );
  const mismatches = counter(
    'batch_decision_mismatches_total',
    'Approvals that do not fit what was put before people.',
  );
  const halted = counter(
    'log_halted_total',
    'Logs halted because what is stored contradicts itself or a signed checkpoint.',
  );
  const outside = counter(
    'records_outside_months_total',
    'Months found, at each look, whose records lie in the table of all others.',
  );
  const unstamped = counter('timestamp_failures_total', 'Checkpoints that got no time-stamp when one was due.');
  return {
    conflictingEvidence(evidence) {
      conflicts.inc(evidence.length);
      for (const { tenant, topic, event } of evidence) {
        const line = { alarm: 'conflicting_evidence', tenant, topic, type: event.type, eventId: event.id };
        logger.error(line, 'an event came again with other bytes: the first is kept');
      }
    },
    overduePending(pending) {
      overdue.inc(pending.length);
      for (const { tenant, provisionId, missing } of pending) {
        // The kind only: the full name of a consent holds the principal.
        const kinds = missing.map((reference) => reference.split(':', 1)[0]);
        logger.error(
          { alarm: 'provision_overdue', tenant, provisionId, missing: kinds },
          'a provision has no record yet',
        );
      }
    },
    decisionMismatch(tenant, caseId, reason) {
      mismatches.inc();
      logger.error(
        { alarm: 'batch_decision_mismatch', tenant, caseId, reason },
        'a case approved something else than what stands here: it is not approved',
      );
    },
    timestampRefused(tenant, reason) {
      unstamped.inc();
      logger.error({ alarm: 'timestamp_refused', tenant, reason }, 'a checkpoint got no time-stamp; it is tried again');
    },
    recordsOutsideMonths(month) {
      outside.inc();
      logger.error({ alarm: 'records_outside_months', month }, 'records of this month lie in the table of all others');
    },
    logHalted(tenant, reason) {
      halted.inc();
      logger.error({ alarm: 'log_halted', tenant, reason }, 'the log is halted: nothing is appended or signed');
    },
  };
}
