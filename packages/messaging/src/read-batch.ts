import { isUtf8 } from 'node:buffer';
import { decodeEvent, type TopicName } from '@akashi/contracts';
import type { IHeaders, KafkaMessage } from 'kafkajs';
import { type Consumed, consumedOf } from './consumed.ts';
import type { NewDeadLetter, StoredHeaders } from './dead-letters.ts';

export type Item = { kind: 'event'; consumed: Consumed } | { kind: 'dead'; letter: NewDeadLetter };

/** Why a partition can't go on without a person or a newer release; nothing from `offset` on has been taken. */
export type Stop = { offset: bigint; reason: 'unknown_event' | 'unreadable_key'; detail: string };

export type ReadBatch = { items: Item[]; stop?: Stop };

const storedHeaders = (headers: IHeaders | undefined): StoredHeaders => {
  const stored: StoredHeaders = {};
  for (const [name, value] of Object.entries(headers ?? {})) {
    const last = Array.isArray(value) ? value.at(-1) : value;
    if (last === undefined || last === null) continue;
    const bytes = Buffer.from(last);
    const text = isUtf8(bytes) ? bytes.toString() : '\0';
    stored[name] = text.includes('\0') ? { base64: bytes.toString('base64') } : text;
  }
  return stored;
};

/** The headers that are text. */
export const textHeaders = (headers: StoredHeaders): Record<string, string> => {
  const text: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) if (typeof value === 'string') text[name] = value;
  return text;
};

/** PostgreSQL's text holds no NUL, and without its key an event can't be kept in order: such a key is as unreadable as none. */
const readKey = (key: Buffer | null): string | undefined => {
  if (!key || key.length === 0 || key.includes(0) || !isUtf8(key)) return undefined;
  return key.toString();
};

type Read = Item | Stop;

const readMessage = (topic: TopicName, partition: number, message: KafkaMessage): Read => {
  const offset = BigInt(message.offset);
  const key = readKey(message.key);
  if (key === undefined) return { offset, reason: 'unreadable_key', detail: 'the key is absent, or not UTF-8 text' };
  const { value } = message;
  const timestamp = new Date(Number(message.timestamp));
  const headers = storedHeaders(message.headers);
  const dead = (reason: string): Item => ({
    kind: 'dead',
    letter: { topic, partition, offset, key, value, headers, timestamp, reason },
  });
  if (!value) return dead('the message has no value');
  const decoded = decodeEvent(topic, value);
  if (!decoded.ok) {
    return decoded.reason === 'unknown'
      ? { offset, reason: 'unknown_event', detail: decoded.detail }
      : dead(decoded.detail);
  }
  const { event } = decoded;
  if (key !== `${event.tenantid}:${event.subject}`) return dead('the key is not the event’s tenant and subject');
  return {
    kind: 'event',
    consumed: consumedOf({ event, value, key, topic, partition, offset, headers: textHeaders(headers), timestamp }),
  };
};

/** Reads messages in order up to the first that stops the partition. */
export const readBatch = (topic: TopicName, partition: number, messages: readonly KafkaMessage[]): ReadBatch => {
  const items: Item[] = [];
  for (const message of messages) {
    const read = readMessage(topic, partition, message);
    if ('reason' in read) return { items, stop: read };
    items.push(read);
  }
  return { items };
};
