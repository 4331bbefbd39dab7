import type { AkashiEvent } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { type Cause, putInOutbox } from '@akashi/messaging';
import { type Evidence, evidenceOfOwn } from '../domain/evidence.ts';
import type { Edge } from '../edge.ts';
import { addEvidence } from '../store/add-evidence.ts';

interface SayOptions {
  edge: Edge;
  /** What each event belongs to the trace of. */
  causes?: readonly (Cause | undefined)[];
}

/** Keeps events of our own as evidence and puts the very same bytes into the outbox. Gives the evidence, in the order of the events. */
export async function say(tx: Tx, events: readonly AkashiEvent[], { edge, causes }: SayOptions): Promise<Evidence[]> {
  const evidence = evidenceOfOwn(events, edge);
  await addEvidence(tx, evidence);
  await putInOutbox(tx, events, { values: evidence.map(({ value }) => value), ...(causes && { causes }) });
  return evidence;
}
