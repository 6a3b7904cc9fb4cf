/** Follow-up of recommendations: who, until when, how far; and the list of them across regions and years. */
import { STAGES } from '../../shared/assessment/stages.ts';
import type { ListedRecommendation, Recommendation } from '../../shared/contract/notes.ts';
import type { ParsedInput } from '../../shared/contract/operations.ts';
import type { RecommendationRow } from '../database/entities.ts';
import type { FollowUpOfRow, RecommendedText, WorksheetOfRow } from '../database/notes-repository.ts';
import { createAssessmentWriter } from './assessment-writer.ts';
import { requireIndicator } from './instrument-catalogue.ts';
import type { Services } from './services.ts';
import { requireRegion } from './worksheet.ts';

type FollowUpFields = Pick<Recommendation, 'priority' | 'unit' | 'due' | 'status'>;

/** What a recommendation has while nobody has said anything about it. */
const AT_FIRST: FollowUpFields = { priority: null, unit: '', due: null, status: 'belum-mulai' };

export function followUpOf(row: RecommendationRow | undefined): FollowUpFields {
  if (!row) return AT_FIRST;
  const { priority, unit, due, status } = row;
  return { priority, unit, due, status };
}

function isSame(left: FollowUpFields, right: FollowUpFields): boolean {
  return (
    left.priority === right.priority &&
    left.unit === right.unit &&
    left.due === right.due &&
    left.status === right.status
  );
}

export function setRecommendation(
  services: Services,
  input: ParsedInput<'recommendation.set'>,
): { changeSet: string | null } {
  const { year, indicator, priority, unit, due, status } = input;
  const { assessments, notes } = services;
  const region = requireRegion(services, input.region);
  const instrument = services.instruments.choose(input.instrument, year);
  requireIndicator(instrument, indicator);
  const before = assessments.find(region.id, year, instrument.id);
  const existing = (before && notes.recommendation(before.id, indicator)) ?? undefined;
  const fields = { priority, unit, due, status };
  const name = { code: region.code, name: region.name };
  const changeSet = services.journal.commit(
    {
      summary: { kind: 'recommendation', region: name, year, indicator, status },
      continues: input.continues,
    },
    (changes) => {
      if (isSame(followUpOf(existing), fields)) return;
      if (existing && isSame(fields, AT_FIRST)) return changes.remove('recommendation', existing.id);
      const origin = {
        changed_at: services.clock().toISOString(),
        changed_by: services.settings.get().evaluator,
      };
      if (existing) return changes.update('recommendation', existing.id, { ...fields, ...origin });
      const assessment = createAssessmentWriter(services, changes).ensure(region.id, year, instrument.id);
      changes.insert('recommendation', {
        id: services.newId(),
        assessment_id: assessment.id,
        indicator_id: indicator,
        ...fields,
        ...origin,
      });
    },
  );
  return { changeSet: changeSet?.id ?? null };
}

const worksheetOf = (row: WorksheetOfRow) => `${row.region_code} ${row.instrument_id} ${row.year}`;

/** All recommendations of one worksheet's indicator: its texts by stage, and its follow-up. */
interface Gathered extends WorksheetOfRow {
  readonly indicator: string;
  readonly texts: RecommendedText[];
  followUp: FollowUpOfRow | undefined;
}

function gather(texts: readonly RecommendedText[], followUps: readonly FollowUpOfRow[]): Gathered[] {
  const found = new Map<string, Gathered>();
  const at = (row: WorksheetOfRow & { readonly indicator_id: string }): Gathered => {
    const key = `${worksheetOf(row)} ${row.indicator_id}`;
    const known = found.get(key) ?? { ...row, indicator: row.indicator_id, texts: [], followUp: undefined };
    found.set(key, known);
    return known;
  };
  for (const row of texts) at(row).texts.push(row);
  for (const row of followUps) at(row).followUp = row;
  return [...found.values()];
}

/** The text of the latest stage that has one. */
function latestText({ texts }: Gathered): Pick<ListedRecommendation, 'stage' | 'text'> {
  const stage = STAGES.findLast((candidate) => texts.some((row) => row.stage === candidate)) ?? null;
  return { stage, text: texts.find((row) => row.stage === stage)?.text ?? '' };
}

/** @throws {Refusal} not-found for an unknown region */
export function listRecommendations(
  services: Services,
  { region, year }: ParsedInput<'recommendation.list'>,
): ListedRecommendation[] {
  if (region !== undefined) requireRegion(services, region);
  const { province } = services.settings.get();
  const home = region?.slice(0, 2) ?? province;
  const all = gather(
    services.notes.recommendedTexts(home, region ?? null),
    services.notes.followUps(home, region ?? null),
  );
  const positions = new Map<string, number>();
  const indicatorsOf = new Map<string, ReadonlyMap<string, string>>();
  for (const { id, indicators } of services.instruments.all()) {
    indicatorsOf.set(id, new Map(indicators.map((indicator) => [indicator.id, indicator.name])));
    indicators.forEach((indicator, position) => positions.set(`${id} ${indicator.id}`, position));
  }
  const positionOf = (row: Gathered) => positions.get(`${row.instrument_id} ${row.indicator}`) ?? 0;
  const sameIndicator = Map.groupBy(all, (row) => `${row.region_code} ${row.instrument_id} ${row.indicator}`);
  return all
    .filter((row) => year === undefined || row.year === year)
    .toSorted(
      (a, b) =>
        b.year - a.year || a.region_code.localeCompare(b.region_code) || positionOf(a) - positionOf(b),
    )
    .map((row) => ({
      region: { code: row.region_code, name: row.region_name },
      year: row.year,
      instrument: row.instrument_id,
      indicator: row.indicator,
      indicatorName: indicatorsOf.get(row.instrument_id)?.get(row.indicator) ?? '',
      ...latestText(row),
      ...followUpOf(row.followUp),
      before: (sameIndicator.get(`${row.region_code} ${row.instrument_id} ${row.indicator}`) ?? [])
        .filter((other) => other.year < row.year)
        .toSorted((a, b) => b.year - a.year)
        .map((other) => {
          const { due, status } = followUpOf(other.followUp);
          return { year: other.year, text: latestText(other).text, due, status };
        }),
    }));
}
