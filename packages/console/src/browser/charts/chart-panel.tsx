import { Skeleton, Table } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTexts } from '../language/language.tsx';
import type { Asked } from '../parts/loaded.tsx';
import { QueryPanel } from '../parts/panel.tsx';
import type { ChartData } from './chart-data.ts';
import classes from './charts.module.css';
import { chartsMessages } from './messages.ts';

const BarsChart = lazy(() => import('./bars-chart.tsx'));

interface Props<T> {
  title: string;
  note?: string;
  query: Asked<T>;
  chartOf: (data: T) => ChartData;
  empty: { title: string; todo: string };
}

/** A chart with the table of its very numbers, which is how everybody can read it; the library is loaded when a chart is first shown. */
export function ChartPanel<T>({ title, note, query, chartOf, empty }: Props<T>) {
  return (
    <QueryPanel title={title} query={query} empty={{ when: (data) => chartOf(data).rows.length === 0, ...empty }}>
      {(data) => <ChartWithTable title={title} note={note} chart={chartOf(data)} />}
    </QueryPanel>
  );
}

function ChartWithTable({ title, note, chart }: { title: string; note: string | undefined; chart: ChartData }) {
  const texts = useTexts(chartsMessages);
  return (
    <>
      {note && <p className={classes.note}>{note}</p>}
      <Suspense fallback={<Skeleton height={260} radius="md" />}>
        <BarsChart chart={chart} />
      </Suspense>
      <details className={classes.details}>
        <summary>{texts.asTable}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reached by keyboard. */}
        <section className={classes.scroller} tabIndex={0} aria-label={texts.tableOf({ title })}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{chart.labelName}</Table.Th>
                {chart.series.map(({ key, name }) => (
                  <Table.Th key={key} ta="right">
                    {name}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {chart.rows.map((row) => (
                <Table.Tr key={row.label}>
                  <Table.Th scope="row" fw={400}>
                    {row.label}
                  </Table.Th>
                  {chart.series.map(({ key }) => (
                    <Table.Td key={key} ta="right">
                      {chart.format(row.values[key] ?? 0)}
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      </details>
    </>
  );
}
