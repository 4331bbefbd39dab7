import { useQueries } from '@tanstack/react-query';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { queryOf, queues, type View } from './views.ts';

const most = 50;

/** How much waits in each queue, such as `3`, or `50+` where there is more than is looked at. */
export function useQueueSizes() {
  const { approval } = useClients();
  return useQueries({
    queries: queues.map((queue) => ({
      queryKey: ['approval', 'cases', 'size', queue],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        answerOf(approval.GET('/v1/cases', { params: { query: { ...queryOf[queue], limit: most } }, signal })),
    })),
    combine: (results) => ({
      isPending: results.some(({ isPending }) => isPending),
      sizeOf: (view: View): string | undefined => {
        const page = results[queues.indexOf(view as never)]?.data;
        return page && `${page.items.length}${page.nextCursor ? '+' : ''}`;
      },
    }),
  });
}
