import type { Logger } from 'pino';
import type { ConfigSpec } from '../config/load-config.ts';
import { ConfigError, type ConfigOf, loadConfig } from '../config/load-config.ts';
import { createLogger } from '../telemetry/create-logger.ts';
import { startTracing } from '../telemetry/start-tracing.ts';
import type { Service } from './service.ts';

/** What the process gives a service besides its configuration. */
export interface ServiceProcess {
  logger: Logger;
  /** For parts that can't go on (a crashed consumer): logs, and ends the process with exit code 1. */
  onCrash(error: unknown): void;
}

interface ProcessConfig {
  logLevel: string;
  otlpEndpoint?: string | undefined;
  shutdownTimeoutMs: number;
}

export interface RunOptions<S extends ConfigSpec> {
  service: string;
  version: string;
  /** MUST contain commonConfig. */
  configSpec: S;
  createService(config: ConfigOf<S>, process: ServiceProcess): Promise<Service>;
}

/**
 * The whole of a `main.ts`: configuration, tracing, start, signals. SIGTERM and SIGINT drain within shutdownTimeoutMs (exit 0);
 * a crash, an uncaught exception or an unhandled rejection is logged and ends the process with 1; a bad configuration with 78.
 */
export async function runService<S extends ConfigSpec>({
  service,
  version,
  configSpec,
  createService,
}: RunOptions<S>): Promise<void> {
  const config = loadOrExit(configSpec, service);
  const { logLevel, otlpEndpoint, shutdownTimeoutMs } = config as ConfigOf<S> & ProcessConfig;
  const logger = createLogger({ service, level: logLevel });
  let running: Service | undefined;
  let stopTracing = async () => {};
  let isEnding = false;

  function end(exitCode: number): void {
    if (isEnding) return;
    isEnding = true;
    setTimeout(() => {
      logger.fatal({ shutdownTimeoutMs }, 'draining took too long; ending the process');
      process.exit(1);
    }, shutdownTimeoutMs).unref();
    drain().then(
      () => process.exit(exitCode),
      () => process.exit(1),
    );
  }

  async function drain(): Promise<void> {
    await running?.stop();
    await stopTracing().catch((error: unknown) => logger.warn({ err: error }, 'the last traces were not sent'));
    logger.info('stopped');
  }

  function onCrash(error: unknown): void {
    logger.fatal({ err: error }, 'the service can not go on');
    end(1);
  }

  process.once('SIGTERM', () => end(0));
  process.once('SIGINT', () => end(0));
  process.on('uncaughtException', onCrash);
  process.on('unhandledRejection', onCrash);

  try {
    stopTracing = await startTracing({ service, version, endpoint: otlpEndpoint });
    running = await createService(config, { logger, onCrash });
    await running.start();
    logger.info({ address: running.address(), version }, 'started');
  } catch (error) {
    if (!isEnding) onCrash(error);
  }
}

function loadOrExit<S extends ConfigSpec>(spec: S, service: string): ConfigOf<S> {
  try {
    return loadConfig(spec, process.env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    createLogger({ service }).fatal({ faults: error.faults }, error.message);
    process.exit(78);
  }
}
