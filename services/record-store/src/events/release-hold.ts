import { legalHoldReleased, newEvent, ServiceError } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { source } from '../domain/own-events.ts';
import type { Edge } from '../edge.ts';
import { addRelease, type FoundHold, findHold, lockDisposal } from '../store/legal-holds.ts';
import { say } from './say.ts';

interface Release {
  tenant: string;
  holdId: string;
  reason: string;
  releasedBy: string;
}

/** Ends a legal hold; what it covered goes by its retention again. Throws `not_found` or `hold_released`. */
export async function releaseHold(tx: Tx, { tenant, ...said }: Release, edge: Edge): Promise<FoundHold> {
  await lockDisposal(tx, tenant);
  const hold = await findHold(tx, tenant, said.holdId);
  if (!hold) throw new ServiceError({ code: 'not_found', message: `There is no legal hold ${said.holdId}` });
  if (hold.release) {
    const { releasedBy, releasedAt } = hold.release;
    throw new ServiceError({
      code: 'hold_released',
      message: `Legal hold ${said.holdId} was released by ${releasedBy} at ${releasedAt.toISOString()}: place a new one if needed`,
    });
  }
  const time = edge.now();
  const data = { ...said, releasedAt: time.toISOString() };
  const [evidence] = await say(tx, [newEvent(legalHoldReleased, { source, tenant, time, data })], { edge });
  await addRelease(tx, tenant, { data, evidenceId: evidence!.evidenceId });
  return { ...hold, release: { reason: said.reason, releasedBy: said.releasedBy, releasedAt: time } };
}
