import { Badge, Button, Group, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { paths } from '../../api/generated/approval.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useTexts } from '../../language/language.tsx';
import { useCaseWords } from '../../language/use-case-words.ts';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useSession } from '../../session/session.ts';
import { routesMessages } from './messages.ts';
import { RouteDialog } from './route-dialog.tsx';

export type Route = paths['/v1/routes']['get']['responses'][200]['content']['application/json']['items'][number];
export type RouteStep = Route['steps'][number];

/** The route of every kind of case. */
export function RoutesPage() {
  const texts = useTexts(routesMessages);
  const { approval } = useClients();
  const { me } = useSession();
  const [edited, setEdited] = useState<Route | null>(null);
  const query = useQuery({
    queryKey: ['approval', 'routes'],
    queryFn: ({ signal }) => answerOf(approval.GET('/v1/routes', { signal })),
  });
  const mayChange = me.roles.includes('route_admin') && me.scopes.includes('routes:write');
  return (
    <Page title={texts.title} lead={texts.lead}>
      {!mayChange && <Text size="sm">{texts.readOnly}</Text>}
      <Loaded query={query}>
        {({ items }) => (
          <Stack>
            {items.map((route) => (
              <RoutePanel key={route.kind} route={route} onEdit={mayChange ? () => setEdited(route) : undefined} />
            ))}
          </Stack>
        )}
      </Loaded>
      {edited && <RouteDialog route={edited} onClose={() => setEdited(null)} />}
    </Page>
  );
}

function RoutePanel({ route: { kind, steps, revision }, onEdit }: { route: Route; onEdit: (() => void) | undefined }) {
  const texts = useTexts(routesMessages);
  const words = useCaseWords();
  return (
    <Panel
      title={words.kind(kind)}
      aside={
        <Group gap="sm">
          <Text size="sm" c="dimmed">
            {revision === 0 ? texts.isDefault : texts.revision({ number: revision })}
          </Text>
          {onEdit && (
            <Button size="xs" variant="default" onClick={onEdit}>
              {texts.edit}
              <VisuallyHidden> {words.kind(kind)}</VisuallyHidden>
            </Button>
          )}
        </Group>
      }
    >
      <Stack gap="xs" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
        {steps.map((step, index) => (
          <Group key={`${step.name} ${index}`} component="li" gap="sm">
            <Badge color="gray.7" circle size="lg">
              {index + 1}
            </Badge>
            <Text fw={600}>{step.name}</Text>
            <StepWords step={step} />
          </Group>
        ))}
      </Stack>
    </Panel>
  );
}

function StepWords({ step }: { step: RouteStep }) {
  const texts = useTexts(routesMessages);
  const { role, group, people, rule, atLeast, dueInBusinessDays } = step;
  const who =
    role !== null
      ? texts.roleIs({ name: role })
      : group !== null
        ? texts.groupIs({ name: group })
        : (people ?? []).join(', ');
  const needed = rule === 'n_of_m' ? texts.atLeastOf({ count: atLeast ?? 1 }) : texts[rule];
  const due = dueInBusinessDays === null ? texts.noDue : texts.dueIn({ days: dueInBusinessDays });
  return (
    <Text size="sm" c="dimmed">
      {who} · {needed} · {due}
    </Text>
  );
}
