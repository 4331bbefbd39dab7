import { type DisclosureHandedOver, disclosureHandedOver, newEvent } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { source } from '../domain/own-events.ts';
import type { Edge } from '../edge.ts';
import type { FoundDisclosure } from '../store/disclosures.ts';
import { say } from './say.ts';

interface HandOver extends Pick<DisclosureHandedOver['data'], 'what' | 'form' | 'by'> {
  tenant: string;
  disclosure: FoundDisclosure;
}

/** Logs, as evidence and in the transaction that reads it, that somebody got an answer. */
export async function logHandOver(
  tx: Tx,
  { tenant, disclosure: { prepared }, ...handOver }: HandOver,
  edge: Edge,
): Promise<DisclosureHandedOver['data']> {
  const time = edge.now();
  const { disclosureId, contentHash } = prepared;
  const data = { handOverId: edge.newId(), disclosureId, contentHash, ...handOver, at: time.toISOString() };
  await say(tx, [newEvent(disclosureHandedOver, { source, tenant, time, data })], { edge });
  return data;
}
