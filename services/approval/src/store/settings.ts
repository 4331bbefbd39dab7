import type { Tx } from '@akashi/database';
import { type SettingName, type SettingValue, settingSchemas } from '../domain/settings.ts';

export interface Setting<N extends SettingName> {
  value: SettingValue<N>;
  /** 0 while the default is used. */
  revision: number;
}

/** What a tenant set, or the default. */
export async function findSetting<N extends SettingName>(tx: Tx, tenant: string, name: N): Promise<Setting<N>> {
  const { rows } = await tx.query<{ value: unknown; revision: number }>(
    'SELECT value, revision FROM settings WHERE tenant = $1 AND name = $2 ORDER BY revision DESC LIMIT 1',
    [tenant, name],
  );
  const [row] = rows;
  const value = settingSchemas[name].parse(row?.value ?? {}) as SettingValue<N>;
  return { value, revision: row?.revision ?? 0 };
}

/** Waits for others who change the same setting, so that its revisions rise without gaps. */
export async function lockSetting(tx: Tx, tenant: string, name: SettingName): Promise<void> {
  await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('setting:' || $1 || ':' || $2, 0))", [tenant, name]);
}

interface NewSetting<N extends SettingName> extends Setting<N> {
  name: N;
  changedBy: string;
  changedAt: Date;
}

export async function insertSetting<N extends SettingName>(
  tx: Tx,
  tenant: string,
  setting: NewSetting<N>,
): Promise<void> {
  await tx.query(
    'INSERT INTO settings (tenant, name, revision, value, changed_by, changed_at) VALUES ($1, $2, $3, $4, $5, $6)',
    [tenant, setting.name, setting.revision, JSON.stringify(setting.value), setting.changedBy, setting.changedAt],
  );
}
