import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { running } from './running.ts';
import { startInfrastructure } from './start-infrastructure.ts';

/** Before all suites: one broker and one database for the whole run, named to the test files by environment variables. */
export default async function globalSetup({ rootDir }: { rootDir: string }): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'akashi-test-'));
  // The database may run as another user, who must get through here.
  await chmod(folder, 0o711);
  const kafkaLibsDir = join(rootDir, '.local', 'kafka-broker', 'libs');
  const infrastructure = await startInfrastructure({ env: process.env, folder, kafkaLibsDir });
  Object.assign(process.env, infrastructure.variables);
  running.set({ infrastructure, folder });
}
