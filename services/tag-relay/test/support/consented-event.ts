import type { RelayWorld } from './running-relay.ts';
import { choice, type EventStory, newPrincipal, tagEvent } from './story.ts';

/** Publishes a grant and an event that waits for it; returns both ids and the principal. */
export async function consentedEvent(world: RelayWorld, story: Partial<EventStory> = {}) {
  const principal = story.principal ?? newPrincipal();
  const grant = choice({ principal });
  const event = tagEvent({ afterConsentId: grant.id, ...story, principal });
  await world.publish(grant, event);
  return { principal, grantId: grant.id, eventId: event.id };
}

/** The types of what was put into the outbox about a principal, in order, with their data. */
export async function publishedAbout(
  world: RelayWorld,
  principal: string,
): Promise<{ type: string; data: Record<string, unknown> }[]> {
  const { rows } = await world.db.query<{ value: Buffer }>('SELECT value FROM outbox WHERE key = $1 ORDER BY id', [
    `provider-demo:${principal}`,
  ]);
  return rows.map(({ value }) => JSON.parse(value.toString()) as { type: string; data: Record<string, unknown> });
}
