import type { ConsentSubmission } from '@akashi/contracts';
import type { NoticeState } from '../api-types.ts';
import type { TagConfig } from '../tag-config.ts';
import type { StoredChoice } from './tag-store.ts';

type Choices = Record<string, StoredChoice>;
/** What a click decides; who, when and where are added by the caller. */
export interface Decision {
  action: ConsentSubmission['action'];
  choices: ConsentSubmission['choices'];
}

/** The state of each configured notice, in the order shown; an answer to another version or text is no answer. */
export function noticeStates(config: TagConfig, kept: Choices): NoticeState[] {
  return config.notices.map(({ noticeId, version, contentHash }) => {
    const choice = kept[noticeId];
    const answered = choice && choice.version === version && choice.contentHash === contentHash;
    return {
      noticeId,
      version,
      status: answered ? (choice.granted ? 'granted' : 'refused') : 'unanswered',
      consentId: answered ? choice.consentId : null,
      recorded: Boolean(answered && choice.recorded),
    };
  });
}

/** The answer to every notice shown: granted only where `granted` names it. */
export function decideAll(config: TagConfig, granted: ReadonlySet<string>): Decision {
  return {
    action: 'choose',
    choices: config.notices.map((notice, index) => ({
      noticeId: notice.noticeId,
      noticeVersion: notice.version,
      noticeContentHash: notice.contentHash,
      granted: granted.has(notice.noticeId),
      shownPosition: index + 1,
    })),
  };
}

/**
 * Takes back what was granted, under the very version it was granted under, whether or not that notice is still
 * configured; null when nothing is granted.
 */
export function decideWithdrawal(kept: Choices, noticeId?: string): Decision | null {
  const choices = Object.entries(kept)
    .filter(([id, choice]) => choice.granted && (noticeId === undefined || id === noticeId))
    .map(([id, choice]) => ({
      noticeId: id,
      noticeVersion: choice.version,
      noticeContentHash: choice.contentHash,
      granted: false,
      shownPosition: choice.shownPosition,
    }));
  return choices.length > 0 ? { action: 'withdraw', choices } : null;
}

/** What is kept once the decision was made as `consentId`, not yet recorded. */
export function withDecision(kept: Choices, decision: Decision, consentId: string): Choices {
  const next = { ...kept };
  for (const choice of decision.choices) {
    next[choice.noticeId] = {
      version: choice.noticeVersion,
      contentHash: choice.noticeContentHash,
      granted: choice.granted,
      shownPosition: choice.shownPosition,
      consentId,
      recorded: false,
    };
  }
  return next;
}

/** What is kept once the collector has acknowledged the consent. */
export function withAcknowledgement(kept: Choices, consentId: string): Choices {
  return mapChoices(kept, consentId, (choice) => ({ ...choice, recorded: true }));
}

/** What is kept once the collector has turned the consent down: a refusal stands, a grant is as if never given. */
export function withRejection(kept: Choices, consentId: string): Choices {
  return mapChoices(kept, consentId, (choice) => (choice.granted ? null : choice));
}

/**
 * What is kept when a page starts: a choice that was neither recorded nor is still queued (turned down, or its post was
 * lost with a full storage) never reached the collector, so the person is asked again.
 */
export function withoutLost(kept: Choices, queuedIds: ReadonlySet<string>): Choices {
  return Object.fromEntries(
    Object.entries(kept).filter(([, choice]) => choice.recorded || queuedIds.has(choice.consentId)),
  );
}

function mapChoices(kept: Choices, consentId: string, change: (choice: StoredChoice) => StoredChoice | null): Choices {
  const next: Choices = {};
  for (const [id, choice] of Object.entries(kept)) {
    const changed = choice.consentId === consentId ? change(choice) : choice;
    if (changed) next[id] = changed;
  }
  return next;
}
