import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { type CaseQuery, queryOf, type View } from './views.ts';

/** One list of the inbox, newest first, page by page. */
export function useCaseList(view: View, { kind, enabled }: { kind: CaseQuery['kind']; enabled: boolean }) {
  const { approval } = useClients();
  return usePages({
    queryKey: ['approval', 'cases', view, kind ?? null],
    load: (cursor, signal) => {
      const query: CaseQuery = { ...queryOf[view], ...(kind && { kind }), ...(cursor && { cursor }) };
      return answerOf(approval.GET('/v1/cases', { params: { query }, signal }));
    },
    enabled,
  });
}
