/** Applied imports: what each did, and the originals they came from. */
import type { ImportBatch } from '../../../shared/contract/import.ts';
import type { ParsedInput } from '../../../shared/contract/operations.ts';
import { Refusal } from '../../../shared/contract/result.ts';
import type { FileOutput } from '../../../shared/contract/terms.ts';
import { spreadsheetMediaType } from '../../excel/media-type.ts';
import type { Services } from '../services.ts';

export function listBatches(services: Services): ImportBatch[] {
  const batches = new Map<string, ImportBatch>();
  for (const row of services.imports.files()) {
    const batch = batches.get(row.batch_id) ?? {
      id: row.batch_id,
      at: row.created_at,
      actor: row.actor,
      changeSet: row.change_set_id,
      files: [],
    };
    batch.files.push({
      name: row.name,
      sha256: row.sha256,
      size: row.size,
      layout: row.layout,
      values: row.standing_values,
      texts: row.standing_texts,
    });
    batches.set(row.batch_id, batch);
  }
  return [...batches.values()];
}

/** @throws {Refusal} not-found when the original is not kept here or is no longer what it was. */
export function readOriginal(services: Services, { sha256 }: ParsedInput<'import.original'>): FileOutput {
  const fileName = services.imports.nameOf(sha256);
  const bytes = services.files.read(sha256);
  if (fileName === null || bytes === null) {
    throw new Refusal('not-found', `no original ${sha256}`);
  }
  return { fileName, mediaType: spreadsheetMediaType(fileName), bytes };
}
