import {
  type ConsentRecorded,
  type ConsentSubmission,
  type ConsentWithdrawn,
  consentRecorded,
  consentWithdrawn,
  type ErrorDetail,
  newEvent,
  ServiceError,
} from '@akashi/contracts';
import { eventSource } from './event-source.ts';

/** What a choice needs of the notice that it was made under. */
export interface ChoiceNotice {
  contentHash: string;
  recipientPartyId: string;
  purposeCode: string;
}

interface Received {
  submission: ConsentSubmission;
  site: { tenant: string; siteId: string };
  /** One for each choice, in order; undefined where no such version was published. */
  notices: readonly (ChoiceNotice | undefined)[];
  receivedAt: Date;
}

/**
 * The event of a person's choice. Recipient and purpose come from the notice, never from the browser; the choice counts from
 * receipt less the time elapsed since the click. Throws 'unknown_notice_version' or 'withdrawal_grants' with the faulty paths.
 */
export function consentEventOf({
  submission,
  site,
  notices,
  receivedAt,
}: Received): ConsentRecorded | ConsentWithdrawn {
  const { id, action, principal, choiceNumber, elapsedMs, language, page, tagVersion } = submission;
  const isWithdrawal = action === 'withdraw';
  const choices = submission.choices.map((choice, index) => {
    const notice = notices[index];
    if (notice?.contentHash !== choice.noticeContentHash) throw unknownNotices(submission, notices);
    if (isWithdrawal && choice.granted) throw withdrawalGrants(submission);
    return {
      recipientPartyId: notice.recipientPartyId,
      purposeCode: notice.purposeCode,
      notice: { noticeId: choice.noticeId, version: choice.noticeVersion, contentHash: choice.noticeContentHash },
      granted: choice.granted,
      shownPosition: choice.shownPosition,
    };
  });
  const data = {
    principal,
    siteId: site.siteId,
    siteConfigurationRevision: submission.siteConfigurationRevision,
    choiceNumber,
    elapsedMs,
    receivedAt: receivedAt.toISOString(),
    effectiveAt: new Date(receivedAt.getTime() - elapsedMs).toISOString(),
    language,
    page,
    tagVersion,
    choices,
  };
  const envelope = { source: eventSource, tenant: site.tenant, time: receivedAt, id };
  if (!isWithdrawal) return newEvent(consentRecorded, { ...envelope, data });
  return newEvent(consentWithdrawn, { ...envelope, data: data as ConsentWithdrawn['data'] });
}

function unknownNotices({ choices }: ConsentSubmission, notices: Received['notices']): ServiceError {
  const details = choices.flatMap((choice, index): ErrorDetail[] => {
    const notice = notices[index];
    if (notice?.contentHash === choice.noticeContentHash) return [];
    const what = `${choice.noticeId} version ${choice.noticeVersion}`;
    return notice === undefined
      ? [
          {
            path: `/choices/${index}/noticeVersion`,
            message: `no such notice version: ${what}`,
            code: 'unknown_notice_version',
          },
        ]
      : [
          {
            path: `/choices/${index}/noticeContentHash`,
            message: `is not the hash of ${what}`,
            code: 'unknown_notice_version',
          },
        ];
  });
  return new ServiceError({
    code: 'unknown_notice_version',
    message: `A choice names a notice that was never published: ${details.map(({ path }) => path).join(', ')}. Reload the tag, which carries the published ones`,
    details,
  });
}

function withdrawalGrants({ choices }: ConsentSubmission): ServiceError {
  const details = choices.flatMap(({ granted }, index) =>
    granted
      ? [{ path: `/choices/${index}/granted`, message: 'must be false in a withdrawal', code: 'withdrawal_grants' }]
      : [],
  );
  return new ServiceError({
    code: 'withdrawal_grants',
    message: 'A withdrawal grants nothing: send granted false for every choice, or the action "choose"',
    details,
  });
}
