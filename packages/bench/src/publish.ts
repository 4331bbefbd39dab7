import { type AkashiEvent, encodeEvent } from '@akashi/contracts';
import { type TestKafka, writeTopic } from '@akashi/test-harness';

/** Small enough that no partition's share is over the broker's limit of 1 MiB a batch. */
const eventsARequest = 1_000;

/** Puts events on their topic as the service that makes them does; resolves once all are acknowledged. */
export async function publish(kafka: TestKafka, events: readonly AkashiEvent[]): Promise<void> {
  const encoded = events.map(encodeEvent);
  for (let i = 0; i < encoded.length; i += eventsARequest) {
    await writeTopic(kafka, encoded[0]!.topic, encoded.slice(i, i + eventsARequest));
  }
}
