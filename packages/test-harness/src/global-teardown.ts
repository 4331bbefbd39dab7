import { rm } from 'node:fs/promises';
import { running } from './running.ts';

/** After all suites: stops what the global set-up started and deletes its data. */
export default async function globalTeardown(): Promise<void> {
  const started = running.take();
  await started?.infrastructure.stop();
  if (started) await rm(started.folder, { recursive: true, force: true });
}
