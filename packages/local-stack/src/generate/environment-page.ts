import type { ServiceName } from '@akashi/contracts';
import { type ConfigSpec, configPage, migrationConfig } from '@akashi/service-kit';
import { stackSpec } from '../stack-settings.ts';

/** Every environment variable, as the code parses it. */
export function environmentPage(
  specs: Record<ServiceName, ConfigSpec>,
  jobs: Partial<Record<ServiceName, Record<string, ConfigSpec>>>,
): string {
  const onlyRead = (what: string, spec: ConfigSpec) => `Only ${what} read:\n\n${configPage(spec)}\n`;
  const sections = Object.entries(specs).map(([name, spec]) => {
    const service = name as ServiceName;
    const ofJobs = Object.entries(jobs[service] ?? {}).map(([job, jobSpec]) =>
      onlyRead(`runs of its job \`services/${service}/src/${job}.ts\``, jobSpec),
    );
    const migrations = onlyRead(`its migrations (\`services/${service}/src/migrate.ts\`)`, migrationConfig(service));
    return [`## ${service}\n\n${configPage(spec)}\n`, migrations, ...ofJobs].join('\n');
  });
  return `# Environment

Made from the code by \`npm run generate\`; do not edit. A process that is missing one of its variables, or finds one wrong, names
all of them and ends with exit code 78.

${sections.join('\n')}
## npm start

${configPage(stackSpec)}
`;
}
