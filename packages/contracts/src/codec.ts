import { z } from 'zod';
import { type AkashiEvent, dataSchemaOf, type EventContract, topicOf } from './define-event.ts';
import { eventContracts } from './events.ts';
import type { TopicName } from './topics.ts';
import { tenantSchema } from './vocabulary.ts';

/** A message as Kafka carries it. */
export interface EncodedEvent {
  topic: TopicName;
  key: string;
  value: Buffer;
  headers: Record<string, string>;
}

export type Decoded =
  | { ok: true; event: AkashiEvent }
  /** `unreadable`: bytes that are no event of ours. `unknown`: an event of a type or version that this code does not know. */
  | { ok: false; reason: 'unreadable' | 'unknown'; detail: string };

const contractsByType = new Map<string, EventContract>(eventContracts.map((contract) => [contract.type, contract]));
const contractsBySchema = new Map<string, EventContract>(
  eventContracts.map((contract) => [dataSchemaOf(contract), contract]),
);

const envelopeSchema = z.looseObject({
  specversion: z.literal('1.0'),
  id: z.string().min(1).max(128),
  source: z.string().min(1).max(256),
  type: z.string().min(1).max(128),
  time: z.iso.datetime(),
  subject: z.string().min(1).max(512),
  tenantid: tenantSchema,
  datacontenttype: z.literal('application/json'),
  dataschema: z.string().min(1).max(256),
  data: z.unknown(),
});

/** The contract of an event type that this code knows. */
export function contractOf(type: string): EventContract {
  const contract = contractsByType.get(type);
  if (!contract) throw new TypeError(`no event contract has the type ${type}`);
  return contract;
}

/** The message for an event: the topic without its prefix, the key `tenant:subject`, and the bytes that are evidence from then on. */
export function encodeEvent(event: AkashiEvent): EncodedEvent {
  return {
    topic: topicOf(contractOf(event.type), event.source),
    key: `${event.tenantid}:${event.subject}`,
    value: Buffer.from(JSON.stringify(event)),
    headers: { 'content-type': 'application/cloudevents+json' },
  };
}

/** Reads a message's bytes. Never throws: says whether they are unreadable, or an event that this code is too old or too new for. */
export function decodeEvent(topic: TopicName, value: Buffer): Decoded {
  let json: unknown;
  try {
    json = JSON.parse(value.toString('utf8'));
  } catch (error) {
    return { ok: false, reason: 'unreadable', detail: `not JSON: ${(error as Error).message}` };
  }
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success)
    return { ok: false, reason: 'unreadable', detail: `not a CloudEvent of ours: ${z.prettifyError(envelope.error)}` };
  const contract = contractsBySchema.get(envelope.data.dataschema);
  if (!contract || contract.type !== envelope.data.type) {
    return { ok: false, reason: 'unknown', detail: `type ${envelope.data.type}, schema ${envelope.data.dataschema}` };
  }
  const { source } = envelope.data;
  if (topicOf(contract, source) !== topic)
    return { ok: false, reason: 'unreadable', detail: `${contract.type} of ${source} does not belong on ${topic}` };
  const data = contract.schema.safeParse(envelope.data.data);
  if (!data.success)
    return { ok: false, reason: 'unreadable', detail: `${contract.type}: ${z.prettifyError(data.error)}` };
  return { ok: true, event: { ...envelope.data, data: data.data } as AkashiEvent };
}
