import { tmpdir } from 'node:os';
import { type ConfigOf, commonConfig, loadConfig, variable } from '@akashi/service-kit';
import { z } from 'zod';
import { consoleConfig } from './console-config.ts';
import { kintoneConfig } from './kintone-config.ts';
import { notificationConfig } from './notification-config.ts';

/** Every environment variable of the service. */
export const configSpec = {
  ...commonConfig('approval'),
  ...consoleConfig,
  ...notificationConfig,
  ...kintoneConfig,
  deadlineEveryMs: variable(
    'APPROVAL_DEADLINE_EVERY_MS',
    z.coerce
      .number()
      .int()
      .min(10)
      .default(60_000)
      .describe('How often steps and foreign reviews that fall due or are overdue are looked for'),
  ),
  maxDocumentBytes: variable(
    'APPROVAL_MAX_DOCUMENT_BYTES',
    z.coerce
      .number()
      .int()
      .min(1024)
      .max(104_857_600)
      .default(20_971_520)
      .describe('The largest document that is taken'),
  ),
  uploadFolder: variable(
    'APPROVAL_UPLOAD_FOLDER',
    z
      .string()
      .default(tmpdir())
      .describe('Where uploads wait while they arrive; any disk with room for a few documents'),
  ),
  clamdAddress: variable(
    'APPROVAL_CLAMD_ADDRESS',
    z
      .string()
      .regex(/^.+:\d+$/, 'must be host:port')
      .optional()
      .describe('host:port of a clamd that scans documents; unset: documents say that they were not scanned'),
  ),
  documentsS3Url: variable(
    'APPROVAL_DOCUMENTS_S3_URL',
    z
      .url()
      .optional()
      .describe('An S3-compatible store with the bucket as path; unset: documents are kept in PostgreSQL'),
  ),
  documentsS3Region: variable(
    'APPROVAL_DOCUMENTS_S3_REGION',
    z.string().default('ap-northeast-1').describe('Its region'),
  ),
  documentsS3AccessKeyId: variable('APPROVAL_DOCUMENTS_S3_ACCESS_KEY_ID', z.string().optional().describe('Its key')),
  documentsS3SecretAccessKey: variable(
    'APPROVAL_DOCUMENTS_S3_SECRET_ACCESS_KEY',
    z.string().optional().describe('The secret of that key'),
  ),
};

export type Config = ConfigOf<typeof configSpec>;

/** The configuration from the environment; throws ConfigError naming every bad variable. */
export const readConfig = (env: NodeJS.ProcessEnv): Config => loadConfig(configSpec, env);
