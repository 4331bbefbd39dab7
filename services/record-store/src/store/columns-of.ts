/** The rows' fields as one array a field, in the order named: the parameters of a statement over `unnest`. */
export function columnsOf<R extends object>(rows: readonly R[], ...fields: (keyof R)[]): unknown[][] {
  return fields.map((field) => rows.map((row) => row[field]));
}
