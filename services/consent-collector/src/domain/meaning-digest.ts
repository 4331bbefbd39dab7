import { createHash } from 'node:crypto';
import type { ConsentEvent } from '@akashi/contracts';

/**
 * SHA-256 of what a consent event says. A tag that tries again sends the same choice with another elapsed time, and it is received at
 * another moment: times are left out, so that equal digests mean "the same submission" and different ones a conflict.
 */
export function meaningDigest(event: ConsentEvent): string {
  return createHash('sha256')
    .update(JSON.stringify(meaningOf(event)))
    .digest('hex');
}

function meaningOf(event: ConsentEvent): unknown[] {
  if (event.type === 'declaration.recorded') {
    const { source, recipientPartyId, purposeCode, granted, notice } = event.data;
    return [event.type, source, recipientPartyId, purposeCode, granted, notice && referenceOf(notice)];
  }
  const { siteId, choiceNumber, choices } = event.data;
  const said = choices.map(({ recipientPartyId, purposeCode, granted, notice }) => [
    recipientPartyId,
    purposeCode,
    granted,
    referenceOf(notice),
  ]);
  return [event.type, siteId, choiceNumber, said];
}

function referenceOf({ noticeId, version, contentHash }: { noticeId: string; version: number; contentHash: string }) {
  return [noticeId, version, contentHash];
}
