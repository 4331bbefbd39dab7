import { topicNames, topics } from '@akashi/contracts';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Messaging } from '../src/index.ts';
import { createExampleService, type ExampleService } from './example-service.ts';
import { topicConfig } from './read-topic.ts';

let service: ExampleService;
let messaging: Messaging;
let topicPrefix: string;
beforeAll(async () => {
  service = await createExampleService();
  topicPrefix = `${service.kafka.topicPrefix}ensured.`;
  messaging = service.messagingOver(service.kafka.brokers, { topicPrefix });
});
afterAll(async () => {
  await messaging?.stop();
  await service?.stop();
});

test('it makes every topic of the contracts once, with their partitions, retention and compaction', async () => {
  const made = await messaging.ensureTopics();
  expect(made.sort()).toEqual(topicNames.map((name) => topicPrefix + name).sort());
  expect(await messaging.ensureTopics()).toEqual([]);
  expect((await messaging.endOffsets('consents.v1')).length).toBe(topics['consents.v1'].partitions);
  expect(await topicConfig(service.kafka.brokers, `${topicPrefix}agreements.v1`)).toMatchObject({
    'cleanup.policy': 'compact',
    'min.compaction.lag.ms': String(30 * 24 * 3600 * 1000),
    'min.insync.replicas': '1',
  });
  expect(await topicConfig(service.kafka.brokers, `${topicPrefix}tag-events.v1`)).toMatchObject({
    'cleanup.policy': 'delete',
    'retention.ms': String(3 * 24 * 3600 * 1000),
    'unclean.leader.election.enable': 'false',
  });
});

test('another number of partitions is an error and changes nothing', async () => {
  await expect(messaging.ensureTopics({ only: ['consents.v1'], partitions: 24 })).rejects.toMatchObject({
    code: 'topic_partitions_differ',
  });
  expect((await messaging.endOffsets('consents.v1')).length).toBe(12);
});
