import { createLogger, type Service } from '@akashi/service-kit';
import {
  createIssuer,
  type TestDatabase,
  type TestIssuer,
  type TestKafka,
  useDatabase,
  useKafka,
} from '@akashi/test-harness';
import { createService, migrationDirectories, readConfig, schema } from '../src/service.ts';

const scopes =
  'parties:read parties:write agreements:read agreements:write cases:read cases:decide routes:read routes:write operations:write audit:read';

export interface RunningApproval {
  service: Service;
  database: TestDatabase;
  kafka: TestKafka;
  issuer: TestIssuer;
  /** Calls the API as somebody: a subject of `tenant-a` with every scope and the role approver, unless told. */
  call(
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    options?: CallOptions,
  ): Promise<{ status: number; body: any; headers: Record<string, unknown> }>;
  stop(): Promise<void>;
}

interface CallOptions {
  as?: string;
  tenant?: string;
  roles?: string[];
  scope?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** The real service on a database, `given` or a new one, and a corner of the broker of its own; `env` is added to its configuration. */
export async function runApproval(given?: TestDatabase, env: Record<string, string> = {}): Promise<RunningApproval> {
  const [database, issuer] = await Promise.all([
    given ?? useDatabase({ schema, directories: migrationDirectories }),
    createIssuer(),
  ]);
  const kafka = useKafka();
  // One partition, so that what was written last is handled last.
  await kafka.createTopics({
    partitions: 1,
    names: ['parties.v1', 'agreements.v1', 'decisions.v1', 'records.v1', 'tags.v1', 'audit.approval.v1'],
  });
  const config = readConfig({
    APPROVAL_PORT: '0',
    APPROVAL_DEADLINE_EVERY_MS: '50',
    APPROVAL_API_DATABASE_URL: database.apiUrl,
    APPROVAL_WORKER_DATABASE_URL: database.workerUrl,
    KAFKA_BROKERS: kafka.brokers.join(','),
    KAFKA_TOPIC_PREFIX: kafka.topicPrefix,
    OIDC_ISSUER: issuer.issuer,
    OIDC_JWKS_URL: issuer.jwksUrl,
    ...env,
  });
  const crash = (error: unknown) => {
    throw error;
  };
  const service = await createService(config, {
    logger: createLogger({ service: 'approval', level: 'fatal' }),
    onCrash: crash,
  });
  await service.start();

  return {
    service,
    database,
    kafka,
    issuer,
    async call(
      method,
      url,
      { as = 'requester', tenant = 'tenant-a', roles = ['approver'], scope = scopes, body, headers = {} } = {},
    ) {
      const token = await issuer.token({ subject: as, tenant, audience: 'akashi:approval', scope, roles });
      const response = await service.http.inject({
        method,
        url,
        headers: { authorization: `Bearer ${token}`, ...headers },
        ...(body === undefined ? {} : { payload: body as object }),
      });
      const isJson = /json/.test(String(response.headers['content-type']));
      return {
        status: response.statusCode,
        body: response.body === '' ? undefined : isJson ? response.json() : response.rawPayload,
        headers: response.headers,
      };
    },
    async stop() {
      await service.stop();
      await Promise.all([kafka.dispose(), issuer.stop()]);
      await database.drop();
    },
  };
}
