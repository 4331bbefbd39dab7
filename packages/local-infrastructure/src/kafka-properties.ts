export interface KafkaListeners {
  port: number;
  controllerPort: number;
  /** A second client listener at `port` that tells clients to come to `advertisedPort`, where a proxy stands. */
  proxied?: { port: number; advertisedPort: number };
}

/** The server.properties of a KRaft node that is broker and controller in one and listens on 127.0.0.1 only. */
export function kafkaProperties({ port, controllerPort, proxied }: KafkaListeners, dataDir: string): string {
  const listener = (name: string, number: number) => `${name}://127.0.0.1:${number}`;
  const settings = {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@127.0.0.1:${controllerPort}`,
    listeners: [
      listener('CLIENTS', port),
      listener('CONTROLLER', controllerPort),
      ...(proxied ? [listener('PROXIED', proxied.port)] : []),
    ].join(','),
    'advertised.listeners': [
      listener('CLIENTS', port),
      ...(proxied ? [listener('PROXIED', proxied.advertisedPort)] : []),
    ].join(','),
    'listener.security.protocol.map': 'CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT,PROXIED:PLAINTEXT',
    'inter.broker.listener.name': 'CLIENTS',
    'controller.listener.names': 'CONTROLLER',
    'log.dirs': dataDir,
    'auto.create.topics.enable': 'false',
    'offsets.topic.replication.factor': '1',
    // 50 by default: many empty files to make before the first consumer of a fresh broker may join.
    'offsets.topic.num.partitions': '8',
    'group.initial.rebalance.delay.ms': '0',
    // 128 MB by default, a third of this heap.
    'log.cleaner.dedupe.buffer.size': String(16 * 2 ** 20),
  };
  return `${Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n')}\n`;
}

/** Warnings only, on standard output, which the caller directs into a file. */
export const log4jProperties = `status=error
appender.out.type=Console
appender.out.name=out
appender.out.layout.type=PatternLayout
appender.out.layout.pattern=%d %p %m (%c)%n
rootLogger.level=WARN
rootLogger.appenderRef.out.ref=out
`;
