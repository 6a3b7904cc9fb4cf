/** LHE, lampiran and berita acara: gathers what each shows, has it built and rendered. */
import { setImmediate } from 'node:timers/promises';
import type { ParsedInput } from '../../shared/contract/operations.ts';
import { Refusal } from '../../shared/contract/result.ts';
import type { FileOutput } from '../../shared/contract/terms.ts';
import { bareProvinceName, indexName } from '../../shared/messages/papers.ts';
import { participantsIn } from '../../shared/sealing/participants.ts';
import { beritaAcaraFileName, buildBeritaAcara } from '../documents/berita-acara.ts';
import { dateOfDay } from '../documents/date-words.ts';
import { buildLampiran, lampiranFileName } from '../documents/lampiran.ts';
import { buildLhe, lheFileName } from '../documents/lhe/lhe.ts';
import type { PaperDocument } from '../documents/model.ts';
import type { PaperInput } from '../documents/paper.ts';
import { DOCUMENT_MEDIA_TYPES, renderDocument } from '../documents/render.ts';
import { ZIP_MEDIA_TYPE, zipFiles } from '../documents/zip.ts';
import { safeFileName } from '../excel/export/safe-text.ts';
import { getRanking } from './get-ranking.ts';
import { lheSource } from './lhe-source.ts';
import { storedLogo } from './office-logo.ts';
import { sealMark } from './sealing/seal-mark.ts';
import { sealInForce, sealOf } from './sealing/seals.ts';
import type { Services } from './services.ts';

type Input = ParsedInput<'document.export'>;
type AnyInput = Omit<Input, 'kind'>;

function paperInput(services: Services, input: AnyInput): PaperInput {
  const office = services.settings.get();
  const instrument = services.instruments.choose(input.instrument, input.year);
  return {
    paper: input.paper,
    instrument,
    year: input.year,
    generatedAt: services.clock(),
    appVersion: services.version,
    bandRule: office.bandRule,
    office,
    logo: storedLogo(services),
    number: input.number ?? office.numberPattern.replaceAll('{tahun}', String(input.year)),
    seal: sealMark(services, input.year, instrument),
    date: input.date === undefined ? services.clock() : dateOfDay(input.date),
  };
}

function provinceName({ regions, settings }: Services): string {
  return regions.byCode(settings.get().province)?.short_name ?? '';
}

interface Built {
  readonly document: PaperDocument;
  readonly fileName: string;
}

function lampiran(services: Services, input: Input): Built {
  const paper = paperInput(services, input);
  const { year, stage } = input;
  const ranking = getRanking(services, { year, stage, scope: 'kabkota', instrument: paper.instrument.id });
  const content = { ...paper, ranking, provinceName: provinceName(services) };
  return { document: buildLampiran(content), fileName: lampiranFileName(content, input.format) };
}

/** Number, day, place and people: what a sealed year's record says, unless the person says otherwise. */
function agreedOn(services: Services, input: Input, { instrument, office, date }: PaperInput) {
  const seal = sealInForce(services, input.year, instrument);
  if (!seal) return { participants: participantsIn(office.participants) };
  const { record } = sealOf(seal);
  return {
    number: input.number ?? record.number,
    date: input.date === undefined ? dateOfDay(record.date) : date,
    office: { ...office, place: record.place },
    participants: record.participants,
  };
}

/** @throws {Refusal} not-found for a region of another province. */
function beritaAcara(services: Services, input: Input): Built {
  const paper = paperInput(services, input);
  const { year, stage, region: code } = input;
  const { province } = services.settings.get();
  const scope = code === province ? 'provinsi' : 'kabkota';
  const ranking = getRanking(services, { year, stage, scope, instrument: paper.instrument.id });
  const rows = code === undefined ? ranking.rows : ranking.rows.filter(({ region }) => region.code === code);
  const [first] = rows;
  if (!first) throw new Refusal('not-found', `no region ${code} in the province`, { region: code ?? '' });
  const content = {
    ...paper,
    ...agreedOn(services, input, paper),
    ranking: { ...ranking, rows },
    provinceName: provinceName(services),
    region: code === undefined ? null : first.region,
  };
  return { document: buildBeritaAcara(content), fileName: beritaAcaraFileName(content, input.format) };
}

function lhe(services: Services, input: Input): Built {
  const content = lheSource(services, paperInput(services, input), input.stage)(input.region ?? '');
  return { document: buildLhe(content), fileName: lheFileName(content, input.format) };
}

const BUILDERS = { lhe, lampiran, 'berita-acara': beritaAcara } as const;

/** @throws {Refusal} not-found, instrument-not-for-year */
export async function exportDocument(services: Services, input: Input): Promise<FileOutput> {
  const { document, fileName } = BUILDERS[input.kind](services, input);
  const bytes = await renderDocument(document, input.format);
  return { fileName, mediaType: DOCUMENT_MEDIA_TYPES[input.format], bytes };
}

/** One report after the other, so that the window is answered in between. @throws {Refusal} cancelled */
export function exportAllDocuments(
  services: Services,
  input: ParsedInput<'document.exportAll'>,
): Promise<FileOutput> {
  return services.tasks.run(input.task, async (task) => {
    const paper = paperInput(services, input);
    const content = lheSource(services, paper, input.stage);
    const { province } = services.settings.get();
    const regions = services.regions.ofProvince(province).filter(({ code }) => code !== province);
    const files: FileOutput[] = [];
    for (const { code } of regions) {
      task.progress('writing', files.length, regions.length);
      await setImmediate();
      if (task.signal.aborted) throw new Refusal('cancelled', 'the reports were cancelled');
      const one = content(code);
      const bytes = await renderDocument(buildLhe(one), input.format);
      files.push({
        fileName: lheFileName(one, input.format),
        mediaType: DOCUMENT_MEDIA_TYPES[input.format],
        bytes,
      });
    }
    task.progress('writing', files.length, regions.length);
    const name = `LHE ${indexName(paper.instrument.id)} ${input.year} ${bareProvinceName(provinceName(services))}`;
    return {
      fileName: safeFileName(name, 'zip'),
      mediaType: ZIP_MEDIA_TYPE,
      bytes: zipFiles(files, paper.generatedAt),
    };
  });
}
