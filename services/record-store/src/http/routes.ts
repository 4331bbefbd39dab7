import { deadLetterRoutes, type HttpServer } from '@akashi/service-kit';
import { completenessRoutes } from './completeness.ts';
import { contractDocumentRoutes } from './contract-documents.ts';
import { evidenceRoutes } from './evidence.ts';
import { exportRoutes } from './exports.ts';
import { inclusionRoutes } from './inclusion.ts';
import { logRoutes } from './log.ts';
import type { HttpParts } from './parts.ts';
import { periodRecordRoutes } from './period-records.ts';
import { recordBatchRoutes } from './record-batches.ts';
import { recordRoutes } from './records.ts';
import { tileRoutes } from './tiles.ts';

/** Statuses of the error codes that only this service has. */
export const statusOf: Readonly<Record<string, number>> = {
  nothing_to_close: 409,
  not_in_checkpoint_yet: 409,
  unknown_agreement: 422,
  ambiguous_agreement: 422,
  document_hash_differs: 422,
  document_too_large: 413,
  export_too_large: 422,
  exports_busy: 503,
};

/** All routes of the service. */
export function addRoutes(app: HttpServer, parts: HttpParts): void {
  recordRoutes(app, parts);
  evidenceRoutes(app, parts);
  recordBatchRoutes(app, parts);
  periodRecordRoutes(app, parts);
  contractDocumentRoutes(app, parts);
  logRoutes(app, parts);
  inclusionRoutes(app, parts);
  tileRoutes(app, parts);
  completenessRoutes(app, parts);
  exportRoutes(app, parts);
  deadLetterRoutes(app, parts);
}
