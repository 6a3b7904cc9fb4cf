/** The province in the panel: as a map, or as a list where no map is known. */
import type { Ranking } from '../../../shared/contract/ranking.ts';
import { resultLabel } from '../../../shared/messages/terms.ts';
import { ChartFrame } from '../../components/ChartFrame.tsx';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { PredikatBall } from '../../components/PredikatBall.tsx';
import { panelText } from '../../messages/ranking.ts';
import { splitRegionName } from '../../messages/terms.ts';
import { MapChart } from './MapChart.tsx';
import { shownOnMap } from './MapRegion.tsx';
import styles from './ProvinceMap.module.css';
import { categoryOf } from './ranking-filter.ts';
import { useMapDrawing } from './use-map-drawing.ts';
import { useRankingName } from './use-ranking-name.ts';

interface ProvinceMapProps {
  readonly ranking: Ranking;
  readonly selected: string | null;
  readonly onSelect: (code: string) => void;
}

export function ProvinceMap({ ranking, selected, onSelect }: ProvinceMapProps) {
  const drawing = useMapDrawing();
  const name = useRankingName(ranking);
  if (!drawing) return null;
  if (drawing.shapes.length === 0) {
    return (
      <section>
        <PanelHeading>{panelText.regionList}</PanelHeading>
        <RegionList ranking={ranking} selected={selected} onSelect={onSelect} />
      </section>
    );
  }
  return (
    <ChartFrame
      title={panelText.mapTitle}
      pictureTitle={panelText.pictureOf(panelText.mapTitle, name)}
      aside={panelText.mapNote}
      figures={{
        columns: panelText.mapColumns,
        rows: ranking.rows.map((row) => [row.region.name, shownOnMap(row), resultLabel(categoryOf(row))]),
      }}
    >
      <MapChart
        drawing={drawing}
        ranking={ranking}
        label={panelText.mapTitle}
        selected={selected}
        onSelect={onSelect}
      />
    </ChartFrame>
  );
}

function RegionList({ ranking, selected, onSelect }: ProvinceMapProps) {
  return (
    <ul className={styles['list']}>
      {ranking.rows.map((row) => (
        <li key={row.region.code}>
          <button
            type="button"
            className={styles['entry']}
            aria-pressed={row.region.code === selected}
            onClick={() => onSelect(row.region.code)}
          >
            <PredikatBall predikat={row.predikat} />
            <span>{splitRegionName(row.region.name).rest}</span>
            <span>{shownOnMap(row)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
