import { Counter, type Registry } from 'prom-client';

interface Decided {
  decisions: readonly { reasons: readonly string[] }[];
  progress: readonly { deferMs: number | null; reason: string | null }[];
}

export interface GateMetrics {
  countEvents(outcome: Decided): void;
  /** A delivery that the second gate stopped or let wait. */
  countAgain(decision: 'allowed' | 'withheld' | 'deferred', reasons: readonly string[]): void;
  countSettled(outcome: string): void;
  countConflicts(topic: string, count: number): void;
}

/** Counters of what the gate decided and how deliveries ended, in the service's registry. */
export function gateMetrics(registry: Registry): GateMetrics {
  const registers = [registry];
  const decided = new Counter({
    name: 'akashi_gate_decisions_total',
    help: 'Gate decisions by the moment they were taken at, and reason',
    labelNames: ['stage', 'decision', 'reason'] as const,
    registers,
  });
  const settled = new Counter({
    name: 'akashi_deliveries_settled_total',
    help: 'Deliveries that ended, by outcome',
    labelNames: ['outcome'] as const,
    registers,
  });
  const conflicts = new Counter({
    name: 'akashi_duplicate_id_conflicts_total',
    help: 'Events whose id had come before with other content; they were ignored',
    labelNames: ['topic'] as const,
    registers,
  });
  const count = (stage: 'event' | 'attempt', decision: string, reasons: readonly string[]) => {
    for (const reason of reasons.length > 0 ? reasons : ['']) decided.inc({ stage, decision, reason });
  };
  return {
    countEvents({ decisions, progress }) {
      for (const { reasons } of decisions) count('event', reasons.length > 0 ? 'withheld' : 'allowed', reasons);
      for (const { deferMs, reason } of progress) {
        if (reason !== null) count('event', deferMs === null ? 'withheld' : 'deferred', [reason]);
      }
    },
    countAgain: (decision, reasons) => count('attempt', decision, reasons),
    countSettled: (outcome) => settled.inc({ outcome }),
    countConflicts: (topic, n) => conflicts.inc({ topic }, n),
  };
}
