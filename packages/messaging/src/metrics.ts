import { Counter, Gauge, type Registry } from 'prom-client';

const names = {
  lag: 'akashi_consumer_lag_events',
  paused: 'akashi_consumer_paused_partitions',
  halted: 'akashi_consumer_halted',
  consumed: 'akashi_events_consumed_total',
  parkedKeys: 'akashi_parked_keys',
  deadLetters: 'akashi_dead_letters_unresolved',
  produced: 'akashi_events_produced_total',
  rejected: 'akashi_publishes_rejected_total',
  outboxAge: 'akashi_outbox_age_seconds',
} as const;

/** The metrics of this package in a registry; made once a registry, however many clients share it. */
export const metricsIn = (registry: Registry) => {
  const gauge = <L extends string>(name: string, help: string, labelNames: L[]): Gauge<L> =>
    (registry.getSingleMetric(name) as Gauge<L> | undefined) ??
    new Gauge({ name, help, labelNames, registers: [registry] });
  const counter = <L extends string>(name: string, help: string, labelNames: L[]): Counter<L> =>
    (registry.getSingleMetric(name) as Counter<L> | undefined) ??
    new Counter({ name, help, labelNames, registers: [registry] });
  return {
    lag: gauge(names.lag, 'Events on the partition that are not applied yet.', ['topic', 'partition']),
    paused: gauge(names.paused, 'Partitions paused by an unknown version or an unreadable key: they need a person.', [
      'topic',
    ]),
    halted: gauge(names.halted, '1 if the consumer has stopped and needs a person (offset out of range).', ['topic']),
    consumed: counter(names.consumed, 'Events read, whatever became of them.', ['topic']),
    parkedKeys: gauge(names.parkedKeys, 'Keys whose events wait behind one that failed.', ['topic']),
    deadLetters: gauge(names.deadLetters, 'Unreadable messages not resolved yet.', ['topic']),
    produced: counter(names.produced, 'Events acknowledged by all in-sync replicas.', ['topic']),
    rejected: counter(names.rejected, 'Events not acknowledged to whoever published them.', ['topic', 'code']),
    outboxAge: gauge(names.outboxAge, 'Age of the oldest event that is not published yet.', []),
  };
};

export type Metrics = ReturnType<typeof metricsIn>;
