/** Settings with their defaults. Stored texts that no longer parse count as not set. */
import { settingsSchema, type Settings } from '../../shared/contract/state.ts';
import type { SettingsRepository } from '../database/settings-repository.ts';

export interface SettingsStore {
  get(): Settings;
  /** What is kept beside the settings under a key of its own, or null. */
  storedText(key: string): string | null;
  /** Keys that the database holds, whatever their values. */
  storedKeys(): string[];
}

export function createSettings(repository: SettingsRepository, device: string): SettingsStore {
  const defaults: Settings = {
    province: '53',
    evaluator: '',
    device,
    theme: 'sistem',
    bandRule: 'exact',
    letterhead: '',
    logo: '',
    place: '',
    numberPattern: '',
    signatoryPosition: '',
    signatoryName: '',
    signatoryRank: '',
    signatoryNip: '',
    participants: '',
  };
  return {
    storedKeys: () => [...repository.all().keys()],
    storedText: (key) => repository.all().get(key) ?? null,
    get() {
      const known = [...repository.all()].filter(([key]) => Object.hasOwn(defaults, key));
      const stored = Object.fromEntries(known);
      const merged = { ...defaults, ...stored };
      const parsed = settingsSchema.safeParse(merged);
      return parsed.success ? parsed.data : defaults;
    },
  };
}
