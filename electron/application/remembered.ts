/** What imports have been taught, and forgetting it. Values that came in with its help stay. */
import { columnMappingSchema } from '../../shared/contract/import.ts';
import type { ParsedInput } from '../../shared/contract/operations.ts';
import type { Remembered } from '../../shared/contract/remembered.ts';
import { Refusal } from '../../shared/contract/result.ts';
import { columnLetters } from '../../shared/sheet/cell-address.ts';
import type { Entity } from '../database/entities.ts';
import type { Services } from './services.ts';

function levelColumns(stored: string): string[] {
  const mapping = columnMappingSchema.safeParse(JSON.parse(stored));
  const columns = mapping.data?.columns ?? [];
  return columns.filter(({ meaning }) => meaning === 'level').map(({ column }) => columnLetters(column));
}

export function listRemembered({ imports, regions }: Services): Remembered {
  return {
    mappings: imports.mappings().map(({ id, learned_from: learnedFrom, mapping }) => ({
      id,
      learnedFrom,
      levelColumns: levelColumns(mapping),
    })),
    aliases: regions
      .learnedAliases()
      .map(({ id, written, code, name }) => ({ id, written, region: { code, name } })),
  };
}

const ENTITY = { mapping: 'layout_mapping', alias: 'region_alias' } as const satisfies Record<string, Entity>;

/** @throws {Refusal} not-found for what is not remembered, or not any more. */
export function forget(
  services: Services,
  { kind, id }: ParsedInput<'remembered.forget'>,
): { changeSet: string | null } {
  const { mappings, aliases } = listRemembered(services);
  const name =
    kind === 'mapping'
      ? mappings.find((mapping) => mapping.id === id)?.learnedFrom
      : aliases.find((alias) => alias.id === id)?.written;
  if (name === undefined) throw new Refusal('not-found', `no ${kind} ${id} is remembered`);
  const changeSet = services.journal.commit({ summary: { kind: 'forgotten', what: kind, name } }, (changes) =>
    changes.remove(ENTITY[kind], id),
  );
  return { changeSet: changeSet?.id ?? null };
}
