import { useQuery } from '@tanstack/react-query';
import type { Clients } from '../../../api/clients.ts';
import type { paths } from '../../../api/generated/consent-collector.ts';
import { answerOf } from '../../../api/problem.ts';
import { useClients } from '../../../api/use-clients.ts';
import type { AgreementVersionContent } from './use-agreement.ts';

export type Notice = paths['/v1/notices']['get']['responses'][200]['content']['application/json']['items'][number];

const longestWalk = 20;

/** The newest version of the notice that names the agreement's recipient and purpose; null where there is none. */
export function useNotice({ recipientPartyId, purposeCode }: AgreementVersionContent) {
  const { collector } = useClients();
  return useQuery({
    queryKey: ['collector', 'notice', recipientPartyId, purposeCode],
    queryFn: ({ signal }) =>
      findNotice(
        collector,
        signal,
        ({ content }) => content.recipient.partyId === recipientPartyId && content.purposeCode === purposeCode,
      ),
  });
}

async function findNotice(
  collector: Clients['collector'],
  signal: AbortSignal,
  isIt: (notice: Notice) => boolean,
): Promise<Notice | null> {
  let cursor: string | undefined;
  for (let page = 0; page < longestWalk; page += 1) {
    const query = { limit: 200, ...(cursor && { cursor }) };
    const { items, nextCursor } = await answerOf(collector.GET('/v1/notices', { params: { query }, signal }));
    const found = items.find(isIt);
    if (found) return found;
    if (nextCursor === null) return null;
    cursor = nextCursor;
  }
  return null;
}
