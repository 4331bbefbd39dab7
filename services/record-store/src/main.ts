import { runService } from '@akashi/service-kit';
import { configSpec, createService } from './service.ts';

await runService({ service: 'record-store', version: '0.1.0', configSpec, createService });
