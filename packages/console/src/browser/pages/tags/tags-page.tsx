import { Anchor, Badge, Button, Code, Group, Stack, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from 'react-router';
import type { paths } from '../../api/generated/tag-relay.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { Facts } from '../../parts/facts.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Panel } from '../../parts/panel.tsx';
import { tagsMessages } from './messages.ts';
import { TagResults } from './tag-results.tsx';

type Tag = paths['/v1/tags']['get']['responses'][200]['content']['application/json']['items'][number];

/** What is sent where, tag by tag, each with how it went. */
export function TagsPage() {
  const texts = useTexts(tagsMessages);
  const { relay } = useClients();
  const query = usePages({
    queryKey: ['relay', 'tags'],
    load: (cursor, signal) =>
      answerOf(relay.GET('/v1/tags', { params: { query: { ...(cursor && { cursor }) } }, signal })),
  });
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Loaded query={query} empty={{ when: (tags) => tags.length === 0, title: texts.none, todo: texts.noneTodo }}>
        {(tags) => (
          <Stack>
            {tags.map((tag) => (
              <TagPanel key={tag.tagId} tag={tag} />
            ))}
          </Stack>
        )}
      </Loaded>
      <LoadMore query={query} />
    </Page>
  );
}

function TagPanel({ tag: { tagId, revision, content, publishedAt } }: { tag: Tag }) {
  const texts = useTexts(tagsMessages);
  const formats = useFormats();
  const [isOpen, { toggle }] = useDisclosure(false);
  const { siteId, eventName, agreementId, destination, items, enabled } = content;
  const facts = [
    { label: texts.site, value: siteId },
    { label: texts.event, value: <Code>{eventName}</Code> },
    { label: texts.agreement, value: agreementId },
    { label: texts.destination, value: <span className="mono">{destination.url}</span> },
    { label: texts.items, value: <Items codes={items.map(({ itemCode }) => itemCode)} /> },
    { label: texts.revision, value: texts.published({ revision, when: formats.time(publishedAt) }) },
  ];
  return (
    <Panel
      title={tagId}
      aside={<Badge color={enabled ? 'midori' : 'gray.7'}>{enabled ? texts.enabled : texts.disabled}</Badge>}
    >
      <Facts facts={facts} />
      <Group mt="sm" gap="md">
        <Button variant="default" size="xs" aria-expanded={isOpen} onClick={toggle}>
          {isOpen ? texts.hideResults : texts.showResults}
          <VisuallyHidden> {tagId}</VisuallyHidden>
        </Button>
        <Anchor component={Link} size="sm" to={`/campaign?agreement=${agreementId}&tag=${tagId}`}>
          {texts.eligibility}
          <VisuallyHidden> {tagId}</VisuallyHidden>
        </Anchor>
      </Group>
      {isOpen && <TagResults tagId={tagId} />}
    </Panel>
  );
}

const Items = ({ codes }: { codes: readonly string[] }) => (
  <Group gap={6}>
    {codes.map((code) => (
      <Code key={code}>{code}</Code>
    ))}
  </Group>
);
