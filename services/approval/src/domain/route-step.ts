import { codeSchema } from '@akashi/contracts';
import { z } from 'zod';

const subjectSchema = z.string().trim().min(1).max(255);
const roleSchema = z.string().regex(/^[a-z][a-z0-9_-]{0,62}$/, 'a role: lower-case letters, digits, _ and -');

const assigneeFields = {
  role: roleSchema.nullable().default(null).describe('Whoever holds this role'),
  group: codeSchema.nullable().default(null).describe('The members of this group when the case opens'),
  people: z
    .array(subjectSchema)
    .min(1)
    .max(100)
    .refine((people) => new Set(people).size === people.length, 'name each person once')
    .nullable()
    .default(null)
    .describe('These people, by the subject of their tokens'),
};

/** Exactly one of role, group and people; in an opened case a group keeps the people it had. */
export const assigneesSchema = z.object(assigneeFields);

/** A step of a route. `any`: one approval does; `all`: everybody named who may decide; `n_of_m`: at least `atLeast` different people. */
export const routeStepSchema = z.object({
  name: z.string().trim().min(1).max(100),
  ...assigneeFields,
  rule: z.enum(['any', 'all', 'n_of_m']).default('any'),
  atLeast: z.int().min(1).max(100).nullable().default(null).describe('With n_of_m: how many'),
  dueInBusinessDays: z
    .int()
    .min(1)
    .max(250)
    .nullable()
    .default(null)
    .describe('Due at the end of this many business days (Japan) after the step began; null: never overdue'),
  escalateTo: assigneesSchema
    .nullable()
    .default(null)
    .describe('Who is told once the step is overdue, and may reassign'),
});

export type Assignees = z.output<typeof assigneesSchema>;
export type RouteStep = z.output<typeof routeStepSchema>;

const absent = {
  role: null,
  group: null,
  people: null,
  rule: 'any',
  atLeast: null,
  dueInBusinessDays: null,
  escalateTo: null,
} satisfies Omit<RouteStep, 'name'>;

/** A step as it is stored, which may be from before it could name more than a role. */
export const asRouteStep = (stored: Partial<RouteStep> & { name: string }): RouteStep => ({ ...absent, ...stored });
