import { z } from 'zod';
import { localizedSchema } from '../vocabulary.ts';

/** Why a record is made by its method, in Japanese and English; one text where it was made before there were both. */
export const methodReasonSchema = z.union([localizedSchema, z.string()]);

export type MethodReason = z.infer<typeof methodReasonSchema>;
