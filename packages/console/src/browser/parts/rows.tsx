import { Table } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import { useShortcuts } from '../frame/shortcuts.ts';
import { useTexts } from '../language/language.tsx';
import { partsMessages } from './messages.ts';
import classes from './rows.module.css';

export interface Column<T> {
  label: string;
  cell: (row: T) => ReactNode;
}

interface Props<T> {
  /** What the table lists, for those who hear it. */
  name: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
  /** Whether `j` and `k` go through the links of the first column; for the one table that a page is about. */
  hasKeys?: boolean;
}

/** A list as a table, and as cards where it is narrow. */
export function Rows<T>({ name, columns, rows, keyOf, hasKeys = false }: Props<T>) {
  const body = useRef<HTMLTableSectionElement>(null);
  return (
    <Table fz="md" verticalSpacing="sm" className={classes.table} highlightOnHover aria-label={name}>
      {hasKeys && <RowKeys body={body} />}
      <Table.Thead className={classes.head}>
        <Table.Tr>
          {columns.map(({ label }) => (
            <Table.Th key={label}>{label}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody ref={body}>
        {rows.map((row) => (
          <Table.Tr key={keyOf(row)} className={classes.row}>
            {columns.map(({ label, cell }, index) => (
              <Table.Td key={label}>
                {index > 0 && (
                  <span className={classes.label} aria-hidden>
                    {label}
                  </span>
                )}
                {cell(row)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function RowKeys({ body }: { body: React.RefObject<HTMLElement | null> }) {
  const texts = useTexts(partsMessages);
  const move = (by: number) => {
    const links = [...(body.current?.querySelectorAll<HTMLElement>('td:first-child a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLElement);
    const next = at === -1 ? (by > 0 ? 0 : links.length - 1) : Math.min(Math.max(at + by, 0), links.length - 1);
    links[next]?.focus();
  };
  useShortcuts([
    { keys: 'j', label: texts.nextRow, run: () => move(1) },
    { keys: 'k', label: texts.previousRow, run: () => move(-1) },
  ]);
  return null;
}
