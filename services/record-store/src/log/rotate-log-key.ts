import type { AkashiEvent } from '@akashi/contracts';
import type { Database } from '@akashi/database';
import { evidenceLeafData, leafHash, newSigner, signKeyRotation } from '@akashi/ledger';
import type { Edge } from '../edge.ts';
import { addEvidence } from '../store/add-evidence.ts';
import { findLogTenants } from '../store/log-store.ts';

interface RotateOptions {
  db: Database;
  edge: Edge;
  origin: string;
  oldKey: string;
  newKey: string;
}

/** By what name the statements of a log's key changes are found. */
export const rotationReference = 'log_key_rotation';

/**
 * Queues, as a leaf of every log there is, the old key's statement that the new one signs from now on; gives the new verifier keys.
 * Done again it adds nothing. It is no event: no topic carries it.
 */
export function rotateLogKey({ db, edge, origin, oldKey, newKey }: RotateOptions): Promise<string[]> {
  return db.transaction(async (tx) => {
    const verifierKeys: string[] = [];
    for (const tenant of await findLogTenants(tx)) {
      const from = newSigner({ name: `${origin}/${tenant}`, privateKey: oldKey });
      const to = newSigner({ name: from.name, privateKey: newKey });
      const value = Buffer.from(await signKeyRotation({ from, to }));
      const [salt] = edge.salts(1);
      const leafData = evidenceLeafData({ salt: salt!, value });
      const receivedAt = edge.now().toISOString();
      const stated = {
        type: 'log_key.rotated',
        id: to.keyHash,
        subject: from.keyHash,
        time: receivedAt,
      } as AkashiEvent;
      const statement = {
        evidenceId: edge.newId(),
        tenant,
        topic: 'log',
        event: stated,
        references: [rotationReference],
      };
      await addEvidence(tx, [{ ...statement, value, salt: salt!, leafData, leafHash: leafHash(leafData), receivedAt }]);
      verifierKeys.push(to.verifierKey);
    }
    return verifierKeys;
  });
}
