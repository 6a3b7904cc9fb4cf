/** Changes settings. Recorded in the journal, but not part of undo: Ctrl+Z must not switch a theme. */
import type { ParsedInput } from '../../shared/contract/operations.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { Settings } from '../../shared/contract/state.ts';
import type { Services } from './services.ts';

/** @throws {Refusal} not-found for a province that does not exist. */
export function updateSettings(services: Services, input: ParsedInput<'settings.update'>): Settings {
  const { settings, regions, journal } = services;
  if (input.province !== undefined && !regions.byCode(input.province)) {
    throw new Refusal('not-found', `no province ${input.province}`, { region: input.province });
  }
  const current = settings.get();
  const changed = Object.entries(input).filter(
    ([key, value]) => value !== undefined && current[key as keyof Settings] !== value,
  );
  journal.commit(
    { summary: { kind: 'settings', keys: changed.map(([key]) => key) }, undoable: false },
    (changes) => {
      const stored = new Set(services.settings.storedKeys());
      for (const [id, value] of changed) {
        if (stored.has(id)) changes.update('setting', id, { value: String(value) });
        else changes.insert('setting', { id, value: String(value) });
      }
    },
  );
  return settings.get();
}
