import { auditLogged, newEvent, newId } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { putInOutbox } from '@akashi/messaging';
import { eventSource } from '../domain/event-source.ts';

interface Lookup {
  actor: { subject: string; tenant: string; name?: string; roles: readonly string[] };
  /** The consents shown: they lead to the person as long as they are kept, and the log names nobody itself. */
  consentIds: readonly string[];
  now: Date;
}

/** Says who looked a person's consents up, as `audit.logged`. */
export async function logLookup(tx: Tx, { actor, consentIds, now }: Lookup): Promise<void> {
  const { subject, tenant, name = null, roles } = actor;
  const auditId = newId();
  const data = {
    ...{ auditId, actor: subject, actorName: name, roles: [...roles] },
    action: 'consents.viewed',
    target: { kind: 'consent', id: consentIds[0] ?? 'none' },
    details: { consentIds: [...consentIds] },
    loggedAt: now.toISOString(),
  };
  await putInOutbox(tx, [newEvent(auditLogged, { source: eventSource, tenant, data, time: now, id: auditId })]);
}
