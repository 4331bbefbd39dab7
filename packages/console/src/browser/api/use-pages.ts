import { useInfiniteQuery } from '@tanstack/react-query';

interface PageOf<T> {
  items: T[];
  nextCursor: string | null;
}

interface Options<T> {
  queryKey: readonly unknown[];
  /** Asks for the page behind `cursor`; undefined is the first. */
  load: (cursor: string | undefined, signal: AbortSignal) => Promise<PageOf<T>>;
  enabled?: boolean;
}

/** A list of the services (`{ items, nextCursor }`), page by page; `data` is all items loaded so far. */
export function usePages<T>({ queryKey, load, enabled = true }: Options<T>) {
  return useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => load(pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    enabled,
  });
}
