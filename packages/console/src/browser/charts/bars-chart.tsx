import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { ChartData } from './chart-data.ts';
import classes from './charts.module.css';

const text = { fill: 'var(--mantine-color-dimmed)', fontSize: 12 };
const line = { stroke: 'var(--console-line)' };

/** Stacked bars. The picture is hidden from screen readers, which have the table below it with the same numbers. */
export default function BarsChart({ chart }: { chart: ChartData }) {
  const { rows, series, format, isLying = false } = chart;
  const data = rows.map(({ label, values }) => ({ label, ...values }));
  const labels = { dataKey: 'label', type: 'category' as const, tick: text, axisLine: line, tickLine: false };
  const numbers = {
    type: 'number' as const,
    tick: text,
    axisLine: false,
    tickLine: false,
    tickFormatter: format,
    allowDecimals: false,
  };
  return (
    <figure style={{ margin: 0 }} aria-hidden="true">
      <ResponsiveContainer width="100%" height={isLying ? Math.max(160, rows.length * 40 + 40) : 260}>
        <BarChart
          data={data}
          layout={isLying ? 'vertical' : 'horizontal'}
          margin={{ top: 8, right: 16, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke="var(--console-line)" vertical={isLying} horizontal={!isLying} />
          {isLying ? <XAxis {...numbers} /> : <XAxis {...labels} minTickGap={24} />}
          {isLying ? <YAxis {...labels} width={150} /> : <YAxis {...numbers} width={48} />}
          <Tooltip
            cursor={{ fill: 'var(--console-soft)' }}
            content={<Bubble chart={chart} />}
            isAnimationActive={false}
          />
          {series.map(({ key, name, color }) => (
            <Bar
              key={key}
              dataKey={key}
              name={name}
              fill={color}
              stackId="all"
              isAnimationActive={false}
              maxBarSize={28}
            />
          ))}
        </BarChart>
      </ResponsiveContainer>
      <ul className={classes.legend}>
        {series.map(({ key, name, color }) => (
          <li key={key}>
            <span className={classes.mark} style={{ background: color }} />
            {name}
          </li>
        ))}
      </ul>
    </figure>
  );
}

interface BubbleProps {
  chart: ChartData;
  active?: boolean;
  label?: string | number;
}

function Bubble({ chart, active, label }: BubbleProps) {
  const row = chart.rows.find((each) => each.label === label);
  if (!active || !row) return null;
  return (
    <div className={classes.bubble}>
      <strong>{row.label}</strong>
      {chart.series.map(({ key, name, color }) => (
        <div key={key}>
          <span className={classes.mark} style={{ background: color }} />
          {name} {chart.format(row.values[key] ?? 0)}
        </div>
      ))}
    </div>
  );
}
