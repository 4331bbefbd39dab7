const days = (n: number) => n * 24 * 60 * 60 * 1000;

/** The services, by the names that topics, audiences and folders use. */
export const serviceNames = ['consent-collector', 'tag-relay', 'record-store', 'approval'] as const;
export type ServiceName = (typeof serviceNames)[number];

interface TopicBase {
  /** The only service that may write the topic; access control lists are generated from it. */
  producer: ServiceName;
  consumers: readonly ServiceName[];
  /** What the Kafka key holds after `tenant:`. */
  key: string;
  /** Never changes in a topic's life: growth is a new topic version. */
  partitions: number;
}
export type Topic = TopicBase &
  ({ cleanup: 'delete'; retentionMs: number } | { cleanup: 'compact'; minCompactionLagMs: number });

const compacted = { cleanup: 'compact', minCompactionLagMs: days(30) } as const;
const evidence = { cleanup: 'delete', retentionMs: days(30) } as const;

/**
 * Every topic, without the prefix (`akashi.` unless configured). Topics are transport, not the archive: record-store is the
 * system of record. Topics are created from this table and nowhere else.
 */
export const topics = {
  'parties.v1': {
    ...compacted,
    producer: 'approval',
    consumers: ['consent-collector', 'tag-relay', 'record-store'],
    key: 'party',
    partitions: 3,
  },
  'sites.v1': { ...compacted, producer: 'consent-collector', consumers: ['tag-relay'], key: 'site', partitions: 3 },
  'notices.v1': {
    ...compacted,
    producer: 'consent-collector',
    consumers: ['tag-relay', 'record-store'],
    key: 'notice:version',
    partitions: 3,
  },
  'consents.v1': {
    ...evidence,
    producer: 'consent-collector',
    consumers: ['consent-collector', 'tag-relay', 'record-store'],
    key: 'principal',
    partitions: 12,
  },
  'consent-states.v1': {
    ...compacted,
    producer: 'consent-collector',
    consumers: ['tag-relay'],
    key: 'principal',
    partitions: 12,
  },
  'tag-events.v1': {
    cleanup: 'delete',
    retentionMs: days(3),
    producer: 'tag-relay',
    consumers: ['tag-relay'],
    key: 'principal',
    partitions: 12,
  },
  'provisions.v1': {
    ...evidence,
    producer: 'tag-relay',
    consumers: ['record-store'],
    key: 'principal',
    partitions: 12,
  },
  'tags.v1': {
    ...compacted,
    producer: 'tag-relay',
    consumers: ['record-store', 'approval'],
    key: 'tag',
    partitions: 3,
  },
  'agreements.v1': {
    ...compacted,
    producer: 'approval',
    consumers: ['tag-relay', 'record-store'],
    key: 'agreement (copies: provider tenant:agreement)',
    partitions: 3,
  },
  'records.v1': {
    ...evidence,
    producer: 'record-store',
    consumers: ['tag-relay', 'approval'],
    key: 'record, batch, period record, document, export or inspection',
    partitions: 12,
  },
  'decisions.v1': { ...evidence, producer: 'approval', consumers: ['record-store'], key: 'case', partitions: 3 },
  'audit.approval.v1': { ...evidence, producer: 'approval', consumers: ['record-store'], key: 'actor', partitions: 3 },
  'audit.consent-collector.v1': {
    ...evidence,
    producer: 'consent-collector',
    consumers: ['record-store'],
    key: 'actor',
    partitions: 3,
  },
  'audit.record-store.v1': {
    ...evidence,
    producer: 'record-store',
    consumers: ['record-store'],
    key: 'actor',
    partitions: 3,
  },
  'audit.tag-relay.v1': {
    ...evidence,
    producer: 'tag-relay',
    consumers: ['record-store'],
    key: 'actor',
    partitions: 3,
  },
} as const satisfies Record<string, Topic>;

export type TopicName = keyof typeof topics;
export const topicNames = Object.keys(topics) as TopicName[];
