import { createLogger } from '@akashi/service-kit';
import { createService, readConfig } from '../src/service.ts';

const logger = createLogger({ service: 'bench', level: 'warn' });
const service = await createService(readConfig(process.env), {
  logger,
  onCrash: (e) => {
    console.error(e);
    process.exit(1);
  },
});
await service.start();
process.on('message', () => process.send!({ cpu: process.cpuUsage() }));
process.on('SIGTERM', async () => {
  await service.stop();
  process.exit(0);
});
process.send!({ address: service.address() });
