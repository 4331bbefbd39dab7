import { KintoneRestAPIClient } from '@kintone/rest-api-client';
import { setUpApp } from '../src/kintone/set-up-app.ts';
import { type Kintone, startKintone } from './kintone-double/start-kintone.ts';
import type { RunningApproval } from './running-approval.ts';

export const kintoneEnvironment = {
  AKASHI_KINTONE_REGION: 'jp',
  APPROVAL_SECRET_KEY: Buffer.alloc(32, 9).toString('base64'),
  APPROVAL_PRIVATE_HOSTS: 'localhost',
  APPROVAL_KINTONE_POLL_MS: '50',
  APPROVAL_PUBLIC_URL: 'https://approval.shop.example',
};

export const routeAdmin = (tenant: string) => ({ tenant, as: 'admin', roles: ['route_admin'] });

export interface Bridged {
  kintone: Kintone;
  /** Of the answer to the last change of settings. */
  hintPath: string;
  set(change: object): Promise<{ status: number; body: any }>;
}

const mapped = ['a', 'b', 'requester'].map((subject) => ({
  kintoneUser: `${subject}@kintone`,
  subject,
  roles: ['approver'],
}));

/** A tenant whose cases are mirrored into an app of a Kintone of its own, set up by the set-up command's own function. */
export async function bridge(approval: RunningApproval, tenant: string, change: object = {}): Promise<Bridged> {
  const kintone = await startKintone();
  await setUpApp(new KintoneRestAPIClient({ baseUrl: kintone.url, auth: { apiToken: kintone.token } }), '1');
  const set = (more: object) =>
    approval.call('PUT', '/v1/kintone', {
      ...routeAdmin(tenant),
      body: { baseUrl: kintone.url, appId: '1', apiToken: kintone.token, enabled: true, ...more },
    });
  await approval.call('PUT', '/v1/kintone/people', { ...routeAdmin(tenant), body: { items: mapped } });
  const { body } = await set(change);
  return { kintone, hintPath: body.hintPath, set };
}
