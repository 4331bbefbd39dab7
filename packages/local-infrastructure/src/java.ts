import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { StartError } from './start-error.ts';

const advice =
  'install Java 17 or newer (Debian, Ubuntu: apt-get install openjdk-17-jre-headless; macOS: brew install openjdk) or set JAVA_HOME';

export interface Java {
  command: string;
  /** As Java states it, e.g. `17.0.15`. */
  version: string;
}

/** The Java of JAVA_HOME, else of PATH. Throws a StartError when there is none or it is older than 17. */
export async function findJava(env: NodeJS.ProcessEnv = process.env): Promise<Java> {
  const command = env.JAVA_HOME ? join(env.JAVA_HOME, 'bin', 'java') : 'java';
  const output = await new Promise<string>((resolve, reject) => {
    execFile(command, ['-version'], { env }, (cause, stdout, stderr) => {
      if (cause) reject(new StartError(`Java was not found (tried "${command}"); ${advice}`, { cause }));
      else resolve(stderr + stdout);
    });
  });
  const version = /version "([^"]+)"/.exec(output)?.[1] ?? '';
  if (Number.parseInt(version, 10) < 17) {
    throw new StartError(`Java ${version} is too old to run Kafka; ${advice}`);
  }
  return { command, version };
}
