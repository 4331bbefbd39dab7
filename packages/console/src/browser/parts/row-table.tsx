import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './row-table.module.css';

export interface Column<T> {
  label: string;
  cell: (row: T) => ReactNode;
}

interface Props<T> {
  /** The first names the row: on a narrow screen it stands above the others, without its label. */
  columns: readonly Column<T>[];
  rows: readonly T[];
  keyOf: (row: T) => string;
}

/** Rows and columns; each row a card where the window is narrow. */
export function RowTable<T>({ columns, rows, keyOf }: Props<T>) {
  return (
    <Table verticalSpacing="sm" className={classes.table} highlightOnHover>
      <Table.Thead className={classes.head}>
        <Table.Tr>
          {columns.map(({ label }) => (
            <Table.Th key={label}>{label}</Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={keyOf(row)}>
            {columns.map(({ label, cell }, index) => (
              <Table.Td key={label} {...(index > 0 && { 'data-label': label })}>
                {cell(row)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
