import { fileURLToPath } from 'node:url';
import { runChecks } from './checks.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { passed, failed } = await runChecks(root);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
