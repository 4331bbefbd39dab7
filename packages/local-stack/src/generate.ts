import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as approval from '@akashi/approval';
import * as consentCollector from '@akashi/consent-collector';
import { generateClient, generateScopes } from '@akashi/console';
import type { ServiceName } from '@akashi/contracts';
import * as recordStore from '@akashi/record-store';
import type { ConfigSpec } from '@akashi/service-kit';
import * as tagRelay from '@akashi/tag-relay';
import { asyncApiDocument } from './generate/async-api.ts';
import { environmentPage } from './generate/environment-page.ts';
import { rolesFile } from './generate/roles-file.ts';
import { topicsPage } from './generate/topics-page.ts';

const services: Record<ServiceName, { configSpec: ConfigSpec; describeHttp(): Promise<object> }> = {
  'consent-collector': consentCollector,
  'tag-relay': tagRelay,
  'record-store': recordStore,
  approval,
};
const root = fileURLToPath(new URL('../../..', import.meta.url));
const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** `npm run generate` writes what is made from the code; with `--check` it only says which files are stale, and fails. */
async function main(args: readonly string[]): Promise<void> {
  const check = args.includes('--check');
  const stale: string[] = [];
  for (const [file, text] of await generated()) {
    const path = join(root, file);
    if ((await readFile(path, 'utf8').catch(() => undefined)) === text) continue;
    stale.push(file);
    if (check) continue;
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  if (check && stale.length > 0)
    throw new Error(`not what the code says: ${stale.join(', ')}; run "npm run generate" and commit`);
  console.log(stale.length === 0 ? 'generated files are fresh' : `wrote ${stale.join(', ')}`);
}

async function generated(): Promise<Map<string, string>> {
  const specs = Object.fromEntries(
    Object.entries(services).map(([name, { configSpec }]) => [name, configSpec]),
  ) as Record<ServiceName, ConfigSpec>;
  const files = new Map([
    ['docs/generated/topics.md', topicsPage()],
    [
      'docs/generated/environment.md',
      environmentPage(specs, { 'record-store': { dispose: recordStore.disposalSpec } }),
    ],
    ['docs/generated/asyncapi.json', json(asyncApiDocument('0.1.0'))],
    ['infra/database/roles.sql', rolesFile()],
  ]);
  const documents: Record<string, object> = {};
  for (const [name, { describeHttp }] of Object.entries(services)) {
    const document = await describeHttp();
    documents[name] = document;
    files.set(`docs/generated/openapi/${name}.json`, json(document));
    files.set(`packages/console/src/browser/api/generated/${name}.ts`, await generateClient(name, document));
  }
  files.set('packages/console/src/browser/api/generated/scopes.ts', generateScopes(documents));
  return files;
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(`akashi: ${error.message}`);
  process.exitCode = 1;
});
