import { join } from 'node:path';
import { aptInstall, aptSystem, run, SetupError } from './machine.mjs';

const advice = 'Debian or Ubuntu: apt-get install openjdk-17-jre-headless maven; macOS: brew install openjdk maven';

/** Makes sure of Java 17 or newer and Maven; root on Debian or Ubuntu gets them by apt, everyone else is told what to install. */
export async function requireJava() {
  const home = process.env.JAVA_HOME;
  // Installing another Java wouldn't help: this variable goes before it.
  if (home && !(await hasJava())) {
    throw new SetupError(`JAVA_HOME names ${home}, where there is no Java 17 or newer; correct it or unset it`);
  }
  if (!(await hasJava())) await install('Java 17 or newer is', await javaPackages());
  if (!(await hasMaven())) await install('Maven is', ['maven']);
  if (!(await hasJava()))
    throw new SetupError('java is still older than 17; put the new one first in PATH or set JAVA_HOME');
}

async function hasJava() {
  const command = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin', 'java') : 'java';
  const { code, output } = await run(command, ['-version']);
  return code === 0 && Number.parseInt(/version "([^"]+)"/.exec(output)?.[1] ?? '0', 10) >= 17;
}

async function hasMaven() {
  return (await run('mvn', ['-v'])).code === 0;
}

async function install(what, packages) {
  if (!aptSystem()) throw new SetupError(`${what} missing; install it and try again (${advice})`);
  await aptInstall(packages);
}

// Distributions carry different versions; all of these will do.
async function javaPackages() {
  for (const name of ['openjdk-17-jre-headless', 'openjdk-21-jre-headless', 'openjdk-25-jre-headless']) {
    const { output } = await run('apt-cache', ['policy', name]);
    if (/Candidate: \d/.test(output)) return [name];
  }
  return ['default-jre-headless'];
}
