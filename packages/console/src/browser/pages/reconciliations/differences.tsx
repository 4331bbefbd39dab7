import { Button, Checkbox, Group, NativeSelect, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type { paths } from '../../api/generated/record-store.ts';
import { answerOf } from '../../api/problem.ts';
import { useClients } from '../../api/use-clients.ts';
import { usePages } from '../../api/use-pages.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { LoadMore } from '../../parts/load-more.tsx';
import { QueryPanel } from '../../parts/panel.tsx';
import { Rows } from '../../parts/rows.tsx';
import { useMay } from '../../session/use-may.ts';
import { reconciliationMessages } from './messages.ts';
import type { Reconciliation } from './reconciliation-page.tsx';
import { ResolveDialog } from './resolve-dialog.tsx';

type ListDifferences = paths['/v1/reconciliations/{reconciliationId}/differences']['get'];
type Difference = ListDifferences['responses'][200]['content']['application/json']['items'][number];
export type DifferenceKind = Difference['kind'];

const kinds = ['only_ours', 'only_theirs', 'other_items', 'other_days', 'other_counts'] as const;

/** The differences of a comparison by kind, each to be resolved with a reason, or all that are open together. */
export function Differences({ shown }: { shown: Reconciliation }) {
  const texts = useTexts(reconciliationMessages);
  const { records } = useClients();
  const [kind, setKind] = useState<DifferenceKind | ''>('');
  const [onlyOpen, setOnlyOpen] = useState(true);
  const [resolving, setResolving] = useState<number | 'all' | null>(null);
  const may = useMay('record-store', 'reconciliations:write') && shown.state !== 'approved';
  const { reconciliationId, unresolvedCount } = shown;
  const query = usePages({
    queryKey: ['records', 'reconciliation', reconciliationId, 'differences', kind, onlyOpen],
    load: (cursor, signal) => {
      const asked = {
        ...(kind && { kind }),
        ...(onlyOpen && { resolved: 'false' as const }),
        ...(cursor && { cursor }),
      };
      const params = { path: { reconciliationId }, query: asked };
      return answerOf(records.GET('/v1/reconciliations/{reconciliationId}/differences', { params, signal }));
    },
  });
  return (
    <>
      <Group justify="space-between" align="flex-end" gap="sm">
        <Group align="flex-end" gap="md">
          <NativeSelect
            label={texts.kind}
            data={[{ value: '', label: texts.any }, ...kinds.map((value) => ({ value, label: texts[value] }))]}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as DifferenceKind | '')}
          />
          <Checkbox
            label={texts.onlyOpen}
            checked={onlyOpen}
            onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
            pb={8}
          />
        </Group>
        {may && unresolvedCount > 0 && (
          <Button variant="default" onClick={() => setResolving('all')}>
            {texts.resolveAll}
          </Button>
        )}
      </Group>
      <QueryPanel
        title={texts.differences}
        query={query}
        empty={{ when: (all) => all.length === 0, title: texts.noDifferences, todo: texts.noDifferencesTodo }}
      >
        {(all) => (
          <>
            <DifferenceTable rows={all} {...(may && { onResolve: setResolving })} />
            <LoadMore query={query} />
          </>
        )}
      </QueryPanel>
      {resolving !== null && (
        <ResolveDialog
          reconciliationId={reconciliationId}
          which={resolving === 'all' ? { kind: kind || null } : { difference: resolving }}
          onClose={() => setResolving(null)}
        />
      )}
    </>
  );
}

function DifferenceTable({
  rows,
  onResolve,
}: {
  rows: readonly Difference[];
  onResolve?: (difference: number) => void;
}) {
  const texts = useTexts(reconciliationMessages);
  const columns = [
    { label: texts.number, cell: ({ difference }: Difference) => <strong>{difference}</strong> },
    { label: texts.kind, cell: ({ kind }: Difference) => <span>{texts[kind]}</span> },
    { label: texts.matchKey, cell: ({ matchKey }: Difference) => <span className="mono">{matchKey}</span> },
    { label: texts.ourSide, cell: ({ ours }: Difference) => <Side side={ours} /> },
    { label: texts.theirSide, cell: ({ theirs }: Difference) => <Side side={theirs} /> },
    {
      label: texts.resolved,
      cell: ({ difference, resolution }: Difference) => (
        <Stack gap={4} align="flex-start">
          {resolution && (
            <>
              <span>{texts[resolution.outcome]}</span>
              <Text size="sm" c="dimmed">
                {resolution.reason} ({resolution.resolvedBy})
              </Text>
            </>
          )}
          {!resolution && !onResolve && <span>–</span>}
          {onResolve && (
            <Button size="xs" variant="default" onClick={() => onResolve(difference)}>
              {texts.resolve}
              <VisuallyHidden> {difference}</VisuallyHidden>
            </Button>
          )}
        </Stack>
      ),
    },
  ];
  return <Rows name={texts.differences} columns={columns} rows={rows} keyOf={({ difference }) => String(difference)} />;
}

function Side({ side }: { side: Difference['ours'] }) {
  const texts = useTexts(reconciliationMessages);
  const formats = useFormats();
  if (!side) return <span>–</span>;
  return (
    <Stack gap={0} component="span">
      <span>
        {formats.day(side.day)} · {texts.times({ count: formats.number(side.count) })}
      </span>
      <Text size="sm" c="dimmed" component="span">
        {side.itemCodes.join(' ')}
      </Text>
    </Stack>
  );
}
