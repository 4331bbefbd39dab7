import type { Tx } from '@akashi/database';

/** No hold that might cover it: one of an agreement that it is surely not of, or of a period before which it was made, is passed over. */
const notHeld = (agreementId: string) =>
  `NOT EXISTS (SELECT FROM active_legal_holds h WHERE h.tenant = $1 AND (h.agreement_id IS NULL OR ${agreementId} IS NULL
     OR h.agreement_id = ${agreementId}))`;

/**
 * Deletes what holds personal data and is no evidence, once it is as old as uncited evidence that goes: answers to persons, and what
 * two companies' lists differed in. Their evidence, which names nobody, stays. Gives how many of each. MUST be called under
 * `lockDisposal`.
 */
export async function deleteAnswers(
  tx: Tx,
  tenant: string,
  { before, limit }: { before: Date; limit: number },
): Promise<Record<string, number>> {
  const answers = await tx.query(
    `DELETE FROM disclosures d USING (
       SELECT disclosure_id FROM disclosures WHERE tenant = $1 AND prepared_at < $2 AND ${notHeld('NULL::text')}
       ORDER BY disclosure_id LIMIT $3) old
     WHERE d.tenant = $1 AND d.disclosure_id = old.disclosure_id`,
    [tenant, before, limit],
  );
  const { rows: reconciliations } = await tx.query<{ reconciliation_id: string }>(
    `DELETE FROM reconciliations r USING (
       SELECT c.reconciliation_id FROM reconciliations c WHERE c.tenant = $1 AND c.compared_at < $2 AND ${notHeld('c.agreement_id')}
       ORDER BY c.reconciliation_id LIMIT $3) old
     WHERE r.tenant = $1 AND r.reconciliation_id = old.reconciliation_id RETURNING r.reconciliation_id`,
    [tenant, before, limit],
  );
  const ids = reconciliations.map(({ reconciliation_id }) => reconciliation_id);
  for (const table of ['reconciliation_resolutions', 'reconciliation_differences']) {
    await tx.query(`DELETE FROM ${table} WHERE tenant = $1 AND reconciliation_id = ANY ($2::uuid[])`, [tenant, ids]);
  }
  return {
    ...(answers.rowCount > 0 && { disclosure_answers: answers.rowCount }),
    ...(ids.length > 0 && { reconciliations: ids.length }),
  };
}
