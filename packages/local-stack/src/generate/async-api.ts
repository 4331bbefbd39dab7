import {
  dataSchemaOf,
  type EventContract,
  eventContracts,
  serviceNames,
  type TopicName,
  topicNames,
  topics,
  topicsOf,
} from '@akashi/contracts';
import { z } from 'zod';

const messageName = ({ type, version }: EventContract) => `${type}.v${version}`;
const contractsOn = (name: TopicName) => eventContracts.filter((contract) => topicsOf(contract).includes(name));
const channelName = (name: TopicName) => name.replaceAll('.', '-');

/** The AsyncAPI 3.0 document of every topic and event, with who sends and who receives. */
export function asyncApiDocument(version: string): Record<string, unknown> {
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Akashi events',
      version,
      description:
        'CloudEvents 1.0 in structured JSON on Kafka. The key is `tenant:` and the subject. Topic names carry a prefix, `akashi.` unless configured.',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/cloudevents+json',
    channels: Object.fromEntries(topicNames.map((name) => [channelName(name), channel(name)])),
    operations: operations(),
    components: {
      messages: Object.fromEntries(eventContracts.map((contract) => [messageName(contract), message(contract)])),
    },
  };
}

function channel(name: TopicName) {
  const topic = topics[name];
  const messages = contractsOn(name).map((contract) => [
    messageName(contract),
    { $ref: `#/components/messages/${messageName(contract)}` },
  ]);
  const topicConfiguration =
    topic.cleanup === 'compact'
      ? { 'cleanup.policy': ['compact'] }
      : { 'cleanup.policy': ['delete'], 'retention.ms': topic.retentionMs };
  return {
    address: `akashi.${name}`,
    messages: Object.fromEntries(messages),
    bindings: {
      kafka: { topic: `akashi.${name}`, partitions: topic.partitions, topicConfiguration, bindingVersion: '0.5.0' },
    },
  };
}

function operations(): Record<string, unknown> {
  const operation = (service: string, action: 'send' | 'receive', name: TopicName) => [
    `${service}-${action}s-${channelName(name)}`,
    { action, title: `${service} ${action}s ${name}`, channel: { $ref: `#/channels/${channelName(name)}` } },
  ];
  return Object.fromEntries(
    serviceNames.flatMap((service) => [
      ...topicNames.filter((name) => topics[name].producer === service).map((name) => operation(service, 'send', name)),
      ...topicNames
        .filter((name) => (topics[name].consumers as readonly string[]).includes(service))
        .map((name) => operation(service, 'receive', name)),
    ]),
  );
}

function message(contract: EventContract) {
  const { $schema: _, ...data } = z.toJSONSchema(contract.schema, { io: 'output', unrepresentable: 'any' });
  const constant = (value: string) => ({ type: 'string', const: value });
  return {
    name: contract.type,
    contentType: 'application/cloudevents+json',
    payload: {
      type: 'object',
      required: [
        'specversion',
        'id',
        'source',
        'type',
        'time',
        'subject',
        'tenantid',
        'datacontenttype',
        'dataschema',
        'data',
      ],
      properties: {
        specversion: constant('1.0'),
        id: { type: 'string', format: 'uuid' },
        source: { type: 'string' },
        type: constant(contract.type),
        time: { type: 'string', format: 'date-time' },
        subject: { type: 'string' },
        tenantid: { type: 'string' },
        datacontenttype: constant('application/json'),
        dataschema: constant(dataSchemaOf(contract)),
        data,
      },
    },
  };
}
