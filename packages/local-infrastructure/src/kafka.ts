import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { requireFreeSpace } from './disk.ts';
import { type GuardedProcess, startGuarded } from './guarded-process.ts';
import { findJava, type Java } from './java.ts';
import { kafkaProperties, log4jProperties } from './kafka-properties.ts';
import { pingKafka } from './ping-kafka.ts';
import { freePort, requireFreePort } from './ports.ts';
import { StartError } from './start-error.ts';
import { waitUntilReady } from './wait-until-ready.ts';

export interface KafkaOptions {
  /** Holds topics and settings; survives a restart. */
  dataDir: string;
  /** The broker's jars; the class-data archive is kept beside this folder. */
  libsDir: string;
  port: number;
  logFile: string;
  /** A second listener whose metadata sends clients to a proxy: the broker listens at `port`, clients are told `advertisedPort`. */
  proxied?: { port: number; advertisedPort: number };
}

export interface Kafka {
  port: number;
  brokers: string[];
  stop(): Promise<void>;
}

/**
 * Starts a single-node Apache Kafka (KRaft) on 127.0.0.1 and resolves when it answers a metadata request. The data MUST
 * survive `stop` and a new start. Throws a StartError for a taken port, a missing Java, a full disk or missing jars.
 */
export async function startKafka(options: KafkaOptions): Promise<Kafka> {
  const { port, proxied } = options;
  const java = await findJava();
  await requireFreePort(port, 'KAFKA_PORT');
  if (proxied) await requireFreePort(proxied.port, 'KAFKA_PROXIED_PORT');
  await requireFreeSpace(options.dataDir);
  const properties = await writeSettings(options);
  const classPath = await findJars(options.libsDir);
  const archive = classDataArchive(options.libsDir, java);
  await format({ ...options, java, properties, classPath, archive });

  const program = await runJava({ ...options, java, classPath, archive, main: ['kafka.Kafka', properties] });
  const brokers = [`127.0.0.1:${port}`];
  await waitUntilReady({
    name: 'Kafka',
    program,
    probe: () => pingKafka(brokers),
    dataDir: options.dataDir,
    timeoutMs: 60_000,
  });
  return {
    port,
    brokers,
    stop: async () => {
      await program.stop();
      await archive.keep();
    },
  };
}

async function writeSettings({ dataDir, port, proxied }: KafkaOptions): Promise<string> {
  const listeners = { port, controllerPort: await freePort(), ...(proxied ? { proxied } : {}) };
  const file = join(dataDir, 'server.properties');
  await writeFile(file, kafkaProperties(listeners, join(dataDir, 'log')));
  await writeFile(join(dataDir, 'log4j2.properties'), log4jProperties);
  return file;
}

async function findJars(libsDir: string): Promise<string> {
  const files = existsSync(libsDir) ? await readdir(libsDir) : [];
  const jars = files.filter((file) => file.endsWith('.jar')).sort();
  if (jars.length === 0) throw new StartError(`no Kafka in ${libsDir}; run "npm test" or "npm start", which fetch it`);
  return jars.map((jar) => join(libsDir, jar)).join(':');
}

interface ClassDataArchive {
  option: string;
  keep(): Promise<void>;
}

/**
 * Java's class-data sharing halves the broker's start. The first broker that is stopped in good order writes the archive,
 * under a name of its own, so that two at once don't write into one file.
 */
function classDataArchive(libsDir: string, java: Java): ClassDataArchive {
  const file = join(dirname(libsDir), `classes-java-${java.version}.jsa`);
  if (existsSync(file)) return { option: `-XX:SharedArchiveFile=${file}`, keep: async () => undefined };
  const own = `${file}.${randomBytes(6).toString('hex')}`;
  return {
    option: `-XX:ArchiveClassesAtExit=${own}`,
    keep: async () => {
      if (existsSync(own)) await rename(own, file);
    },
  };
}

interface Format extends KafkaOptions {
  java: Java;
  properties: string;
  classPath: string;
  archive: ClassDataArchive;
}

async function format(options: Format): Promise<void> {
  if (existsSync(join(options.dataDir, 'log', 'meta.properties'))) return;
  // The tool takes an id that starts with a hyphen for an option.
  const clusterId = `A${randomBytes(16).toString('base64url').slice(1)}`;
  const main = ['kafka.tools.StorageTool', 'format', '--cluster-id', clusterId, '--config', options.properties];
  const archived = options.archive.option.startsWith('-XX:SharedArchiveFile');
  const program = await runJava({ ...options, ...(archived ? {} : { archive: undefined }), main });
  await program.ended;
  if (!existsSync(join(options.dataDir, 'log', 'meta.properties'))) {
    throw new StartError(`Kafka's data folder ${options.dataDir} couldn't be made:\n${await program.logTail()}`);
  }
}

interface JavaRun {
  java: Java;
  classPath: string;
  archive: ClassDataArchive | undefined;
  dataDir: string;
  logFile: string;
  main: readonly string[];
}

function runJava({ java, classPath, archive, dataDir, logFile, main }: JavaRun): Promise<GuardedProcess> {
  const options = [
    '-Xms384m',
    '-Xmx384m',
    '-XX:+UseSerialGC',
    '-Xshare:auto',
    '-Xlog:cds=off',
    '-Xlog:cds+dynamic=off',
  ];
  return startGuarded({
    command: java.command,
    args: [
      ...options,
      ...(archive ? [archive.option] : []),
      `-Dlog4j2.configurationFile=${join(dataDir, 'log4j2.properties')}`,
      ...['-cp', classPath],
      ...main,
    ],
    logFile,
    stopSignal: 'TERM',
  });
}
