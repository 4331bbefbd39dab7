import { type SpawnedService, spawnService } from '@akashi/test-harness';

/** One service's process, which a test kills, stops and starts again at the same address. */
export interface ServiceProcess {
  name: string;
  url: string;
  /** Resolves when it answers. */
  start(): Promise<void>;
  /** Drains it; resolves with its exit code, or null where it had to be killed or was not running. */
  stop(): Promise<number | null>;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGSTOP or SIGCONT. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void;
  /** What it wrote in all its lives. */
  logs(): string;
}

interface ServiceProcessOptions {
  name: string;
  url: string;
  entry: URL;
  env: Record<string, string>;
}

export function serviceProcess({ name, url, entry, env }: ServiceProcessOptions): ServiceProcess {
  let running: SpawnedService | undefined;
  let earlier = '';
  const end = async (how: (service: SpawnedService) => Promise<unknown>): Promise<number | null> => {
    const service = running;
    if (!service) return null;
    running = undefined;
    await how(service);
    earlier += service.logs();
    return service.exited;
  };
  return {
    name,
    url,
    async start() {
      const service = spawnService({ entry, env });
      running = service;
      service.exited.then((code) => {
        if (running === service) console.error(`${name} ended by itself (${code}):\n${service.logs().slice(-4_000)}`);
      });
      await service.ready(`${url}/livez`, 60_000);
    },
    stop: () => end((service) => service.stop()),
    kill: async () => {
      await end((service) => {
        service.kill('SIGKILL');
        return service.exited;
      });
    },
    signal: (signal) => running?.kill(signal),
    logs: () => earlier + (running?.logs() ?? ''),
  };
}
