import { Badge, Button, Group, Paper, Stack, Text, VisuallyHidden } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { paths } from '../../api/generated/approval.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useSession } from '../../session/session.ts';
import { GroupDialog } from './group-dialog.tsx';
import { groupsMessages } from './messages.ts';

export type ApproverGroup =
  paths['/v1/groups']['get']['responses'][200]['content']['application/json']['items'][number];

/** The groups that routes name, each with its members. */
export function GroupsPage() {
  const texts = useTexts(groupsMessages);
  const { approval } = useClients();
  const { me } = useSession();
  const [edited, setEdited] = useState<ApproverGroup | 'new' | null>(null);
  const query = usePages({
    queryKey: ['approval', 'groups'],
    load: (cursor, signal) =>
      answerOf(approval.GET('/v1/groups', { params: { query: { ...(cursor && { cursor }) } }, signal })),
  });
  const mayChange = me.roles.includes('route_admin') && me.scopes.includes('routes:write');
  const add = mayChange && (
    <Button leftSection={<Plus size={18} aria-hidden />} onClick={() => setEdited('new')}>
      {texts.add}
    </Button>
  );
  return (
    <Page title={texts.title} lead={texts.lead} actions={add}>
      {!mayChange && <Text size="sm">{texts.readOnly}</Text>}
      <Loaded query={query} empty={{ when: (groups) => groups.length === 0, title: texts.none, todo: texts.noneTodo }}>
        {(groups) => (
          <Stack>
            {groups.map((group) => (
              <GroupPanel key={group.groupId} group={group} onEdit={mayChange ? () => setEdited(group) : undefined} />
            ))}
          </Stack>
        )}
      </Loaded>
      <LoadMore query={query} />
      {edited && <GroupDialog group={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}

function GroupPanel({ group, onEdit }: { group: ApproverGroup; onEdit: (() => void) | undefined }) {
  const texts = useTexts(groupsMessages);
  const formats = useFormats();
  const { groupId, name, members, changedBy, changedAt } = group;
  const edit = onEdit && (
    <Button size="xs" variant="default" onClick={onEdit}>
      {texts.change}
      <VisuallyHidden> {name}</VisuallyHidden>
    </Button>
  );
  return (
    <Panel title={name} aside={edit}>
      <Stack gap="xs">
        <Group gap="xs">
          {members.map((member) => (
            <Paper key={member} withBorder px="sm" py={4} radius="xl">
              <Text size="sm">{member}</Text>
            </Paper>
          ))}
          <Badge color="gray.7">{members.length}</Badge>
        </Group>
        <Text size="sm" c="dimmed">
          <span className="mono">{groupId}</span> · {texts.changedBy({ who: changedBy, when: formats.time(changedAt) })}
        </Text>
      </Stack>
    </Panel>
  );
}
