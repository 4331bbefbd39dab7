import type { z } from 'zod';
import { newId } from './new-id.ts';
import type { TopicName } from './topics.ts';

/** A CloudEvents 1.0 event in structured JSON, with our `tenantid` extension. `time` is UTC with milliseconds. */
export interface AkashiEvent<Type extends string = string, Data = unknown> {
  specversion: '1.0';
  id: string;
  source: string;
  type: Type;
  time: string;
  subject: string;
  tenantid: string;
  datacontenttype: 'application/json';
  dataschema: string;
  data: Data;
}

/** The one place that says what an event is: its type, version, topic, key and the shape of its data. */
export interface EventContract<Type extends string = string, Schema extends z.ZodType = z.ZodType> {
  type: Type;
  version: number;
  topic: TopicName;
  /** Where services say the same thing of themselves: each on the topic that it alone may write, by the event's `source`. */
  topicOfSource?: Readonly<Record<string, TopicName>>;
  schema: Schema;
  /** What the event is about, without the tenant: the Kafka key is `tenant:subject`, so that one subject's events stay in order. */
  subject: (data: z.infer<Schema>, tenant: string) => string;
}

export type EventOf<C> = C extends EventContract<infer Type, infer Schema> ? AkashiEvent<Type, z.infer<Schema>> : never;

export function defineEvent<Type extends string, Schema extends z.ZodType>(
  contract: EventContract<Type, Schema>,
): EventContract<Type, Schema> {
  return contract;
}

/** The topic that an event of this source comes by: the only one that it is accepted on. */
export const topicOf = ({ topic, topicOfSource }: Pick<EventContract, 'topic' | 'topicOfSource'>, source: string) =>
  topicOfSource?.[source] ?? topic;

/** All topics that a contract's events may come by. */
export const topicsOf = ({
  topic,
  topicOfSource = {},
}: Pick<EventContract, 'topic' | 'topicOfSource'>): TopicName[] => [
  ...new Set([topic, ...Object.values(topicOfSource)]),
];

/** The `dataschema` URN of an event's version; a changed meaning is a new version, an optional field is not. */
export const dataSchemaOf = (contract: { type: string; version: number }) =>
  `urn:akashi:event:${contract.type}:${contract.version}`;

interface NewEvent<Data> {
  source: string;
  tenant: string;
  data: Data;
  time: Date;
  id?: string;
}

/** Makes an event of a contract. It does not validate `data`: TypeScript does, and `decodeEvent` does at the other end. */
export function newEvent<Type extends string, Schema extends z.ZodType>(
  contract: EventContract<Type, Schema>,
  { source, tenant, data, time, id = newId() }: NewEvent<z.infer<Schema>>,
): AkashiEvent<Type, z.infer<Schema>> {
  return {
    specversion: '1.0',
    id,
    source,
    type: contract.type,
    time: time.toISOString(),
    subject: contract.subject(data, tenant),
    tenantid: tenant,
    datacontenttype: 'application/json',
    dataschema: dataSchemaOf(contract),
    data,
  };
}
