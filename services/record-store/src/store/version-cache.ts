import type { AkashiEvent } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { findReferenced, type Reference, referenceKey } from './find-referenced.ts';

/** Reads referenced evidence, and remembers what many provisions share. */
export interface EvidenceReader {
  find(tx: Tx, references: readonly Reference[]): Promise<Map<string, AkashiEvent>>;
}

/** Names with a version in them: what they name never changes. MUST NOT hold a type that the reading transaction itself may add. */
const isShared = ({ reference }: Reference) => /^(agreement|party|notice):/.test(reference);

/** A reader that keeps up to `capacity` agreement, party and notice versions in memory; the longest unused go first. */
export function createEvidenceReader(capacity = 2_000): EvidenceReader {
  const kept = new Map<string, AkashiEvent>();

  function remember(key: string, event: AkashiEvent): void {
    kept.delete(key);
    kept.set(key, event);
    if (kept.size > capacity) kept.delete(kept.keys().next().value!);
  }

  return {
    async find(tx, references) {
      const wanted = new Map(references.map((reference) => [referenceKey(reference), reference]));
      const unknown = [...wanted].filter(([key]) => !kept.has(key)).map(([, reference]) => reference);
      const found = await findReferenced(tx, unknown);
      for (const key of wanted.keys()) {
        const event = kept.get(key);
        if (event) found.set(key, event);
      }
      for (const [key, reference] of wanted) {
        const event = found.get(key);
        if (event && isShared(reference)) remember(key, event);
      }
      return found;
    },
  };
}
