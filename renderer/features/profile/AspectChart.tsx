/**
 * The aspects of a region on the scale of the instrument: its own index, its own judgement, the year before, and how
 * the kabupaten/kota spread. Every mark differs in shape, not in colour alone.
 */
import type { Profile, ProfileAspect } from '../../../shared/contract/profile.ts';
import type { Instrument } from '../../../shared/instrument/instrument.ts';
import { formatDecimal, formatDelta, formatPercent } from '../../../shared/messages/format.ts';
import { STAGE_NAMES } from '../../../shared/messages/terms.ts';
import { ChartLegend, legendHeight, type LegendItem } from '../../components/ChartLegend.tsx';
import { ChartFrame } from '../../components/ChartFrame.tsx';
import type { ChartFigures } from '../../components/ChartTable.tsx';
import { useElementWidth } from '../../components/use-element-width.ts';
import { aspectChartText } from '../../messages/profile.ts';
import { aspectRows, type AspectRow } from './aspect-rows.ts';
import styles from './AspectChart.module.css';

interface AspectChartProps {
  readonly profile: Profile;
  readonly instrument: Instrument;
}

const ROW = 28;
const AXIS = 18;
/** Names and weights at the left, figures at the right. */
const LEFT = 168;
const RIGHT = 104;
const LEAST_WIDTH = 400;

const text = aspectChartText;
const shown = (value: string | null) => (value === null ? '–' : formatDecimal(value));

function figuresOf(rows: readonly AspectRow[], { year }: Profile): ChartFigures {
  const { columns } = text;
  return {
    columns: [
      columns.aspect,
      columns.weight,
      columns.value,
      text.self,
      text.previous(year - 1),
      text.average,
      columns.gap,
      columns.low,
      columns.high,
      columns.count,
    ],
    rows: rows.map(({ aspect, figures: { value, self, previous, gap, province } }) => [
      aspect.shortName,
      formatPercent(aspect.weight),
      shown(value),
      shown(self),
      shown(previous),
      shown(province?.average ?? null),
      gap === null ? '–' : formatDelta(gap),
      shown(province?.low ?? null),
      shown(province?.high ?? null),
      province ? String(province.count) : '–',
    ]),
  };
}

function legendOf({ stage, aspects, year }: Profile): LegendItem[] {
  const count = Math.max(...aspects.map(({ province }) => province?.count ?? 0));
  return [
    ...(stage ? [{ label: STAGE_NAMES[stage], mark: <OwnMark x={8} y={5} /> }] : []),
    ...(aspects.some(({ self }) => self) ? [{ label: text.self, mark: <SelfMark x={8} y={5} /> }] : []),
    ...(aspects.some(({ previous }) => previous)
      ? [{ label: text.previous(year - 1), mark: <PreviousMark x={8} y={5} /> }]
      : []),
    { label: text.average, mark: <path className={styles['average']} d="M8-1v12" /> },
    {
      label: text.spread(count),
      mark: (
        <>
          <path className={styles['spread']} d="M3 5h10" />
          <path className={styles['middle']} d="M6 5h5" />
        </>
      ),
    },
    { label: text.above, mark: <Standing standing="above" x={4} y={1} /> },
    { label: text.below, mark: <Standing standing="below" x={4} y={1} /> },
  ];
}

export function AspectChart({ profile, instrument }: AspectChartProps) {
  const [measure, measured] = useElementWidth();
  const width = Math.max(measured, LEAST_WIDTH);
  const rows = aspectRows(instrument, profile.aspects);
  const legend = legendOf(profile);
  const top = legendHeight(legend, width) + AXIS;
  const height = top + rows.length * ROW;
  const { scale, target } = instrument;
  const x = (value: number) =>
    LEFT + ((value - scale.min) / (scale.max - scale.min)) * (width - LEFT - RIGHT);
  const levels = Array.from({ length: scale.max - scale.min + 1 }, (_, step) => scale.min + step);
  const described = rows.flatMap(({ aspect, figures: { value, gap } }) =>
    value === null ? [] : [text.describe(aspect.shortName, value, gap)],
  );
  return (
    <ChartFrame
      title={text.title}
      aside={text.aside}
      pictureTitle={text.picture(profile.row.region.name, profile.year)}
      figures={figuresOf(rows, profile)}
    >
      <div ref={measure} className={styles['holder']}>
        <svg
          data-chart
          viewBox={`0 0 ${String(width)} ${String(height)}`}
          role="img"
          aria-label={`${text.title}: ${described.join('; ')}`}
        >
          <ChartLegend items={legend} width={width} />
          {levels.map((level) => (
            <g key={level}>
              <path className={styles['grid']} d={`M${String(x(level))} ${String(top)}V${String(height)}`} />
              <text className={styles['tick']} x={x(level)} y={top - 6}>
                {level}
              </text>
            </g>
          ))}
          {target !== null && (
            <>
              <path
                className={styles['target']}
                d={`M${String(x(Number(target)))} ${String(top)}V${String(height)}`}
              />
              <text className={styles['targetTick']} x={x(Number(target))} y={top - 6}>
                {text.target(target)}
              </text>
            </>
          )}
          {rows.map(({ aspect, figures }, index) => (
            <Row
              key={aspect.id}
              name={aspect.shortName}
              weight={formatPercent(aspect.weight)}
              figures={figures}
              x={x}
              y={top + index * ROW + ROW / 2}
              width={width}
            />
          ))}
        </svg>
      </div>
    </ChartFrame>
  );
}

interface RowProps {
  readonly name: string;
  readonly weight: string;
  readonly figures: ProfileAspect;
  readonly x: (value: number) => number;
  readonly y: number;
  readonly width: number;
}

function Row({ name, weight, figures, x, y, width }: RowProps) {
  const { value, self, previous, province, gap, standing } = figures;
  const at = (figure: string) => x(Number(figure));
  const line = (from: string, to: string) => `M${String(at(from))} ${String(y)}H${String(at(to) + 0.01)}`;
  return (
    <g>
      <text className={styles['name']} x="0" y={y + 4}>
        {name}
      </text>
      <text className={styles['weight']} x={LEFT - 14} y={y + 4}>
        {weight}
      </text>
      {province && (
        <>
          <path className={styles['spread']} d={line(province.low, province.high)} />
          <path className={styles['middle']} d={line(province.middleLow, province.middleHigh)} />
          <path className={styles['average']} d={`M${String(at(province.average))} ${String(y - 8)}v16`} />
        </>
      )}
      {self !== null && value !== null && <path className={styles['claim']} d={line(value, self)} />}
      {previous !== null && <PreviousMark x={at(previous)} y={y} />}
      {self !== null && <SelfMark x={at(self)} y={y} />}
      {value !== null && <OwnMark x={at(value)} y={y} />}
      <text className={styles['value']} x={width - 62} y={y + 4}>
        {shown(value)}
      </text>
      <text className={styles['gap']} data-standing={standing} x={width - 18} y={y + 4}>
        {gap === null ? '' : formatDelta(gap)}
      </text>
      {standing && <Standing standing={standing} x={width - 10} y={y - 4} />}
    </g>
  );
}

interface MarkProps {
  readonly x: number;
  readonly y: number;
}

function OwnMark({ x, y }: MarkProps) {
  return <circle className={styles['own']} cx={x} cy={y} r="5.2" />;
}

function SelfMark({ x, y }: MarkProps) {
  return <path className={styles['self']} d={`M${String(x)} ${String(y - 4.6)}l4.6 4.6-4.6 4.6-4.6-4.6z`} />;
}

function PreviousMark({ x, y }: MarkProps) {
  return <circle className={styles['previous']} cx={x} cy={y} r="3.6" />;
}

function Standing({ standing, x, y }: MarkProps & { readonly standing: 'above' | 'below' }) {
  const triangle = standing === 'above' ? 'M4 0 8 8H0z' : 'M4 8 8 0H0z';
  return (
    <path
      className={styles['standing']}
      data-standing={standing}
      transform={`translate(${String(x)} ${String(y)})`}
      d={triangle}
    />
  );
}
