import { createLogger, loadConfig } from '@akashi/service-kit';
import { expect, test } from '@jest/globals';
import { requireDeclaredRegions } from '../src/require-declared-regions.ts';
import { configSpec, createService } from '../src/service.ts';

const undeclared = {
  dataRegion: 'jp',
  databaseRegion: undefined,
  kafkaRegion: undefined,
  backupRegion: undefined,
  objectStorageRegion: undefined,
};

const environment = {
  RECORD_STORE_API_DATABASE_URL: 'postgres://127.0.0.1:1/none',
  RECORD_STORE_WORKER_DATABASE_URL: 'postgres://127.0.0.1:1/none',
  RECORD_STORE_LOG_SIGNING_KEY_FILE: 'none.pem',
  RECORD_STORE_LOG_ORIGIN: 'log.example.jp',
  KAFKA_BROKERS: '127.0.0.1:1',
  OIDC_ISSUER: 'http://127.0.0.1:1',
  AKASHI_DATA_REGION: 'jp',
};

test.each(['AKASHI_DATABASE_REGION', 'AKASHI_KAFKA_REGION', 'AKASHI_BACKUP_REGION', 'AKASHI_OBJECT_STORAGE_REGION'])(
  'the service refuses to start when %s is declared outside Japan, and says so',
  async (env) => {
    const config = loadConfig(configSpec, { ...environment, [env]: 'us-east-1' });
    const logger = createLogger({ service: 'record-store', level: 'fatal' });
    await expect(createService(config, { logger, onCrash() {} })).rejects.toThrow(`${env}: declares us-east-1`);
  },
);

test('regions declared inside, or not at all, are accepted; a name that only begins alike is not', () => {
  expect(() => requireDeclaredRegions(undeclared)).not.toThrow();
  expect(() => requireDeclaredRegions({ ...undeclared, databaseRegion: 'jp', kafkaRegion: 'jp-west' })).not.toThrow();
  expect(() => requireDeclaredRegions({ ...undeclared, databaseRegion: 'jpx' })).toThrow('AKASHI_DATABASE_REGION');
  const twoElsewhere = { ...undeclared, backupRegion: 'us', kafkaRegion: 'eu' };
  expect(() => requireDeclaredRegions(twoElsewhere)).toThrow('AKASHI_KAFKA_REGION: declares eu');
  expect(() => requireDeclaredRegions(twoElsewhere)).toThrow('AKASHI_BACKUP_REGION: declares us');
});
