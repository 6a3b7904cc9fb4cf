/** Reads what ships with the application: instruments, regions, the sample. Refuses an instrument that does not add up. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instrument } from '../shared/instrument/instrument.ts';
import { validateInstrument } from '../shared/instrument/validate.ts';
import { regionCatalogueSchema, regionsOf, type Region } from '../shared/regions/regions.ts';

export interface Resources {
  /** Oldest first. */
  readonly instruments: readonly Instrument[];
  readonly regions: readonly Region[];
  /** The folder itself, for what is only needed now and then. */
  readonly folder: string;
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function readInstrument(file: string): Instrument {
  const result = validateInstrument(readJson(file));
  if (result.ok) return result.instrument;
  const faults = result.faults.map((fault) => `  ${fault.path}: ${fault.message}`).join('\n');
  throw new Error(`instrument file ${file} is refused:\n${faults}`);
}

/**
 * @param folder the `resources` folder of the checkout or of the installed application.
 * @throws when a file is missing or an instrument's weights, bands or references do not hold.
 */
export function loadResources(folder: string): Resources {
  const instrumentsFolder = join(folder, 'instruments');
  const instruments = readdirSync(instrumentsFolder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readInstrument(join(instrumentsFolder, name)))
    .toSorted((a, b) => a.years.from - b.years.from);
  const catalogue = regionCatalogueSchema.parse(readJson(join(folder, 'regions', 'regions.json')));
  return { instruments, regions: regionsOf(catalogue), folder };
}
