/** Rows that no operation of the contract writes yet, put into a real database through the journal. */
import { createServices, closeServices } from '../../electron/application/services.ts';
import type {
  CeilingOverrideRow,
  EvidenceRow,
  PublishedResultRow,
} from '../../electron/database/entities.ts';
import { resources } from './instruments.ts';

interface Place {
  readonly region: string;
  readonly year: number;
}

type Planted<Row> = Place & Partial<Omit<Row, 'id' | 'assessment_id' | 'levels'>>;
export type PlantedEvidence = Planted<EvidenceRow> & {
  readonly indicator_id: string;
  readonly levels: readonly number[];
};
export type PlantedOverride = Planted<CeilingOverrideRow> &
  Pick<CeilingOverrideRow, 'stage' | 'indicator_id' | 'reason'>;

export interface Plants {
  readonly evidence?: readonly PlantedEvidence[];
  readonly overrides?: readonly PlantedOverride[];
  readonly published?: readonly Planted<PublishedResultRow>[];
}

/** The assessments must be there already, and no application may be open on the folder. */
export async function plant(dataFolder: string, plants: Plants): Promise<void> {
  const services = createServices({ dataFolder, resources, version: '0.0.0-test', emit: () => undefined });
  const { assessments, instruments, journal, newId, regions } = services;
  const when = { changed_at: '2024-10-01T00:00:00.000Z', changed_by: 'Penguji' };
  const assessmentOf = ({ region, year }: Place): string => {
    const found = assessments.find(regions.byCode(region)?.id ?? '', year, instruments.forYear(year).id);
    if (!found) throw new Error(`nothing stored of ${region} in ${year}`);
    return found.id;
  };
  journal.commit({ summary: { kind: 'settings', keys: [] } }, (changes) => {
    for (const { region, year, levels, ...fields } of plants.evidence ?? []) {
      changes.insert('evidence', {
        id: newId(),
        assessment_id: assessmentOf({ region, year }),
        kind: 'surat',
        title: 'Surat',
        sha256: null,
        file_name: null,
        file_size: null,
        media_type: null,
        link: null,
        letter_number: '1/2024',
        document_year: null,
        issuer: '',
        levels: JSON.stringify(levels),
        status: 'diterima',
        reason: null,
        note: '',
        added_at: when.changed_at,
        added_by: when.changed_by,
        ...when,
        ...fields,
      });
    }
    for (const { region, year, ...fields } of plants.overrides ?? []) {
      const id = { id: newId(), assessment_id: assessmentOf({ region, year }) };
      changes.insert('ceiling_override', { ...id, ...when, ...fields });
    }
    for (const { region, year, ...fields } of plants.published ?? []) {
      changes.insert('published_result', {
        id: newId(),
        assessment_id: assessmentOf({ region, year }),
        index_value: null,
        predikat: null,
        domains: '{}',
        source: 'Keputusan',
        source_kind: 'keputusan',
        note: null,
        sample: 0,
        import_file_id: null,
        sheet: null,
        cell: null,
        ...fields,
      });
    }
  });
  await closeServices(services);
}
