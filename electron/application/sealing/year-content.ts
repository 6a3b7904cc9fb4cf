/** What a seal is taken over, gathered from the database. */
import { createHash } from 'node:crypto';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { canonicalYear, type ContentRecord } from '../../../shared/sealing/canonical-year.ts';
import type { AssessmentRow, EvidenceRow } from '../../database/entities.ts';
import type { Services } from '../services.ts';

/** What the document is and how it was judged. */
function evidenceRecord(region: string, item: EvidenceRow): ContentRecord {
  const { indicator_id: indicator, kind, title, sha256, link, issuer, levels, status, reason, note } = item;
  const document = [kind, title, sha256, link, item.letter_number, item.document_year, issuer] as const;
  return ['bukti', region, indicator, ...document, levels, status, reason, note];
}

function recordsOf({ assessments, evidence }: Services, region: string, row: AssessmentRow): ContentRecord[] {
  const published = assessments.published(row.id);
  return [
    ['keikutsertaan', region, row.participation, row.participation_reason],
    ...assessments
      .values(row.id)
      .map((value): ContentRecord => ['level', region, value.stage, value.indicator_id, value.value]),
    ...assessments
      .texts(row.id)
      .map((text): ContentRecord => ['teks', region, text.stage, text.indicator_id, text.kind, text.text]),
    ...evidence.ofAssessment(row.id).map((item) => evidenceRecord(region, item)),
    ...evidence
      .overrides(row.id)
      .map((item): ContentRecord => ['plafon', region, item.stage, item.indicator_id, item.reason]),
    ...(published
      ? [
          [
            'hasil',
            region,
            published.index_value,
            published.predikat,
            published.domains,
            published.source,
            published.source_kind,
            published.note,
          ] satisfies ContentRecord,
        ]
      : []),
  ];
}

/** SHA-256 over the content of a year in a province, in hexadecimal digits. */
export function hashOfYear(
  services: Services,
  province: string,
  year: number,
  instrument: Instrument,
): string {
  const { assessments, regions } = services;
  const codes = new Map(regions.ofProvince(province).map(({ id, code }) => [id, code]));
  const distribution = assessments.distribution(province, year, instrument.id);
  const records: ContentRecord[] = assessments
    .ofYear(province, year, instrument.id)
    .flatMap((row) => recordsOf(services, codes.get(row.region_id) ?? row.region_id, row));
  if (distribution) records.push(['sebaran', distribution.counts, distribution.source]);
  const text = canonicalYear({ province, year, instrument }, records);
  return createHash('sha256').update(text).digest('hex');
}
