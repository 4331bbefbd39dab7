import { ServiceError } from '@akashi/contracts';
import type { Admin } from 'kafkajs';
import { sleep } from './before.ts';

/** Longer than a session: a member that was killed counts as running until its session has timed out, also over a broker's restart. */
const waitMs = 30_000;

/** Sets a group back to the start of a topic. Waits for members that no longer live; throws 'group_in_use' if one still does. */
export async function rewindGroup(admin: Admin, groupId: string, topic: string): Promise<void> {
  const deadline = performance.now() + waitMs;
  for (;;) {
    try {
      return await admin.resetOffsets({ groupId, topic, earliest: true });
    } catch (error) {
      if (!/must have no running instances/.test((error as Error).message)) throw error;
      if (performance.now() < deadline) await sleep(500);
      else
        throw new ServiceError({
          code: 'group_in_use',
          message: `The consumer group ${groupId} still has a running member: stop every process that consumes in it, then try again`,
          cause: error,
        });
    }
  }
}
