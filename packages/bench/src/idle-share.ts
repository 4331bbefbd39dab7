import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

const overMs = 2_000;

/** Percent of the machine's CPU time that nobody used over two seconds: well below 100 before a measurement, others disturb it. */
export async function idleSharePercent(): Promise<number> {
  const before = cpuTimes();
  await sleep(overMs);
  const after = cpuTimes();
  return (100 * (after.idle - before.idle)) / (after.all - before.all);
}

function cpuTimes(): { idle: number; all: number } {
  const times = cpus().map((cpu) => cpu.times);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return { idle: sum(times.map(({ idle }) => idle)), all: sum(times.flatMap((each) => Object.values(each))) };
}
