import { auditLogged, newEvent, newId } from '@akashi/contracts';
import type { Tx } from '@akashi/database';
import { putInOutbox } from '@akashi/messaging';

interface Lookup {
  actor: { subject: string; tenant: string; name?: string; roles: readonly string[] };
  /** The events shown: they lead to the person as long as they are kept, and the log names nobody itself. */
  eventIds: readonly string[];
  now: Date;
}

/** Says who looked up what became of a person's events, as `audit.logged`. */
export async function logLookup(tx: Tx, { actor, eventIds, now }: Lookup): Promise<void> {
  const { subject, tenant, name = null, roles } = actor;
  const auditId = newId();
  const data = {
    ...{ auditId, actor: subject, actorName: name, roles: [...roles] },
    action: 'outcomes.viewed',
    target: { kind: 'tag_event', id: eventIds[0] ?? 'none' },
    details: { eventIds: [...eventIds] },
    loggedAt: now.toISOString(),
  };
  await putInOutbox(tx, [newEvent(auditLogged, { source: 'akashi/tag-relay', tenant, data, time: now, id: auditId })]);
}
