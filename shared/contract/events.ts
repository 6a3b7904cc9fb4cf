/** What the application tells its window without being asked. */
import { z } from 'zod';
import { taskSchema } from './terms.ts';

export const eventSchema = z.discriminatedUnion('type', [
  /** The database changed: state and open views are to be read again. */
  z.strictObject({ type: z.literal('changed') }),
  z.strictObject({
    type: z.literal('progress'),
    task: taskSchema,
    step: z.enum(['reading', 'comparing', 'writing']),
    done: z.int(),
    total: z.int(),
  }),
]);
export type AppEvent = z.infer<typeof eventSchema>;
