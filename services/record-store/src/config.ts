import { type ConfigOf, commonConfig, loadConfig, variable } from '@akashi/service-kit';
import { z } from 'zod';

/** A log's name is a host and path without scheme (C2SP tlog-checkpoint), and a key's name: no space, no plus. */
const originSchema = z
  .string()
  .regex(
    /^[a-z0-9.-]+(:\d+)?(\/[A-Za-z0-9._-]+)*$/,
    'must look like log.example.jp/akashi: no scheme, no slash at the end',
  );

const regionSchema = z.string().regex(/^[a-z0-9-]{1,63}$/, 'lower-case letters, digits and hyphens');

const declaredRegion = (env: string, what: string) =>
  variable(
    env,
    regionSchema
      .optional()
      .describe(`Where ${what} is, as the operator declares; outside AKASHI_DATA_REGION the service refuses to start`),
  );

/** Every environment variable of the service. */
export const configSpec = {
  ...commonConfig('record-store'),
  logSigningKeyFile: variable(
    'RECORD_STORE_LOG_SIGNING_KEY_FILE',
    z.string().min(1).describe('File with the Ed25519 private key (PKCS#8 PEM) that signs checkpoints'),
  ),
  logOrigin: variable(
    'RECORD_STORE_LOG_ORIGIN',
    originSchema.describe(
      "Name of the operator's logs, unique in the world, best where they are served: <host>/v1/logs; a tenant's log is <this>/<tenant>",
    ),
  ),
  publicLog: variable(
    'RECORD_STORE_PUBLIC_LOG',
    z
      .stringbool()
      .default(false)
      .describe('true: checkpoints, tiles and entry bundles (digests only) need no token; else the scope log:read'),
  ),
  tsaUrl: variable(
    'RECORD_STORE_TSA_URL',
    z
      .url({ protocol: /^https?$/, message: 'is not a URL of http or https' })
      .optional()
      .describe('Time-stamping authority (RFC 3161) that stamps checkpoints; it learns digests only; unset: none'),
  ),
  tsaEveryMs: variable(
    'RECORD_STORE_TSA_EVERY_MS',
    z.coerce
      .number()
      .int()
      .min(100)
      .default(86_400_000)
      .describe('How often a log that has grown gets a time-stamped checkpoint; default daily'),
  ),
  dataRegion: variable(
    'AKASHI_DATA_REGION',
    regionSchema
      .default('jp')
      .describe(
        'Where the operator declares that all data are kept; stated in checkpoints and bundles as declared, not checked',
      ),
  ),
  databaseRegion: declaredRegion('AKASHI_DATABASE_REGION', 'the database'),
  kafkaRegion: declaredRegion('AKASHI_KAFKA_REGION', 'Kafka'),
  backupRegion: declaredRegion('AKASHI_BACKUP_REGION', 'every backup'),
  objectStorageRegion: declaredRegion('AKASHI_OBJECT_STORAGE_REGION', 'object storage, if any is used,'),
  checkpointEveryMs: variable(
    'RECORD_STORE_CHECKPOINT_EVERY_MS',
    z.coerce.number().int().min(50).max(60_000).default(500).describe('How often grown logs get a signed checkpoint'),
  ),
  pendingAlarmAfterMs: variable(
    'RECORD_STORE_PENDING_ALARM_AFTER_MS',
    z.coerce
      .number()
      .int()
      .min(100)
      .default(60_000)
      .describe('How long a provision may wait for the evidence it relied on before somebody is told'),
  ),
  acquisitionWaitMs: variable(
    'RECORD_STORE_ACQUISITION_WAIT_MS',
    z.coerce
      .number()
      .int()
      .min(0)
      .max(600_000)
      .default(60_000)
      .describe('How long a reported acquisition may wait for what it cites before it is recorded as deficient'),
  ),
  lateAfterSeconds: variable(
    'RECORD_STORE_LATE_AFTER_SECONDS',
    z.coerce
      .number()
      .int()
      .min(1)
      .default(86_400)
      .describe('From how many seconds after a provision on its record counts as late: policy, the Rules say promptly'),
  ),
  batchCloseAfterMinutes: variable(
    'RECORD_STORE_BATCH_CLOSE_AFTER_MINUTES',
    z.coerce
      .number()
      .int()
      .min(0)
      .max(1_439)
      .default(30)
      .describe('Minutes after midnight in Tokyo at which the records of the days before are closed as batches'),
  ),
};

export type Config = ConfigOf<typeof configSpec>;

/** The configuration from the environment; throws ConfigError naming every bad variable. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => loadConfig(configSpec, env);
