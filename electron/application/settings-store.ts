/** Settings with their defaults. Stored texts that no longer parse count as not set. */
import { settingsSchema, type Settings } from '../../shared/contract/state.ts';
import type { SettingsRepository } from '../database/settings-repository.ts';

export interface SettingsStore {
  get(): Settings;
  /** Keys that the database holds, whatever their values. */
  storedKeys(): string[];
}

export function createSettings(repository: SettingsRepository, device: string): SettingsStore {
  const defaults: Settings = {
    province: '53',
    evaluator: 'Asesor',
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
    get() {
      const stored = Object.fromEntries(repository.all());
      const merged = { ...defaults, ...stored };
      const parsed = settingsSchema.safeParse(merged);
      return parsed.success ? parsed.data : defaults;
    },
  };
}
