import type { ServiceName } from '@akashi/contracts';
import { audienceOf, demoPeople, serviceScopes } from '@akashi/local-stack';
import type { TestIssuer } from '@akashi/test-harness';

export const tenant = 'provider-demo';

export interface People {
  /** The provider's backend: everything its service offers. */
  backend(service: ServiceName): Promise<string>;
  person(name: 'requester' | 'approver-1' | 'approver-2', service: ServiceName): Promise<string>;
}

/** Access tokens of the demo's backend and people, good for the whole of a test. */
export function people(issuer: TestIssuer): People {
  const token = (service: ServiceName, subject: string, roles: readonly string[]) =>
    issuer.token({
      subject,
      tenant,
      audience: audienceOf(service),
      scope: serviceScopes[service].join(' '),
      roles: [...roles],
      expiresIn: 3600,
    });
  return {
    backend: (service) => token(service, 'provider-backend', []),
    person: (name, service) => token(service, name, demoPeople[name].roles),
  };
}
