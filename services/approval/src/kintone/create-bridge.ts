import type { Config } from '../config.ts';
import { createKintoneLoop, type KintoneLoopOptions } from '../loops/kintone-loop.ts';
import { consoleUrlOf } from '../notification-config.ts';

type Given = Pick<KintoneLoopOptions, 'api' | 'worker' | 'documents' | 'logger' | 'secrets' | 'now' | 'onCommitted'>;

/** The loop as the configuration says; none where the operator has not declared where Kintone keeps its data. */
export function createBridge(config: Config, given: Given) {
  if (config.kintoneRegion === undefined) return [];
  const { kintonePollMs: pollMs, kintoneDailyCalls: dailyCalls, kintoneTimeoutMs: timeoutMs } = config;
  return [createKintoneLoop({ ...given, consoleUrl: consoleUrlOf(config), pollMs, dailyCalls, timeoutMs })];
}
