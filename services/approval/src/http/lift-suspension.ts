import { codeSchema, contentHash } from '@akashi/contracts';
import { actorOf, answerOnce, type HttpServer, requireScope } from '@akashi/service-kit';
import { z } from 'zod';
import { tokyoDay } from '../domain/business-days.ts';
import { versionInEffect } from '../domain/version-in-effect.ts';
import { listVersions, lockAgreement } from '../store/agreements.ts';
import { logAudit } from '../store/audit-log.ts';
import { listCasesOfSubject, lockSubject } from '../store/cases.ts';
import { listDues } from '../store/foreign-reviews.ts';
import { openCase } from '../store/open-case.ts';
import { conflict, notFound } from './agreements.ts';
import { caseSchema, caseView } from './case-view.ts';
import type { RouteContext } from './route-context.ts';

/** A suspension ends by a case of its own, which decides on this very suspension and on nothing that comes after. */
export function liftSuspensionRoutes(app: HttpServer, { api, outbox, now }: RouteContext): void {
  app.post(
    '/v1/agreements/:agreementId/lift-suspension',
    {
      schema: {
        summary: 'Ask that a suspension be lifted: opens a case; provision goes on once it is approved',
        tags: ['agreements'],
        params: z.object({ agreementId: codeSchema }),
        body: z.object({ reason: z.string().trim().min(1).max(2000) }),
        response: { 201: caseSchema },
      },
      onRequest: requireScope('agreements:write'),
    },
    async (request, reply) => {
      const actor = actorOf(request);
      const { tenant, subject: requester } = actor;
      const { agreementId } = request.params;
      const { reason } = request.body;
      await answerOnce({ request, reply, db: api, onCommitted: outbox.kick }, async (tx) => {
        await lockSubject(tx, tenant, 'suspension_lifted', agreementId);
        const earlier = await listCasesOfSubject(tx, { tenant, kind: 'suspension_lifted', subjectId: agreementId });
        if (earlier.some(({ state }) => state === 'open'))
          throw conflict('case_open', `That agreement ${agreementId} goes on is being decided already`);
        const agreement = await lockAgreement(tx, tenant, agreementId);
        if (!agreement) throw notFound(agreementId);
        if (agreement.status !== 'suspended')
          throw conflict('agreement_not_suspended', `Agreement ${agreementId} is ${agreement.status}, not suspended`);
        const dues = await listDues(tx, tenant, agreementId);
        const lapsed = dues.find(({ due_on }) => due_on < tokyoDay(now()));
        if (lapsed) {
          const message = `The review of ${lapsed.subject} was due on ${lapsed.due_on}: record it by POST /v1/agreements/${agreementId}/reviews first`;
          throw conflict('review_lapsed', message);
        }
        const approved = (await listVersions(tx, tenant, agreementId)).filter(({ state }) => state === 'approved');
        const current = versionInEffect(approved, tokyoDay(now()))!;
        const content = {
          agreementId,
          revision: agreement.revision,
          suspendedBecause: agreement.status_reason,
          suspendedAt: agreement.changed_at.toISOString(),
          reason,
          requestedAt: now().toISOString(),
          version: { version: current.version, contentHash: current.content_hash, content: current.content },
          reviewsDue: dues.map((due) => ({ subject: due.subject, dueOn: due.due_on })),
        };
        const subject = { id: agreementId, version: agreement.revision, contentHash: contentHash(content) };
        const opened = await openCase({
          tx,
          tenant,
          kind: 'suspension_lifted',
          subject,
          content,
          requester,
          now: now(),
        });
        if (!opened) throw conflict('case_open', `That agreement ${agreementId} goes on is being decided already`);
        const target = { kind: 'case', id: opened.case_id };
        const details = { agreementId, contentHash: subject.contentHash };
        await logAudit(tx, { actor, action: 'case.requested', target, details, now: now() });
        return { status: 201, body: caseView({ row: opened, decisions: [], reassignments: [] }, []) };
      });
    },
  );
}
