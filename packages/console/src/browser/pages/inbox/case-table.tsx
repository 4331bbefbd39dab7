import { Anchor, Badge, Checkbox, Group, Stack, Table, Text } from '@mantine/core';
import { useRef } from 'react';
import { Link } from 'react-router';
import { useShortcuts } from '../../frame/shortcuts.ts';
import { useFormats } from '../../language/formats.ts';
import { useTexts } from '../../language/language.tsx';
import { useCaseWords } from '../../language/use-case-words.ts';
import classes from './case-table.module.css';
import { inboxMessages } from './messages.ts';
import type { ListedCase, View } from './views.ts';

interface Selection {
  chosen: ReadonlySet<string>;
  choose: (chosen: ReadonlySet<string>) => void;
}

interface Props {
  cases: readonly ListedCase[];
  /** Left out where nothing can be approved together. */
  selection: Selection | undefined;
  view: View;
}

/** Cases as rows; `j` and `k` go through their links, `x` selects. */
export function CaseTable({ cases, selection, view }: Props) {
  const texts = useTexts(inboxMessages);
  const body = useRef<HTMLTableSectionElement>(null);
  useListKeys(body, selection);
  const showsState = view === 'all' || view === 'requested';
  return (
    <Table verticalSpacing="sm" className={classes.table} highlightOnHover>
      <Table.Thead className={classes.head}>
        <Table.Tr>
          {selection && (
            <Table.Th w={44}>
              <SelectAll cases={cases} selection={selection} />
            </Table.Th>
          )}
          <Table.Th>{texts.subject}</Table.Th>
          <Table.Th>{showsState ? texts.state : texts.step}</Table.Th>
          <Table.Th>{texts.requester}</Table.Th>
          <Table.Th>{texts.opened}</Table.Th>
          <Table.Th>{texts.due}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody ref={body}>
        {cases.map((each) => (
          <CaseRow key={each.caseId} row={each} selection={selection} showsState={showsState} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function SelectAll({ cases, selection: { chosen, choose } }: { cases: readonly ListedCase[]; selection: Selection }) {
  const texts = useTexts(inboxMessages);
  const all = cases.every(({ caseId }) => chosen.has(caseId));
  return (
    <Checkbox
      aria-label={texts.selectAll}
      checked={all}
      indeterminate={!all && chosen.size > 0}
      onChange={() => choose(all ? new Set() : new Set(cases.map(({ caseId }) => caseId)))}
    />
  );
}

function CaseRow({
  row,
  selection,
  showsState,
}: {
  row: ListedCase;
  selection: Selection | undefined;
  showsState: boolean;
}) {
  const texts = useTexts(inboxMessages);
  const words = useCaseWords();
  const formats = useFormats();
  const { caseId, kind, subject, requester, openedAt, onBehalfOf } = row;
  const isChosen = selection?.chosen.has(caseId) ?? false;
  return (
    <Table.Tr className={classes.row} {...(isChosen && { 'data-chosen': true })}>
      {selection && (
        <Table.Td>
          <Checkbox
            aria-label={texts.select({ subject: subject.id })}
            checked={isChosen}
            onChange={() => selection.choose(toggled(selection.chosen, caseId))}
          />
        </Table.Td>
      )}
      <Table.Td>
        <Stack gap={2}>
          <Group gap={8}>
            <Anchor component={Link} to={`/cases/${caseId}`} fw={600} data-case={caseId}>
              {subject.id}
            </Anchor>
            {subject.version !== null && <Text size="sm">{texts.version({ version: subject.version })}</Text>}
          </Group>
          <Text size="sm" c="dimmed">
            {words.kind(kind)}
            {onBehalfOf && ` · ${texts.onBehalfOf({ name: onBehalfOf })}`}
          </Text>
        </Stack>
      </Table.Td>
      <Table.Td data-label={showsState ? texts.state : texts.step}>
        {showsState ? <StateBadge state={row.state} /> : (row.stepName ?? '–')}
      </Table.Td>
      <Table.Td data-label={texts.requester}>{requester ?? texts.schedule}</Table.Td>
      <Table.Td data-label={texts.opened}>
        <time dateTime={openedAt} title={formats.time(openedAt)}>
          {formats.distance(openedAt)}
        </time>
      </Table.Td>
      <Table.Td data-label={texts.due}>
        <Due row={row} />
      </Table.Td>
    </Table.Tr>
  );
}

function Due({ row: { dueAt, overdueAt, state } }: { row: ListedCase }) {
  const texts = useTexts(inboxMessages);
  const formats = useFormats();
  if (dueAt === null || state !== 'open') return <span className={classes.faint}>{texts.noDue}</span>;
  return (
    <Group gap={8}>
      <time dateTime={dueAt}>{formats.day(dueAt)}</time>
      {overdueAt !== null && <Badge color="shu">{texts.isOverdue}</Badge>}
    </Group>
  );
}

const stateColors: Record<string, string> = { open: 'ai', approved: 'midori', rejected: 'shu', sent_back: 'daidai' };

export function StateBadge({ state }: { state: string }) {
  const words = useCaseWords();
  return <Badge color={stateColors[state] ?? 'gray.7'}>{words.state(state)}</Badge>;
}

function toggled(chosen: ReadonlySet<string>, caseId: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(caseId)) next.add(caseId);
  return next;
}

function useListKeys(body: React.RefObject<HTMLElement | null>, selection: Selection | undefined): void {
  const texts = useTexts(inboxMessages);
  const links = () => [...(body.current?.querySelectorAll<HTMLElement>('[data-case]') ?? [])];
  const here = () => {
    const row = document.activeElement?.closest('tr');
    return links().findIndex((link) => row?.contains(link));
  };
  const move = (by: number) => {
    const all = links();
    const at = here();
    all[at === -1 ? (by > 0 ? 0 : all.length - 1) : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
  };
  const toggle = () => {
    const caseId = links()[here()]?.dataset.case;
    if (caseId && selection) selection.choose(toggled(selection.chosen, caseId));
  };
  useShortcuts([
    { keys: 'j', label: texts.down, run: () => move(1) },
    { keys: 'k', label: texts.up, run: () => move(-1) },
    { keys: 'Enter', label: texts.open, run: () => links()[here()]?.click() },
    ...(selection ? [{ keys: 'x', label: texts.toggle, run: toggle }] : []),
  ]);
}
