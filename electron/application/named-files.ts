/** Every file that the database names: evidence, originals of imports, logo and maps, also what an undo may bring back. */
import type { FileFault } from '../../shared/contract/verify.ts';
import type { EvidenceRow, ImportFileRow } from '../database/entities.ts';
import { mapsOfSettings } from './province-map.ts';
import type { Services } from './services.ts';

export type NamedFile = Omit<FileFault, 'problem'>;

function evidenceFiles({ evidence }: Services): (NamedFile & { readonly id: string })[] {
  return evidence.files().map((row) => ({
    id: row.id,
    sha256: row.sha256,
    name: row.file_name ?? '',
    use: 'evidence',
    place: {
      region: { code: row.region_code, name: row.region_name },
      year: row.year,
      indicator: row.indicator_id,
    },
  }));
}

/** Rows that only the journal still knows. */
function removed<Row extends { readonly id: string }>(
  services: Services,
  entity: 'evidence' | 'import_file',
  standing: ReadonlySet<string>,
): Row[] {
  return [...services.changes.rowsEverSeen(entity)]
    .filter(([id]) => !standing.has(id))
    .map(([, row]) => JSON.parse(row) as Row);
}

export function namedFiles(services: Services): NamedFile[] {
  const { imports, settings } = services;
  const evidence = evidenceFiles(services);
  const originals = imports.originals();
  const removedFiles = [
    ...removed<EvidenceRow>(services, 'evidence', new Set(evidence.map(({ id }) => id))).map(
      ({ sha256, file_name: name }) => ({ sha256, name }),
    ),
    ...removed<ImportFileRow>(services, 'import_file', new Set(originals.map(({ id }) => id))),
  ];
  const named = new Set([...evidence, ...originals].map(({ sha256 }) => sha256));
  const gone = removedFiles.flatMap(({ name, sha256 }) =>
    sha256 === null || named.has(sha256) ? [] : [[sha256, name] as const],
  );
  const { logo } = settings.get();
  const elsewhere = (use: NamedFile['use'], name: string | null, sha256: string): NamedFile => {
    return { sha256, name: name ?? '', use, place: null };
  };
  return [
    ...evidence.map(({ id: _id, ...file }) => file),
    ...originals.map(({ name, sha256 }) => elsewhere('original', name, sha256)),
    ...[...new Map(gone)].map(([sha256, name]) => elsewhere('removed', name, sha256)),
    ...(logo === '' ? [] : [elsewhere('logo', '', logo)]),
    ...mapsOfSettings(services).map(({ fileName, sha256 }) => elsewhere('map', fileName, sha256)),
  ];
}
