/** What stands beside the indicators of a worksheet besides values and texts: comments, and follow-up of recommendations. */
import { z } from 'zod';
import { FOLLOW_UP_STATUSES, PRIORITIES } from '../assessment/recommendations.ts';
import {
  continuesSchema,
  indicatorIdSchema,
  indicatorTextSchema,
  instrumentIdSchema,
  regionCodeSchema,
  regionNameSchema,
  stageSchema,
  yearSchema,
} from './terms.ts';
import { worksheetKeySchema } from './worksheet.ts';

/** Longer than anybody writes in a thread. */
const LONGEST_COMMENT = 4000;
const commentTextSchema = z.string().trim().min(1).max(LONGEST_COMMENT);

const commentSchema = z.strictObject({
  id: z.string(),
  indicator: indicatorIdSchema,
  text: z.string(),
  /** ISO 8601, UTC. */
  writtenAt: z.string(),
  writtenBy: z.string(),
  /** null while it stands as it was written. */
  editedAt: z.string().nullable(),
  /** Only its author may change or remove it. */
  isOwn: z.boolean(),
});
export type Comment = z.infer<typeof commentSchema>;

/** YYYY-MM-DD, a day that exists. */
export const dateSchema = z.iso.date();

const followUpFields = {
  priority: z.enum(PRIORITIES).nullable(),
  /** Who is responsible, as the office calls it; "" when open. */
  unit: z.string().trim().max(200),
  due: dateSchema.nullable(),
  status: z.enum(FOLLOW_UP_STATUSES),
} as const;

const recommendationSchema = z.strictObject({
  indicator: indicatorIdSchema,
  ...followUpFields,
  changedAt: z.string(),
  changedBy: z.string(),
});
export type Recommendation = z.infer<typeof recommendationSchema>;

export const notesSchema = z.strictObject({
  /** Oldest first. */
  comments: z.array(commentSchema),
  /** At most one for an indicator; its text is the text of kind `rekomendasi` of the latest stage. */
  recommendations: z.array(recommendationSchema),
});
export type Notes = z.infer<typeof notesSchema>;

const placeSchema = worksheetKeySchema.extend({ indicator: indicatorIdSchema });

export const addCommentInputSchema = placeSchema.extend({ text: commentTextSchema });
export const editCommentInputSchema = z.strictObject({ comment: z.string(), text: commentTextSchema });
export const removeCommentInputSchema = z.strictObject({ comment: z.string() });

/** All fields at once; all at their beginning take the follow-up away. */
export const setRecommendationInputSchema = placeSchema.extend({
  ...followUpFields,
  continues: continuesSchema,
});

export const recommendationListInputSchema = z.strictObject({
  /** Default: every region of the home province. */
  region: regionCodeSchema.optional(),
  year: yearSchema.optional(),
});

const recommendedBeforeSchema = z.strictObject({
  year: yearSchema,
  text: indicatorTextSchema,
  due: dateSchema.nullable(),
  status: z.enum(FOLLOW_UP_STATUSES),
});

/** A recommendation with its follow-up, and what was recommended for the same indicator in years before. */
export const listedRecommendationSchema = z.strictObject({
  region: regionNameSchema,
  year: yearSchema,
  instrument: instrumentIdSchema,
  indicator: indicatorIdSchema,
  indicatorName: z.string(),
  /** The latest stage that has a text; null while there is only follow-up. */
  stage: stageSchema.nullable(),
  text: indicatorTextSchema,
  ...followUpFields,
  /** Newest first, on the same instrument. */
  before: z.array(recommendedBeforeSchema),
});
export type ListedRecommendation = z.infer<typeof listedRecommendationSchema>;
