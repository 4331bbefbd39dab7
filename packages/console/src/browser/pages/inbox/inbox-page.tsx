import { Button, Group, NativeSelect, Paper, Tabs, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { CheckCheck } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useSearchParams } from 'react-router';
import { caseKindNames } from '../../language/case-words.ts';
import { useTexts } from '../../language/language.tsx';
import { useCaseWords } from '../../language/use-case-words.ts';
import { LoadMore } from '../../parts/load-more.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../parts/page.tsx';
import { useSession } from '../../session/session.ts';
import { CaseTable } from './case-table.tsx';
import { inboxMessages } from './messages.ts';
import { useCaseList } from './use-case-list.ts';
import { useQueueSizes } from './use-queue-sizes.ts';
import { type CaseQuery, type ListedCase, queues, type View, views } from './views.ts';

const bulkLimit = 100;

const BulkApproval = lazy(async () => ({ default: (await import('./bulk-approval.tsx')).BulkApproval }));

/** What waits for the reader, and every other list of cases. */
export function InboxPage() {
  const texts = useTexts(inboxMessages);
  const { me } = useSession();
  const [parameters, setParameters] = useSearchParams();
  const sizes = useQueueSizes();
  const kind = (parameters.get('kind') ?? undefined) as CaseQuery['kind'];
  const asked = views.find((each) => each === parameters.get('view'));
  const view = asked ?? queues.find((queue) => sizes.sizeOf(queue) !== '0') ?? 'mine';
  const list = useCaseList(view, { kind, enabled: asked !== undefined || !sizes.isPending });
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [approving, approval] = useDisclosure(false);
  const canApprove = me.scopes.includes('cases:decide') && queues.some((queue) => queue === view);
  const selected = (list.data ?? []).filter(({ caseId }) => chosen.has(caseId));
  const go = (next: { view?: View; kind?: string | null }) => {
    setChosen(new Set());
    setParameters(nextParameters({ view, kind: kind ?? null, ...next }), { replace: true });
  };
  return (
    <Page title={texts.title} lead={texts.lead}>
      <Tabs value={view} onChange={(value) => go({ view: value as View })} keepMounted={false}>
        <Tabs.List aria-label={texts.views}>
          {views.map((each) => (
            <Tabs.Tab key={each} value={each} rightSection={<Size size={sizes.sizeOf(each)} />}>
              {texts[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={view} pt="md">
          <Group justify="space-between" mb="md" gap="sm">
            <KindSelect kind={kind ?? null} onChange={(value) => go({ kind: value })} />
            {canApprove && <BulkButton selected={selected} onApprove={approval.open} />}
          </Group>
          <Paper className="surface" p={{ base: 'sm', sm: 'md' }}>
            <Loaded
              query={list}
              rows={5}
              empty={{ when: (items) => items.length === 0, title: texts.emptyMine, todo: texts.emptyMineTodo }}
            >
              {(items) => (
                <CaseTable
                  cases={items}
                  selection={canApprove ? { chosen, choose: setChosen } : undefined}
                  view={view}
                />
              )}
            </Loaded>
            <LoadMore query={list} />
          </Paper>
        </Tabs.Panel>
      </Tabs>
      {approving && (
        <Suspense>
          <BulkApproval
            cases={selected.slice(0, bulkLimit)}
            onClose={approval.close}
            onApproved={() => setChosen(new Set())}
          />
        </Suspense>
      )}
    </Page>
  );
}

function nextParameters({ view, kind }: { view: View; kind: string | null }): Record<string, string> {
  return { view, ...(kind && { kind }) };
}

function Size({ size }: { size: string | undefined }) {
  if (!size || size === '0') return null;
  return (
    <Text size="xs" fw={600} c="dimmed">
      {size}
    </Text>
  );
}

function KindSelect({ kind, onChange }: { kind: string | null; onChange: (kind: string | null) => void }) {
  const texts = useTexts(inboxMessages);
  const words = useCaseWords();
  const data = Object.keys(caseKindNames).map((value) => ({ value, label: words.kind(value) }));
  return (
    <NativeSelect
      aria-label={texts.kind}
      data={[{ value: '', label: texts.anyKind }, ...data]}
      value={kind ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      w={220}
    />
  );
}

function BulkButton({ selected, onApprove }: { selected: readonly ListedCase[]; onApprove: () => void }) {
  const texts = useTexts(inboxMessages);
  if (selected.length === 0) return null;
  return (
    <Group gap="sm">
      <Text size="sm" aria-live="polite">
        {selected.length > bulkLimit ? texts.atMost : texts.selected({ count: selected.length })}
      </Text>
      <Button
        leftSection={<CheckCheck size={18} aria-hidden />}
        disabled={selected.length > bulkLimit}
        onClick={onApprove}
      >
        {texts.approveSelected}
      </Button>
    </Group>
  );
}
