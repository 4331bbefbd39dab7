import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { BackLink } from './back-link.tsx';
import { type Asked, Loaded } from './loaded.tsx';
import { Page } from './page.tsx';

interface Props<T> {
  query: Asked<T>;
  back: { to: string; label: string };
  /** The page's name until what it is about is known. */
  title: string;
  children: (data: T) => ReactNode;
}

/** A page about one thing: the way back, and the thing once it is here. */
export function LoadedPage<T>({ query, back, title, children }: Props<T>) {
  return (
    <Stack gap="sm">
      <BackLink {...back} />
      {query.data === undefined ? (
        <Page title={title}>
          <Loaded query={query} rows={6}>
            {() => null}
          </Loaded>
        </Page>
      ) : (
        children(query.data)
      )}
    </Stack>
  );
}
