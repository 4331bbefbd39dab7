import { Button, Center } from '@mantine/core';
import { useTexts } from '../language/language.tsx';
import { partsMessages } from './messages.ts';

interface Paged {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage(): unknown;
}

/** The button behind a list that goes on (keyset pages); nothing once it has ended. */
export function LoadMore({ query }: { query: Paged }) {
  const texts = useTexts(partsMessages);
  if (!query.hasNextPage) return null;
  return (
    <Center mt="md">
      <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
        {texts.more}
      </Button>
    </Center>
  );
}
