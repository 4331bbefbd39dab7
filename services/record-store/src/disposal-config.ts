import { type ConfigOf, loadConfig, variable } from '@akashi/service-kit';
import { z } from 'zod';

/** What the disposal job reads: `src/dispose.ts` and nothing else. */
export const disposalSpec = {
  databaseUrl: variable(
    'RECORD_STORE_DISPOSAL_DATABASE_URL',
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
      .describe('PostgreSQL as record_store_disposal, the only role that may delete evidence'),
  ),
  uncitedYears: variable(
    'RECORD_STORE_UNCITED_EVIDENCE_YEARS',
    z.coerce
      .number()
      .int()
      .min(1)
      .max(100)
      .default(3)
      .describe('Years after which evidence that no kept record cites is disposed of (product policy, not law)'),
  ),
  backupDays: variable(
    'RECORD_STORE_BACKUP_RETENTION_DAYS',
    z.coerce
      .number()
      .int()
      .min(0)
      .optional()
      .describe('For how many days backups are kept, as the operator declares: proofs of disposal state it'),
  ),
  disposedBy: variable(
    'RECORD_STORE_DISPOSED_BY',
    z
      .string()
      .min(1)
      .max(200)
      .default('scheduled disposal job')
      .describe('Who or what runs the disposal, as proofs of disposal state it'),
  ),
  batchSize: variable(
    'RECORD_STORE_DISPOSAL_BATCH_SIZE',
    z.coerce.number().int().min(1).max(5_000).default(500).describe('Records a transaction'),
  ),
};

export type DisposalConfig = ConfigOf<typeof disposalSpec>;

/** Throws ConfigError naming every bad variable. */
export const readDisposalConfig = (env: NodeJS.ProcessEnv): DisposalConfig => loadConfig(disposalSpec, env);
