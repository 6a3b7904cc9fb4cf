/** An instrument of tests, and what the validator finds once a test has changed it. */
import type { Instrument } from '../../shared/instrument/instrument.ts';
import { validateInstrument } from '../../shared/instrument/validate.ts';
import type { InstrumentFault } from '../../shared/instrument/validation/fault.ts';

/** The smallest instrument there can be: two domains, three aspects, four indicators, levels 1 to 3. */
export function sampleInstrument(): Instrument {
  const criteria = { '1': 'Konsep.', '2': 'Ditetapkan.', '3': 'Lengkap.' };
  const indicator = { question: 'Apakah ada?', levelNames: 'proses', criteria, source: 'Lampiran' };
  return {
    id: 'contoh',
    version: 1,
    name: 'Instrumen contoh',
    shortName: 'Contoh',
    regulation: 'Peraturan contoh',
    years: { from: 2021, to: 2025 },
    criteriaAreDraft: false,
    scale: { min: 1, max: 3, decimals: 0 },
    levelNames: { proses: { '1': 'Rintisan', '2': 'Terkelola', '3': 'Terdefinisi' } },
    bands: [
      { predikat: 'Kurang', from: '1.0' },
      { predikat: 'Baik', from: '2.6' },
    ],
    target: '2.60',
    domains: [
      { id: '1', name: 'Kebijakan', shortName: 'Kebijakan', weight: '60' },
      { id: '2', name: 'Layanan', shortName: 'Layanan', weight: '40' },
    ],
    aspects: [
      { id: '1', domain: '1', name: 'Aturan', shortName: 'Aturan', weight: '35' },
      { id: '2', domain: '1', name: 'Rencana', shortName: 'Rencana', weight: '25' },
      { id: '3', domain: '2', name: 'Publik', shortName: 'Publik', weight: '40' },
    ],
    indicators: [
      { id: '1', aspect: '1', name: 'Satu', shortName: 'Satu', weight: '35', ...structuredClone(indicator) },
      { id: '2', aspect: '2', name: 'Dua', shortName: 'Dua', weight: '25', ...structuredClone(indicator) },
      {
        id: '3',
        aspect: '3',
        name: 'Tiga',
        shortName: 'Tiga',
        weight: '20/3',
        ...structuredClone(indicator),
      },
      {
        id: '4',
        aspect: '3',
        name: 'Empat',
        shortName: 'Empat',
        weight: '100/3',
        ...structuredClone(indicator),
      },
    ],
  };
}

/** The same without domains, as in Pemdi. */
export function sampleWithoutDomains(): Instrument {
  const instrument = sampleInstrument();
  return {
    ...instrument,
    domains: [],
    aspects: instrument.aspects.map((aspect) => ({ ...aspect, domain: null })),
  };
}

export function at<T>(items: readonly T[], position: number): T {
  const item = items[position];
  if (item === undefined) throw new Error(`nothing at ${position}`);
  return item;
}

export function faultsOf(input: unknown): InstrumentFault[] {
  const check = validateInstrument(input);
  return check.ok ? [] : check.faults;
}

export function faultsAfter(change: (instrument: Instrument) => void): InstrumentFault[] {
  const instrument = sampleInstrument();
  change(instrument);
  return faultsOf(instrument);
}
