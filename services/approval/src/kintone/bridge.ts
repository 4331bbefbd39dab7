import type { Database } from '@akashi/database';
import type { Logger } from 'pino';
import type { Documents } from '../documents/create-documents.ts';
import type { KintonePerson, KintoneSettingsRow } from '../store/kintone-settings.ts';
import type { Kintone } from './connect-kintone.ts';

/** What a look at one tenant's Kintone works with. */
export interface Bridge {
  kintone: Kintone;
  settings: KintoneSettingsRow;
  people: readonly KintonePerson[];
  /** Decisions are taken with the API's rights: one tenant's, as those of people who call it. */
  api: Database;
  worker: Database;
  documents: Documents;
  /** Without a slash at its end; null: records have no link. */
  consoleUrl: string | null;
  logger: Logger;
  now: () => Date;
  onCommitted(): void;
}

/** A record as the client gives it, by what the bridge reads of it. */
export interface KintoneRecord {
  [code: string]: { type?: string; value: unknown };
}

export const revisionOf = (record: KintoneRecord): number => Number(record.$revision?.value);
export const idOf = (record: KintoneRecord): string => String(record.$id?.value);
