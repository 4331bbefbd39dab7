import { randomBytes } from 'node:crypto';
import { type ConsentSubmission, newId } from '@akashi/contracts';

/** A principal as the tag makes one: 128 random bits. */
export const newPrincipal = () => randomBytes(16).toString('base64url');

interface SubmissionOptions {
  notice: { noticeId: string; version: number; contentHash: string };
  granted?: boolean;
  with?: Partial<ConsentSubmission>;
}

/** What the tag posts when somebody chooses under one notice. */
export function submissionOf({ notice, granted = true, with: overrides = {} }: SubmissionOptions): ConsentSubmission {
  return {
    id: newId(),
    principal: newPrincipal(),
    choiceNumber: 1,
    elapsedMs: 20,
    action: 'choose',
    language: 'ja',
    page: 'https://shop.example.jp/items',
    tagVersion: '0.1.0',
    siteConfigurationRevision: 1,
    choices: [
      {
        noticeId: notice.noticeId,
        noticeVersion: notice.version,
        noticeContentHash: notice.contentHash,
        granted,
        shownPosition: 1,
      },
    ],
    ...overrides,
  };
}
