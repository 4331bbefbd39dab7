import { type ConsentEvent, consentEntriesOf } from '@akashi/contracts';
import { tokyoDay } from './tokyo-day.ts';

export interface CountedChoice {
  tenant: string;
  /** Tokyo's. */
  day: string;
  noticeId: string;
  noticeVersion: number;
  kind: 'granted' | 'refused' | 'withdrawn';
  n: number;
}

/** Choices by day, notice version and kind, in the order of their keys. A declared refusal that names no notice belongs to none. */
export function countedChoices(events: readonly ConsentEvent[]): CountedChoice[] {
  const counts = new Map<string, CountedChoice>();
  for (const event of events) {
    for (const { entry } of consentEntriesOf(event)) {
      if (entry.notice === null) continue;
      const { noticeId, version: noticeVersion } = entry.notice;
      const kind = entry.granted ? 'granted' : isWithdrawal(event) ? 'withdrawn' : 'refused';
      const day = tokyoDay(event.data.receivedAt);
      const counted = { tenant: event.tenantid, day, noticeId, noticeVersion, kind } as const;
      const key = JSON.stringify(Object.values(counted));
      counts.set(key, { ...counted, n: (counts.get(key)?.n ?? 0) + 1 });
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counted]) => counted);
}

const isWithdrawal = ({ type, data }: ConsentEvent): boolean =>
  type === 'consent.withdrawn' || ('source' in data && data.source === 'withdrawal_list');
