/** All migrations in order. A new one is a new file and a line here. */
import { initial } from './0001-initial.ts';
import { textsAndMappings } from './0002-texts-and-mappings.ts';
import { evidenceAndFollowUp } from './0003-evidence-and-follow-up.ts';
import type { Migration } from './migration.ts';

export const MIGRATIONS: readonly Migration[] = [initial, textsAndMappings, evidenceAndFollowUp];
