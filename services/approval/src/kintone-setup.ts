import { KintoneRestAPIClient } from '@kintone/rest-api-client';
import { setUpApp } from './kintone/set-up-app.ts';

/** `npm run kintone-setup`: gives the app that KINTONE_APP_ID names its fields, states and rights. */
async function main({ KINTONE_BASE_URL: baseUrl, KINTONE_APP_ID: app, ...env }: NodeJS.ProcessEnv): Promise<void> {
  const { KINTONE_API_TOKEN: apiToken, KINTONE_USERNAME: username, KINTONE_PASSWORD: password } = env;
  const auth = apiToken ? { apiToken } : username && password ? { username, password } : undefined;
  if (!baseUrl || !app || !auth) {
    throw new Error(
      'Set KINTONE_BASE_URL, KINTONE_APP_ID (an app you made) and KINTONE_API_TOKEN (with the right to manage the app), or KINTONE_USERNAME and KINTONE_PASSWORD',
    );
  }
  const { added } = await setUpApp(new KintoneRestAPIClient({ baseUrl, auth }), app);
  console.log(`App ${app} is set up: ${added.length} fields added, states and rights put, deployed.`);
}

await main(process.env);
