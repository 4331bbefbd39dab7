import { execFile } from 'node:child_process';
import { kafkaImage, postgresImage } from './images.ts';

export type Place = 'containers' | 'local';

/** Runs a program and says whether it succeeded; never throws. */
export type Succeeds = (command: string, args: readonly string[]) => Promise<boolean>;

/**
 * Containers only where a Docker engine answers and has both images already: a test run must not wait for downloads, and a
 * machine without Docker must not fail.
 */
export async function choosePlace(succeeds: Succeeds = runQuietly): Promise<Place> {
  const found = await succeeds('docker', ['image', 'inspect', '--format', '{{.Id}}', kafkaImage, postgresImage]);
  return found ? 'containers' : 'local';
}

function runQuietly(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: 5_000 }, (error) => resolve(error === null));
  });
}
