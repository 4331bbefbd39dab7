import type { Consumed } from '@akashi/messaging';
import type { Logger } from 'pino';
import type { GateMetrics } from '../delivery/gate-metrics.ts';

export type AlarmConflicts = (conflicting: readonly Consumed[]) => void;

/** Says that an id came again with other content. The first stays; somebody should find out who sends two things under one id. */
export function alarmConflicts(logger: Logger, metrics: GateMetrics): AlarmConflicts {
  return (conflicting) => {
    for (const { event, topic, partition, offset } of conflicting) {
      const place = { topic, partition, offset: offset.toString(), tenant: event.tenantid, eventId: event.id };
      logger.error(place, 'ALARM: an id came again with other content; the first is kept');
      metrics.countConflicts(topic, 1);
    }
  };
}
