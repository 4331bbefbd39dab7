import { serviceNames } from '@akashi/contracts';
import { rolesSql } from '@akashi/database';
import { schemaOf } from '@akashi/service-kit';

/** The SQL that a database administrator runs once: each service's schema and roles. */
export function rolesFile(): string {
  const parts = serviceNames.map((service) => {
    const schema = schemaOf(service);
    return `-- ${service}\n${rolesSql({ schema, disposal: schema === 'record_store' }).trim()}`;
  });
  return `-- Made from packages/database by npm run generate; do not edit. Run it as a superuser in the database of the services (or each
-- part in its own service's database), as often as wanted. Roles have no password: set them where you keep secrets.

${parts.join('\n\n')}
`;
}
