import { choosePlace } from './choose-place.ts';
import type { Infrastructure, InfrastructureOptions } from './infrastructure.ts';
import { startLocally } from './start-locally.ts';

/**
 * Starts the real Kafka and PostgreSQL that the suites share: in containers where a Docker engine already has the images, else
 * as processes of this machine. What the environment names already is used and left alone.
 */
export async function startInfrastructure(options: InfrastructureOptions): Promise<Infrastructure> {
  const { env } = options;
  if (env.AKASHI_TEST_KAFKA_BROKERS && env.AKASHI_TEST_POSTGRES_URL) {
    return { variables: {}, place: 'given by the environment', stop: async () => undefined };
  }
  const place = await choosePlace();
  if (place === 'local') return startLocally(options);
  const { startContainers } = await import('./start-containers.ts');
  return startContainers(options);
}
