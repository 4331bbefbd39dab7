import type { CounterpartyKeyRegistered } from '@akashi/contracts';
import type { Tx } from '@akashi/database';

export async function addCounterpartyKey(
  tx: Tx,
  tenant: string,
  key: CounterpartyKeyRegistered['data'],
): Promise<void> {
  await tx.query(
    `INSERT INTO counterparty_keys (tenant, key_id, party_id, verifier_key, obtained_by, registered_by, registered_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [tenant, key.keyId, key.partyId, key.verifierKey, key.obtainedBy, key.registeredBy, key.registeredAt],
  );
}

interface KeyRow {
  key_id: string;
  verifier_key: string;
  obtained_by: string;
  registered_by: string;
  registered_at: Date;
}

/** The other company's key that counts now: the one registered last. */
export async function findCounterpartyKey(
  tx: Tx,
  tenant: string,
  partyId: string,
): Promise<CounterpartyKeyRegistered['data'] | undefined> {
  const { rows } = await tx.query<KeyRow>(
    `SELECT key_id, verifier_key, obtained_by, registered_by, registered_at FROM counterparty_keys
     WHERE tenant = $1 AND party_id = $2 ORDER BY registered_at DESC, key_id DESC LIMIT 1`,
    [tenant, partyId],
  );
  const row = rows[0];
  return (
    row && {
      keyId: row.key_id,
      partyId,
      verifierKey: row.verifier_key,
      obtainedBy: row.obtained_by,
      registeredBy: row.registered_by,
      registeredAt: row.registered_at.toISOString(),
    }
  );
}
