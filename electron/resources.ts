/** Reads what ships with the application: instruments, regions, reference figures. Refuses what does not hold together. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instrument } from '../shared/instrument/instrument.ts';
import { validateInstrument } from '../shared/instrument/validate.ts';
import { crosswalkFaults, crosswalkSchema, type Crosswalk } from '../shared/reference/crosswalk.ts';
import {
  averageFaults,
  nationalAveragesSchema,
  type NationalAverages,
} from '../shared/reference/national-averages.ts';
import { regionCatalogueSchema, regionsOf, type Region } from '../shared/regions/regions.ts';

export interface Resources {
  /** Oldest first. */
  readonly instruments: readonly Instrument[];
  readonly regions: readonly Region[];
  readonly nationalAverages: NationalAverages;
  /** How instruments continue each other. */
  readonly crosswalks: readonly Crosswalk[];
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

function jsonFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name));
}

function instrumentNamed(instruments: readonly Instrument[], id: string): Instrument {
  const found = instruments.find((instrument) => instrument.id === id);
  if (!found) throw new Error(`reference data names an unknown instrument ${id}`);
  return found;
}

function refuse(file: string, faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`${file} is refused:\n${faults.join('\n')}`);
}

function readAverages(file: string, instruments: readonly Instrument[]): NationalAverages {
  const averages = nationalAveragesSchema.parse(readJson(file));
  refuse(file, averageFaults(averages, instrumentNamed(instruments, averages.instrument)));
  return averages;
}

function readCrosswalk(file: string, instruments: readonly Instrument[]): Crosswalk {
  const crosswalk = crosswalkSchema.parse(readJson(file));
  const [from, to] = [crosswalk.from, crosswalk.to].map((id) => instrumentNamed(instruments, id));
  if (from && to) refuse(file, crosswalkFaults(crosswalk, from, to));
  return crosswalk;
}

/**
 * @param folder the `resources` folder of the checkout or of the installed application.
 * @throws when a file is missing, an instrument's weights, bands or references do not hold, or reference data names
 * what no instrument has.
 */
export function loadResources(folder: string): Resources {
  const instruments = jsonFiles(join(folder, 'instruments'))
    .map(readInstrument)
    .toSorted((a, b) => a.years.from - b.years.from);
  const catalogue = regionCatalogueSchema.parse(readJson(join(folder, 'regions', 'regions.json')));
  return {
    instruments,
    regions: regionsOf(catalogue),
    nationalAverages: readAverages(join(folder, 'reference', 'national-averages.json'), instruments),
    crosswalks: jsonFiles(join(folder, 'crosswalk')).map((file) => readCrosswalk(file, instruments)),
    folder,
  };
}
