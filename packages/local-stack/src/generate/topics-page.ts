import { eventContracts, type Topic, topicNames, topics, topicsOf } from '@akashi/contracts';

const day = 24 * 60 * 60 * 1000;
const kept = (topic: Topic) =>
  topic.cleanup === 'compact'
    ? `compacted, not before ${topic.minCompactionLagMs / day} days`
    : `${topic.retentionMs / day} days`;

/** The table of topics, as the code has it. */
export function topicsPage(): string {
  const rows = topicNames.map((name) => {
    const topic = topics[name];
    const events = eventContracts
      .filter((contract) => topicsOf(contract).includes(name))
      .map(({ type, version }) => `\`${type}\` v${version}`);
    return `| \`${name}\` | tenant:${topic.key} | ${topic.producer} | ${topic.consumers.join(', ')} | ${events.join(', ')} | ${topic.partitions} | ${kept(topic)} |`;
  });
  return `# Topics

Made from \`packages/contracts\` by \`npm run generate\`; do not edit. Topics are created from that table and nowhere else. On the
wire each name carries a prefix, \`akashi.\` unless \`KAFKA_TOPIC_PREFIX\` says otherwise. Only the producer named may write. A
partition count never changes in a topic's life.

| topic | key | producer | consumers | events | partitions | kept |
|---|---|---|---|---|---|---|
${rows.join('\n')}
`;
}
