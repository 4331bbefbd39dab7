import type { Tx } from '@akashi/database';
import type { Language } from '../domain/notification-text.ts';

export const chatChannels = ['slack', 'teams'] as const;
export type ChatChannel = (typeof chatChannels)[number];
export const deliveries = ['immediate', 'daily', 'both', 'none'] as const;

export interface PreferenceRow {
  email: string | null;
  language: Language;
  delivery: (typeof deliveries)[number];
}

export async function findPreference(tx: Tx, tenant: string, subject: string): Promise<PreferenceRow | undefined> {
  const { rows } = await tx.query<PreferenceRow>(
    'SELECT email, language, delivery FROM notification_preferences WHERE tenant = $1 AND subject = $2',
    [tenant, subject],
  );
  return rows[0];
}

interface NewPreference extends PreferenceRow {
  subject: string;
  roles: readonly string[];
  changedAt: Date;
}

export async function putPreference(tx: Tx, tenant: string, row: NewPreference): Promise<void> {
  await tx.query(
    `INSERT INTO notification_preferences (tenant, subject, email, language, delivery, roles, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (tenant, subject) DO UPDATE
     SET email = $3, language = $4, delivery = $5, roles = $6, changed_at = $7`,
    [tenant, row.subject, row.email, row.language, row.delivery, [...row.roles], row.changedAt],
  );
}

/** Forgets an address and the rest of somebody's preferences. */
export async function deletePreference(tx: Tx, tenant: string, subject: string): Promise<void> {
  await tx.query('DELETE FROM notification_preferences WHERE tenant = $1 AND subject = $2', [tenant, subject]);
}

/** Keeps the roles of whoever gave preferences as their token has them now: cases that wait for a role are told by them. */
export async function refreshRoles(tx: Tx, tenant: string, subject: string, roles: readonly string[]): Promise<void> {
  await tx.query('UPDATE notification_preferences SET roles = $3 WHERE tenant = $1 AND subject = $2 AND roles <> $3', [
    tenant,
    subject,
    [...roles],
  ]);
}

export interface ChannelRow {
  channel: ChatChannel;
  sealed_url: Buffer;
  language: Language;
  enabled: boolean;
  changed_by: string;
  changed_at: Date;
}

export async function listChannels(tx: Tx, tenant: string): Promise<ChannelRow[]> {
  const { rows } = await tx.query<ChannelRow>(
    `SELECT channel, sealed_url, language, enabled, changed_by, changed_at FROM notification_channels
     WHERE tenant = $1 ORDER BY channel`,
    [tenant],
  );
  return rows;
}

export async function putChannel(tx: Tx, tenant: string, row: ChannelRow): Promise<void> {
  await tx.query(
    `INSERT INTO notification_channels (tenant, channel, sealed_url, language, enabled, changed_by, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (tenant, channel) DO UPDATE
     SET sealed_url = $3, language = $4, enabled = $5, changed_by = $6, changed_at = $7`,
    [tenant, row.channel, row.sealed_url, row.language, row.enabled, row.changed_by, row.changed_at],
  );
}

export async function deleteChannel(tx: Tx, tenant: string, channel: ChatChannel): Promise<void> {
  await tx.query('DELETE FROM notification_channels WHERE tenant = $1 AND channel = $2', [tenant, channel]);
}
