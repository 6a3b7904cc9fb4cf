/** The province's average of every domain on the scale, and where the selected region stands. */
import type { Ranking } from '../../../shared/contract/ranking.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDecimal } from '../../../shared/messages/format.ts';
import { ChartFrame } from '../../components/ChartFrame.tsx';
import { panelText } from '../../messages/ranking.ts';
import { shortRegionName } from '../../messages/terms.ts';
import styles from './PartProfile.module.css';
import { partsOf, partValue } from './ranking-rows.ts';
import { useRankingName } from './use-ranking-name.ts';

interface PartProfileProps {
  readonly ranking: Ranking;
  readonly instrument: Instrument;
  readonly selected: string | null;
}

const WIDTH = 286;
const LABEL = 92;
const LINE = 24;
const TRACK = WIDTH - LABEL - 34;

export function PartProfile({ ranking, instrument, selected }: PartProfileProps) {
  const name = useRankingName(ranking);
  const hasDomains = instrument.domains.length > 0;
  const averages = hasDomains ? ranking.partAverages.domains : ranking.partAverages.aspects;
  const parts = partsOf(instrument).flatMap((part) => {
    const found = averages[part.id];
    return found?.average == null ? [] : [{ ...part, average: found.average, count: found.count }];
  });
  if (parts.length === 0) return null;
  const row = ranking.rows.find(({ region }) => region.code === selected);
  const { min, max } = instrument.scale;
  const xOf = (value: string) => LABEL + (TRACK * (Number(value) - min)) / (max - min);
  const title = hasDomains ? panelText.profile : panelText.profileAspects;
  const height = parts.length * LINE + 14;
  const marks = Array.from({ length: max - min + 1 }, (_, step) => min + step);
  return (
    <ChartFrame
      title={title}
      pictureTitle={panelText.pictureOf(title, name)}
      aside={row ? shortRegionName(row.region.name) : null}
      figures={{
        columns: panelText.profileColumns,
        rows: parts.map(({ shortName, average, count }) => [
          shortName,
          formatDecimal(average),
          String(count),
        ]),
      }}
    >
      <svg
        data-chart
        role="img"
        aria-label={title}
        className={styles['chart']}
        viewBox={`0 0 ${String(WIDTH)} ${String(height)}`}
      >
        {marks.map((level) => (
          <g key={level}>
            <line
              className={styles['grid']}
              x1={xOf(String(level))}
              x2={xOf(String(level))}
              y1="12"
              y2={height}
            />
            <text className={styles['tick']} x={xOf(String(level))} y="8">
              {level}
            </text>
          </g>
        ))}
        {parts.map(({ id, shortName, average }, index) => {
          const y = 14 + index * LINE;
          const own = row && partValue(row, instrument, id);
          return (
            <g key={id}>
              <text className={styles['label']} x="0" y={y + LINE / 2}>
                {shortName}
              </text>
              <rect
                className={styles['bar']}
                x={xOf(String(min))}
                y={y + 6}
                width={Math.max(0, xOf(average) - xOf(String(min)))}
                height={LINE - 12}
              />
              {own !== undefined && (
                <circle className={styles['dot']} cx={xOf(own)} cy={y + LINE / 2} r="4" />
              )}
              <text className={styles['number']} x={WIDTH} y={y + LINE / 2}>
                {formatDecimal(average)}
              </text>
            </g>
          );
        })}
      </svg>
    </ChartFrame>
  );
}
