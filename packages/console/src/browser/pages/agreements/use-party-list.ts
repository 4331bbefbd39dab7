import { useQuery } from '@tanstack/react-query';
import type { paths } from '../../api/generated/approval.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';

export type ListedParty = paths['/v1/parties']['get']['responses'][200]['content']['application/json']['items'][number];

/** The first 200 parties, to choose from. */
export function usePartyList() {
  const { approval } = useClients();
  return useQuery({
    queryKey: ['approval', 'parties', 'choices'],
    queryFn: ({ signal }) => answerOf(approval.GET('/v1/parties', { params: { query: { limit: 200 } }, signal })),
    select: ({ items }) => items,
  });
}
