import type { ServiceName } from '@akashi/contracts';
import { type ConfigSpec, configPage, migrationConfig } from '@akashi/service-kit';
import { stackSpec } from '../stack-settings.ts';

/** Every environment variable, as the code parses it. */
export function environmentPage(specs: Record<ServiceName, ConfigSpec>): string {
  const sections = Object.entries(specs).map(
    ([service, spec]) =>
      `## ${service}\n\n${configPage(spec)}\n\nOnly its migrations (\`services/${service}/src/migrate.ts\`) read:\n\n${configPage(migrationConfig(service as ServiceName))}\n`,
  );
  return `# Environment

Made from the code by \`npm run generate\`; do not edit. A process that is missing one of its variables, or finds one wrong, names
all of them and ends with exit code 78.

${sections.join('\n')}
## npm start

${configPage(stackSpec)}
`;
}
