import type { ExplainedTag } from '../store/explain-events.ts';
import { explainReason } from './reasons.ts';

/** What became of an event at one tag, as a person reads it. */
export function explainTag(tag: ExplainedTag) {
  const reasons = [...tag.reasons, ...(tag.deliveryReasons ?? [])].map(explainReason);
  const explained = {
    tagId: tag.tagId,
    tagRevision: tag.tagRevision,
    outcome: outcomeOf(tag),
    reasons,
    decidedAt: tag.decidedAt.toISOString(),
  };
  return tag.isProvisionMade && tag.provisionId !== null
    ? { ...explained, delivery: deliveryOf(tag, tag.provisionId) }
    : explained;
}

function outcomeOf(tag: ExplainedTag) {
  if (tag.decision === 'withheld' || tag.deliveryStatus === 'withheld') return 'withheld' as const;
  if (tag.outcome !== null) return tag.outcome;
  return tag.deliveryReasons?.length ? ('deferred' as const) : ('pending' as const);
}

const isoTime = (text: string) => new Date(text).toISOString();

function deliveryOf(tag: ExplainedTag, provisionId: string) {
  return {
    provisionId,
    outcome: tag.outcome ?? ('pending' as const),
    attempts: tag.attempts.map(({ startedAt, endedAt, outcome, status, cause }) => ({
      startedAt: isoTime(startedAt),
      endedAt: endedAt === null ? null : isoTime(endedAt),
      outcome: outcome ?? 'under_way',
      ...(status !== null && { status }),
      ...(cause !== null && { cause }),
    })),
    record: tag.isAcknowledged ? { recordId: tag.recordId } : null,
  };
}
