import type { Database } from '@akashi/database';
import type { ChoiceNotice } from '../domain/consent-event.ts';
import { findNotices, type NoticeVersionRef } from './notices.ts';

type Found = (ChoiceNotice | undefined)[];

export interface KnownNotices {
  /** One for each ref, in order, undefined where there is none; at once when all are in memory. */
  find(tenant: string, refs: readonly NoticeVersionRef[]): Found | Promise<Found>;
}

/** Published versions never change, so what was read once needs no refreshing; only a miss asks the database. */
export function createKnownNotices(api: Database, maxEntries = 20_000): KnownNotices {
  const known = new Map<string, ChoiceNotice>();

  async function load(tenant: string, refs: readonly NoticeVersionRef[]): Promise<Found> {
    const notices = await api.tenantTransaction(tenant, (tx) => findNotices(tx, tenant, refs));
    return notices.map((notice) => {
      if (notice === undefined) return undefined;
      const { contentHash, content } = notice;
      const choiceNotice = {
        contentHash,
        recipientPartyId: content.recipient.partyId,
        purposeCode: content.purposeCode,
      };
      if (known.size >= maxEntries) known.delete(known.keys().next().value!);
      known.set(keyOf(tenant, notice), choiceNotice);
      return choiceNotice;
    });
  }

  return {
    find(tenant, refs) {
      const found = refs.map((ref) => known.get(keyOf(tenant, ref)));
      return found.includes(undefined) ? load(tenant, refs) : found;
    },
  };
}

function keyOf(tenant: string, { noticeId, version }: NoticeVersionRef): string {
  return `${tenant}\n${noticeId}\n${version}`;
}
