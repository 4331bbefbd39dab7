import { useQuery } from '@tanstack/react-query';
import type { ServiceName } from './configuration.ts';
import { useSession } from './session.ts';

/** Whether the reader's token for a service has a scope: what a page offers. What is allowed the service decides. */
export function useMay(service: ServiceName, scope: string): boolean {
  const { scopesFor } = useSession();
  const { data } = useQuery({
    queryKey: [service, 'scopes'],
    queryFn: () => scopesFor(service),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  return data?.includes(scope) ?? false;
}
