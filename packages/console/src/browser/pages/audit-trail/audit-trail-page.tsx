import { Code, Group, NativeSelect, Paper, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { serviceNames } from '../../language/service-names.ts';
import { LoadMore } from '../../parts/load-more.tsx';
import { Page } from '../../parts/page.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import { lastDays, PeriodFields } from '../../parts/period-fields.tsx';
import { Rows } from '../../parts/rows.tsx';
import { actionNames, auditTrailMessages } from './messages.ts';

type ListTrail = paths['/v1/audit-trail']['get'];
type Query = NonNullable<ListTrail['parameters']['query']>;
type Entry = ListTrail['responses'][200]['content']['application/json']['items'][number];

/** Who did or looked at what in any service, latest first. */
export function AuditTrailPage() {
  const texts = useTexts(auditTrailMessages);
  const { records } = useClients();
  const [days, setDays] = useState(lastDays(7));
  const [actor, setActor] = useState('');
  const [service, setService] = useState('');
  const asked = { ...days, ...(actor.trim() && { actor: actor.trim() }), ...(service && { service }) } as Query;
  const query = usePages({
    queryKey: ['records', 'audit-trail', asked],
    load: (cursor, signal) =>
      answerOf(records.GET('/v1/audit-trail', { params: { query: { ...asked, ...(cursor && { cursor }) } }, signal })),
  });
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Paper className="surface" p={{ base: 'md', sm: 'lg' }}>
        <Group gap="md" align="flex-end">
          <PeriodFields days={days} onChange={setDays} />
          <TextInput label={texts.actor} value={actor} onChange={(event) => setActor(event.currentTarget.value)} />
          <ServiceSelect value={service} onChange={setService} />
        </Group>
      </Paper>
      <QueryPanel
        title={texts.list}
        query={query}
        empty={{ when: (all) => all.length === 0, title: texts.none, todo: texts.noneTodo }}
      >
        {(all) => (
          <>
            <Trail entries={all} />
            <LoadMore query={query} />
          </>
        )}
      </QueryPanel>
    </Page>
  );
}

function ServiceSelect({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const texts = useTexts(auditTrailMessages);
  const names = useTexts(serviceNames);
  return (
    <NativeSelect
      label={texts.service}
      data={[
        { value: '', label: texts.every },
        ...Object.entries(names).map(([name, label]) => ({ value: name, label })),
      ]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function Trail({ entries }: { entries: readonly Entry[] }) {
  const texts = useTexts(auditTrailMessages);
  const formats = useFormats();
  const actions: Record<string, string> = useTexts(actionNames);
  const services: Record<string, string> = useTexts(serviceNames);
  const columns = [
    { label: texts.when, cell: ({ loggedAt }: Entry) => <span>{formats.time(loggedAt)}</span> },
    {
      label: texts.actor,
      cell: ({ actor, actorName, roles }: Entry) => (
        <Stack gap={0} component="span">
          <span>{actorName ?? actor}</span>
          <Text size="sm" c="dimmed" component="span">
            {[actor, ...roles].join(' · ')}
          </Text>
        </Stack>
      ),
    },
    {
      label: texts.action,
      cell: ({ action, service }: Entry) => (
        <Stack gap={0} component="span">
          <span>{actions[action] ?? action}</span>
          <Text size="sm" c="dimmed" component="span">
            {services[service] ?? service}
          </Text>
        </Stack>
      ),
    },
    { label: texts.target, cell: ({ target }: Entry) => <span className="mono">{`${target.kind} ${target.id}`}</span> },
    { label: texts.details, cell: ({ details }: Entry) => <Details details={details} /> },
  ];
  return <Rows name={texts.list} columns={columns} rows={entries} keyOf={({ auditId }) => auditId} />;
}

function Details({ details }: { details: Entry['details'] }) {
  const texts = useTexts(auditTrailMessages);
  if (Object.keys(details).length === 0) return <span>–</span>;
  return (
    <details>
      <summary>{texts.showDetails}</summary>
      <Code block style={{ whiteSpace: 'pre-wrap' }}>
        {JSON.stringify(details, null, 2)}
      </Code>
    </details>
  );
}
