import { join } from 'node:path';
import { serviceNames } from '@akashi/contracts';
import { StartError } from '@akashi/local-infrastructure';
import { ConfigError } from '@akashi/service-kit';
import { demoClients, demoPassword, demoPeople } from './demo-people.ts';
import { readStackSettings, stackFolder } from './stack-settings.ts';
import { type RunningStack, resetStack, startStack } from './start-stack.ts';

/** `npm start`: everything on this machine until Ctrl-C. `--reset` first deletes what was kept. */
async function main(args: readonly string[]): Promise<void> {
  const unknown = args.filter((each) => each !== '--reset');
  if (unknown.length > 0) throw new StartError(`unknown option ${unknown.join(' ')}; there is only --reset`);
  const settings = readStackSettings(process.env);
  if (args.includes('--reset')) {
    await resetStack(stackFolder);
    console.log('akashi: deleted the data of earlier runs');
  }
  const begun = Date.now();
  const stack = await startStack({ settings, folder: stackFolder, say: (line) => console.log(`akashi: ${line}`) });
  console.log(table(stack));
  console.log(`akashi: ready in ${((Date.now() - begun) / 1000).toFixed(1)} s. Press Ctrl-C to stop.`);

  let stopping: Promise<void> | undefined;
  const stop = (code: number) => {
    stopping ??= stack.stop().then(() => {
      console.log('akashi: stopped; the data are kept, npm start -- --reset deletes them');
      process.exit(code);
    });
  };
  process.on('SIGINT', () => stop(0));
  process.on('SIGTERM', () => stop(0));
  const ended = await stack.firstEnded;
  if (stopping) return;
  console.error(`akashi: ${ended} ended by itself; see ${join(stackFolder, 'logs', `${ended}.log`)}`);
  stop(1);
}

function table({ urls, kafkaBrokers, postgresUrl, siteKey }: RunningStack): string {
  const services = serviceNames.map((service) => [
    service,
    `${urls[service]}/docs`,
    '/openapi.json /livez /readyz /metrics',
  ]);
  const rows = [
    ['Console', urls.console, 'sign in as one of the people below'],
    ['Demo site', urls.demoSite, 'click here: accept, then view a product'],
    ['Demo destination', urls.destination, 'what arrived at the recipient'],
    ...services,
    ['Identity provider', urls.issuer, `people ${Object.keys(demoPeople).join(', ')}; password ${demoPassword}`],
    ['Backends', Object.keys(demoClients).join(', '), 'npm run token -- approver-1 approval prints a token'],
    ['Site key', siteKey, 'of the demo site'],
    ['Kafka', kafkaBrokers.join(','), ''],
    ['PostgreSQL', postgresUrl, 'a schema a service; passwords in .local/stack/secrets.json'],
    ['Logs and data', stackFolder, ''],
  ];
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return [
    '',
    ...rows.map(([name, where, note]) => `  ${name!.padEnd(widths[0]!)}  ${where!.padEnd(widths[1]!)}  ${note}`),
    '',
  ].join('\n');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const isExpected = error instanceof StartError || error instanceof ConfigError;
  console.error(isExpected ? `akashi: ${(error as Error).message}` : error);
  process.exitCode = 1;
});
