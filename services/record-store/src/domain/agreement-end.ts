import type { AgreementChanged } from '@akashi/contracts';
import { startOfTokyoDay } from './tokyo-day.ts';

/** What must have passed since a period's end before it is closed: what was sent in its last hours has settled by then. Policy. */
export const closeAfterMs = 24 * 60 * 60 * 1000;

/**
 * When a version of an agreement ceases to be in effect, after which nothing more is provided under it: after its last day, when
 * the agreement ended, or when a later version took its place. Null while nothing says that it ends.
 */
export function agreementEnd(
  { status, changedAt, versions }: AgreementChanged['data'],
  { version, content }: AgreementChanged['data']['versions'][number],
): Date | null {
  const later = versions.filter((other) => other.version > version);
  const ends = [
    ...(content.effectiveTo === null ? [] : [startOfTokyoDay(content.effectiveTo, 1)]),
    ...(status === 'ended' ? [new Date(changedAt)] : []),
    ...later.map(({ content: { effectiveFrom }, approvedAt }) =>
      latest(startOfTokyoDay(effectiveFrom), new Date(approvedAt)),
    ),
  ];
  return ends.length === 0 ? null : new Date(Math.min(...ends.map(Number)));
}

/** When each version of an agreement in this state ceases to be in effect. */
export function endsOf({ tenant, data }: { tenant: string; data: AgreementChanged['data'] }) {
  return data.versions.map((each) => ({
    tenant,
    agreementId: data.agreementId,
    version: each.version,
    contentHash: each.contentHash,
    revision: data.revision,
    endedAt: agreementEnd(data, each)?.toISOString() ?? null,
  }));
}

function latest(a: Date, b: Date): Date {
  return a > b ? a : b;
}
