import { expect } from '@jest/globals';
import { type MadeRecord, providerTenant, recipientTenant, recordMaker } from './make-records.ts';
import { type RunningRecordStore, runRecordStore } from './running-service.ts';

type Init = Parameters<RunningRecordStore['call']>[1];

export const ndjson = 'application/x-ndjson';
export const period = 'from=2026-10-01&to=2026-10-31';
export const rows: MadeRecord[] = [
  { key: 'person-0001', day: '2026-10-03', itemCodes: ['viewed-category', 'segment'] },
  { key: 'person-0001', day: '2026-10-03', itemCodes: ['segment', 'viewed-category'] },
  { key: 'person-0002', day: '2026-10-04', itemCodes: ['segment'] },
];

/** Two companies on one service, each with the other's key, and what they ask of it. */
export async function twoCompanies() {
  const service = await runRecordStore();
  const records = recordMaker(service);
  // Whose keys are registered must be known: the agreement names both.
  await records.agree('known-by');
  const as = async (tenant: string, path: string, init: Init = {}) =>
    service.call(path, { ...init, token: await service.token({ tenant }) });
  for (const [tenant, party, of] of [
    [providerTenant, 'crm-co', recipientTenant],
    [recipientTenant, 'shop', providerTenant],
  ] as const) {
    const { verifierKey } = (await as(of, '/v1/log/key')).body;
    const body = { verifierKey, obtainedBy: '書面による通知' };
    expect((await as(tenant, `/v1/counterparty-keys/${party}`, { method: 'PUT', body })).status).toBe(200);
  }
  return {
    ...{ service, records, as },
    async listOf(tenant: string, agreementId: string, format = 'ndjson') {
      const path = `/v1/reconciliation-list?agreementId=${agreementId}&${period}&format=${format}`;
      const { status, text } = await as(tenant, path);
      expect(status).toBe(200);
      return text;
    },
    compare: (tenant: string, list: string | Buffer, { type = ndjson, query = '' } = {}) =>
      as(tenant, `/v1/reconciliations${query}`, { method: 'POST', body: list, headers: { 'content-type': type } }),
    async stop() {
      await records.stop();
      await service.stop();
    },
  };
}

export type TwoCompanies = Awaited<ReturnType<typeof twoCompanies>>;
