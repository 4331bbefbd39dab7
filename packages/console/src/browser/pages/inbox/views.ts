import type { paths } from '../../api/generated/approval.ts';

type ListCases = paths['/v1/cases']['get'];
export type CaseQuery = NonNullable<ListCases['parameters']['query']>;
export type ListedCase = ListCases['responses'][200]['content']['application/json']['items'][number];

/** The lists of the inbox: the first three are of what the reader could decide. */
export const queues = ['mine', 'my_groups', 'delegated'] as const;
export const views = [...queues, 'overdue', 'requested', 'all'] as const;
export type View = (typeof views)[number];

/** What each list asks for. */
export const queryOf: Record<View, CaseQuery> = {
  mine: { queue: 'mine' },
  my_groups: { queue: 'my_groups' },
  delegated: { queue: 'delegated' },
  overdue: { overdue: 'true' },
  requested: { requestedByMe: 'true' },
  all: {},
};
