export { createIssuer, type TestIssuer, type TokenClaims } from './create-issuer.ts';
export { proxyKafka } from './proxy-kafka.ts';
export { type SpawnedService, spawnService } from './spawn-service.ts';
export { startInfrastructure } from './start-infrastructure.ts';
export { type TcpProxy, tcpProxy } from './tcp-proxy.ts';
export { readTopic, type TopicMessage, writeTopic } from './topic-contents.ts';
export { type DatabaseOptions, type TestDatabase, useDatabase } from './use-database.ts';
export { type TestKafka, useKafka } from './use-kafka.ts';
export { waitFor } from './wait-for.ts';
