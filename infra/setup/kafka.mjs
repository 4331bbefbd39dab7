import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mustRun, progress, root, SetupError } from './machine.mjs';

const pom = join(root, 'infra', 'kafka', 'pom.xml');
const folder = join(root, '.local', 'kafka-broker');

/** Has Maven resolve the broker's jars into `.local/kafka-broker/libs`, once for each content of pom.xml. */
export async function fetchKafka() {
  const stamp = createHash('sha256').update(readFileSync(pom)).digest('hex');
  const stampFile = join(folder, 'stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  progress('fetching Apache Kafka with Maven');
  const own = `${folder}.${process.pid}`;
  mkdirSync(own, { recursive: true });
  try {
    const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${join(own, 'libs')}`];
    await mustRun('fetching Kafka', 'mvn', ['-B', '-q', '-f', pom, ...goal]);
    if (!readdirSync(join(own, 'libs')).some((name) => name.startsWith('kafka_'))) {
      throw new SetupError('Maven ended well but brought no Kafka; see infra/kafka/pom.xml');
    }
    writeFileSync(join(own, 'stamp'), stamp);
    rmSync(folder, { recursive: true, force: true });
    renameSync(own, folder);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}
