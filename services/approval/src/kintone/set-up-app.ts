import { setTimeout as delay } from 'node:timers/promises';
import type { KintoneRestAPIClient } from '@kintone/rest-api-client';
import { fieldRights, formProperties, processManagement, recordRights } from '../domain/kintone-app.ts';

type App = KintoneRestAPIClient['app'];

/**
 * Gives an app the fields, states and rights that the bridge needs, and deploys it. Fields that are there stay as they are, so that
 * it may be run again; process management and record rights are put in the place of what there was.
 */
export async function setUpApp(client: KintoneRestAPIClient, app: string): Promise<{ added: string[] }> {
  const form = await client.app.getFormFields({ app, preview: true });
  const missing = Object.entries(formProperties).filter(([code]) => !Object.hasOwn(form.properties, code));
  if (missing.length > 0) {
    const properties = Object.fromEntries(missing) as Parameters<App['addFormFields']>[0]['properties'];
    await client.app.addFormFields({ app, properties });
  }
  await client.app.updateProcessManagement({ app, ...processManagement } as Parameters<
    App['updateProcessManagement']
  >[0]);
  await client.app.updateFieldAcl({ app, rights: fieldRights } as Parameters<App['updateFieldAcl']>[0]);
  await client.app.updateRecordAcl({ app, rights: recordRights } as Parameters<App['updateRecordAcl']>[0]);
  await client.app.deployApp({ apps: [{ app }] });
  await deployed(client, app);
  return { added: missing.map(([code]) => code) };
}

const deployPauseMs = 500;
const deployTries = 240;

async function deployed(client: KintoneRestAPIClient, app: string): Promise<void> {
  for (let tries = 0; tries < deployTries; tries += 1) {
    const { apps } = await client.app.getDeployStatus({ apps: [app] });
    const status = apps[0]?.status;
    if (status === 'SUCCESS') return;
    if (status === 'FAIL' || status === 'CANCEL') throw new Error(`Kintone did not deploy app ${app}: ${status}`);
    await delay(deployPauseMs);
  }
  throw new Error(`Kintone is still deploying app ${app}: look at it there, and run this again`);
}
