/** What a chart and its table show: a row a label, a series a column. */
export interface ChartData {
  /** What the labels are, such as days. */
  labelName: string;
  /** `color` is a CSS colour; series are stacked in this order. */
  series: readonly { key: string; name: string; color: string }[];
  rows: readonly { label: string; values: Record<string, number> }[];
  format: (value: number) => string;
  /** Bars that lie, for labels that are long. */
  isLying?: boolean;
}
