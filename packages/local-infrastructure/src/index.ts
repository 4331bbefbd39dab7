export { requireFreeSpace } from './disk.ts';
export { type GuardedProcess, startGuarded } from './guarded-process.ts';
export { findJava, type Java } from './java.ts';
export { type Kafka, type KafkaOptions, startKafka } from './kafka.ts';
export { pingKafka } from './ping-kafka.ts';
export { freePort, requireFreePort } from './ports.ts';
export { deletePostgresData, type Postgres, type PostgresOptions, startPostgres } from './postgres.ts';
export { StartError } from './start-error.ts';
