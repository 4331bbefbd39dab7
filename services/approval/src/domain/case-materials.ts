import type { CaseKind, Localized, ServiceName } from '@akashi/contracts';

/** What whoever decides looks at and another service keeps: where it answers, and how much there is of it. */
export interface CaseMaterial {
  service: ServiceName;
  path: string;
  what: Localized;
  /** Null where the content doesn't say. */
  count: number | null;
}

interface Decided {
  kind: CaseKind;
  subjectId: string;
  content: unknown;
}

const ofBatch = [
  { only: null, count: 'recordCount', what: { ja: 'まとめられた記録', en: 'The records batched' } },
  {
    only: 'corrected',
    count: 'correctedCount',
    what: { ja: '訂正等のある記録（前後の内容）', en: 'Records that were corrected, before and after' },
  },
  {
    only: 'deficient',
    count: 'deficientCount',
    what: { ja: '記録事項が欠けた、又は具体的でない記録', en: 'Records lacking an item, or naming one vaguely' },
  },
  {
    only: 'unconfirmed',
    count: 'unconfirmedCount',
    what: { ja: '事前の確認のない記録', en: 'Records without a confirmation from before' },
  },
] as const;

/** Of a batch of records, the records themselves, and those that its counts are of; a case of another kind holds all it decides. */
export function caseMaterials({ kind, subjectId, content }: Decided): readonly CaseMaterial[] {
  if (kind !== 'record_batch') return [];
  const counts = (content ?? {}) as Record<string, unknown>;
  return ofBatch.map(({ only, count, what }) => {
    const counted = counts[count];
    const path = `/v1/record-batches/${encodeURIComponent(subjectId)}/records${only ? `?only=${only}` : ''}`;
    return { service: 'record-store', path, what, count: typeof counted === 'number' ? counted : null };
  });
}
