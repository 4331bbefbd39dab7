import { codeSchema } from '@akashi/contracts';
import { actorOf, answerOnce, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { type AgreementRow, listVersions, lockAgreement } from '../store/agreements.ts';
import { logAudit } from '../store/audit-log.ts';
import { publishAgreement } from '../store/publish-agreement.ts';
import { voidOpenCase } from '../store/settle-case.ts';
import { submitVersion } from '../store/submit-version.ts';
import { agreementSchema, agreementView } from './agreement-view.ts';
import { conflict, notFound, refuseFaults } from './agreements.ts';
import { caseSchema, caseView } from './case-view.ts';
import type { RouteContext } from './route-context.ts';

const params = z.object({ agreementId: codeSchema });

/** What stops an agreement at once. A newer version lifts it once approved; a suspension alone also a case of its own. */
const stops = {
  suspend: {
    summary: 'Suspend: nothing is sent until a newer version, or that the suspension ends, is approved',
    change: { status: 'suspended' },
  },
  end: { summary: 'End: nothing is sent under it any more, whatever its dates', change: { status: 'ended' } },
  'reopen-applicability': {
    summary: 'Reopen the applicability decision: nothing is sent until a newer version is approved',
    change: { applicability_reopened: true },
  },
} as const satisfies Record<string, { summary: string; change: Partial<AgreementRow> }>;

/** What happens to an agreement as a whole: submitted for approval, suspended, ended, its applicability decision reopened. */
export function agreementStatusRoutes(app: HttpServer, { api, outbox, now }: RouteContext): void {
  app.post(
    '/v1/agreements/:agreementId/submit',
    {
      schema: {
        summary: 'Ask for approval of a draft: opens a case bound to its content hash',
        tags: ['agreements'],
        params,
        body: z.object({ version: z.int().positive() }),
        response: { 201: caseSchema },
      },
      onRequest: requireScope('agreements:write'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { tenant } = actor;
      const { agreementId } = request.params;
      const { version } = request.body;
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => {
        const agreement = await lockAgreement(tx, tenant, agreementId);
        const row = agreement && (await listVersions(tx, tenant, agreementId)).find((each) => each.version === version);
        if (!agreement || !row) throw notFound(`${agreementId} version ${version}`);
        if (agreement.status === 'ended')
          throw conflict('agreement_ended', `Agreement ${agreementId} has ended: make a new one`);
        if (row.state !== 'draft')
          throw conflict('version_not_a_draft', `Version ${version} is ${row.state}: only a draft is submitted`);
        await refuseFaults(tx, { tenant, agreementId, content: row.content });
        const opened = await submitVersion({ tx, actor, row, now: now() });
        if (!opened) throw conflict('case_open', `Agreement ${agreementId} has an open case already`);
        return { status: 201, body: caseView({ row: opened, decisions: [], reassignments: [] }, []) };
      });
    },
  );

  for (const [action, { summary, change }] of Object.entries(stops)) {
    app.post(
      `/v1/agreements/:agreementId/${action}`,
      {
        schema: {
          summary,
          tags: ['agreements'],
          params,
          body: z.object({ reason: z.string().trim().min(1).max(2000) }),
          response: { 200: agreementSchema },
        },
        onRequest: requireScope('agreements:write'),
      },
      async (request, reply) => {
        const actor = actorOf(request);
        const { tenant } = actor;
        const { agreementId } = request.params;
        const { reason } = request.body;
        await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => {
          await voidOpenCase(tx, { tenant, kind: 'suspension_lifted', subjectId: agreementId, now: now() });
          const agreement = await lockAgreement(tx, tenant, agreementId);
          if (!agreement) throw notFound(agreementId);
          if (agreement.status === 'draft' || agreement.status === 'ended') {
            throw conflict(
              'agreement_not_in_force',
              `Agreement ${agreementId} is ${agreement.status}: there is nothing to stop`,
            );
          }
          const stopped = { ...agreement, ...change, status_reason: reason };
          const target = { kind: 'agreement', id: agreementId };
          await logAudit(tx, { actor, action: `agreement.${action}`, target, details: { reason }, now: now() });
          return {
            status: 200,
            body: agreementView(await publishAgreement({ tx, tenant, agreement: stopped, now: now() })),
          };
        });
      },
    );
  }
}
