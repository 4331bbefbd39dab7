import { Alert, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import { useParams } from 'react-router';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Notice } from '../../parts/loaded.tsx';
import { LoadedPage } from '../../parts/loaded-page.tsx';
import { Page } from '../../parts/page.tsx';
import { Panel } from '../../parts/panel.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { Rows } from '../../parts/rows.tsx';
import { exportsMessages } from './messages.ts';
import { useFilterWords } from './use-filter-words.ts';
import { useTake } from './use-take.ts';

type Export = paths['/v1/exports/{exportId}']['get']['responses'][200]['content']['application/json'];
type Handover = Export['handovers'][number];

const lookAgainMs = 700;

/** One export: what it holds, taking it, and everybody who took it. */
export function ExportPage() {
  const { exportId = '' } = useParams();
  const texts = useTexts(exportsMessages);
  const { records } = useClients();
  const query = useQuery({
    queryKey: ['records', 'export', exportId],
    queryFn: ({ signal }) =>
      answerOf(records.GET('/v1/exports/{exportId}', { params: { path: { exportId } }, signal })),
    refetchInterval: ({ state }) =>
      state.data?.handovers.some((handover) => handover.state === 'running') ? lookAgainMs : false,
  });
  return (
    <LoadedPage query={query} back={{ to: '/records', label: texts.back }} title={texts.title}>
      {(shown) => (
        <Page title={`${texts.title} ${shown.format.toUpperCase()}`} lead={texts.lead}>
          <ExportFacts shown={shown} />
          <Take shown={shown} />
          <Handovers shown={shown} />
        </Page>
      )}
    </LoadedPage>
  );
}

function ExportFacts({ shown }: { shown: Export }) {
  const texts = useTexts(exportsMessages);
  const formats = useFormats();
  const words = useFilterWords();
  const conditions = words(shown.filter);
  const facts = [
    {
      label: texts.conditions,
      value:
        conditions.length === 0
          ? texts.everything
          : conditions.map(({ label, value }) => (
              <div key={label}>
                {label}: {value}
              </div>
            )),
    },
    { label: texts.rows, value: formats.number(shown.rowsAtRequest) },
    { label: texts.reason, value: shown.reason },
    { label: texts.requestedBy, value: shown.requestedBy },
    { label: texts.requestedAt, value: formats.time(shown.requestedAt) },
  ];
  return (
    <Panel title={texts.facts}>
      <Facts facts={facts} />
    </Panel>
  );
}

function Take({ shown }: { shown: Export }) {
  const texts = useTexts(exportsMessages);
  const formats = useFormats();
  const queryClient = useQueryClient();
  const { taking, take, stop } = useTake(shown.exportId, shown.format);
  const running = shown.handovers.findLast(({ state }) => state === 'running');
  const expected = running?.rowsExpected ?? shown.rowsAtRequest;
  const again = () => queryClient.invalidateQueries({ queryKey: ['records', 'export', shown.exportId] });
  const start = () => {
    void take().finally(again);
    setTimeout(again, lookAgainMs);
  };
  return (
    <Panel title={texts.take}>
      <Stack align="flex-start">
        <Text size="sm">{texts.takeLead}</Text>
        <Group gap="sm">
          <Button leftSection={<Download size={18} aria-hidden />} loading={taking.state === 'running'} onClick={start}>
            {texts.take}
          </Button>
          {taking.state === 'running' && (
            <Button variant="default" onClick={stop}>
              {texts.stop}
            </Button>
          )}
        </Group>
        {taking.state === 'running' && (
          <Stack gap={4} w="100%" role="status">
            <progress
              aria-label={texts.progress}
              className="progress"
              max={Math.max(expected, 1)}
              {...(running && { value: running.rowsWritten })}
            />
            <Text size="sm">
              {running &&
                texts.progressOf({ done: formats.number(running.rowsWritten), all: formats.number(expected) })}{' '}
              {texts.received({ size: formats.number(taking.bytes) })}
            </Text>
          </Stack>
        )}
        {taking.state === 'saved' && (
          <Alert color="midori" title={texts.saved} role="status">
            {texts.hash} <span className="mono">{taking.sha256}</span>
          </Alert>
        )}
        {taking.state === 'failed' && <ProblemAlert error={taking.error} />}
      </Stack>
    </Panel>
  );
}

const stateColors = { running: 'ai', handed_over: 'midori', aborted: 'shu' };

function Handovers({ shown: { handovers } }: { shown: Export }) {
  const texts = useTexts(exportsMessages);
  const formats = useFormats();
  const columns = [
    { label: texts.requestedAt, cell: ({ startedAt }: Handover) => <span>{formats.time(startedAt)}</span> },
    {
      label: texts.takenBy,
      cell: ({ takenBy, inspectionId }: Handover) => (
        <span>
          {takenBy} {inspectionId && <Badge color="gray.7">{texts.asInspector}</Badge>}
        </span>
      ),
    },
    {
      label: texts.state,
      cell: ({ state, rowsWritten }: Handover) => (
        <span>
          <Badge color={stateColors[state]}>{texts[state]}</Badge> {formats.number(rowsWritten)}
        </span>
      ),
    },
    { label: texts.hash, cell: ({ sha256 }: Handover) => <span className="mono">{sha256 ?? '–'}</span> },
  ];
  return (
    <Panel title={texts.handovers}>
      {handovers.length === 0 ? (
        <Notice icon={<Download size={24} aria-hidden />} title={texts.noHandovers} todo={texts.noHandoversTodo} />
      ) : (
        <Rows name={texts.handovers} columns={columns} rows={handovers} keyOf={({ handoverId }) => handoverId} />
      )}
    </Panel>
  );
}
