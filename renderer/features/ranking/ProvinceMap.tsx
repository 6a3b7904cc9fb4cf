/** The province in the panel: as a map, or as a list where no map is known. */
import type { Ranking } from '../../../shared/contract/ranking.ts';
import { resultLabel } from '../../../shared/messages/terms.ts';
import { Button } from '../../components/Button.tsx';
import { ChartFrame } from '../../components/ChartFrame.tsx';
import { PanelHeading } from '../../components/PanelHeading.tsx';
import { PredikatBall } from '../../components/PredikatBall.tsx';
import { panelText } from '../../messages/ranking.ts';
import { splitRegionName } from '../../messages/terms.ts';
import { MapChart } from './MapChart.tsx';
import { shownOnMap } from './MapRegion.tsx';
import styles from './ProvinceMap.module.css';
import { categoryOf } from './ranking-filter.ts';
import { useOwnMap } from './use-own-map.tsx';
import { useRankingName } from './use-ranking-name.ts';
import { useShownMap } from './use-shown-map.ts';

interface ProvinceMapProps {
  readonly ranking: Ranking;
  readonly selected: string | null;
  readonly onSelect: (code: string) => void;
}

export function ProvinceMap({ ranking, selected, onSelect }: ProvinceMapProps) {
  const map = useShownMap();
  const name = useRankingName(ranking);
  const { items, pick, layers } = useOwnMap(map?.own != null);
  if (!map) return null;
  const { drawing, own } = map;
  const isLost = own !== null && own.drawing === null;
  const isOwn = own !== null && !isLost;
  const title = isOwn ? panelText.ownMapTitle : panelText.mapTitle;
  if (drawing.shapes.length === 0) {
    return (
      <section>
        <PanelHeading>{panelText.regionList}</PanelHeading>
        {isLost && <p className={styles['lost']}>{panelText.mapLost(own.fileName)}</p>}
        <RegionList ranking={ranking} selected={selected} onSelect={onSelect} />
        <Button icon="import" className={styles['load']} onClick={pick}>
          {panelText.loadMap}
        </Button>
        {layers}
      </section>
    );
  }
  return (
    <>
      <ChartFrame
        title={title}
        pictureTitle={panelText.pictureOf(title, name)}
        aside={isOwn ? null : panelText.mapNote}
        items={items}
        figures={{
          columns: panelText.mapColumns,
          rows: ranking.rows.map((row) => [row.region.name, shownOnMap(row), resultLabel(categoryOf(row))]),
        }}
      >
        {isLost && <p className={styles['lost']}>{panelText.mapLost(own.fileName)}</p>}
        <MapChart drawing={drawing} ranking={ranking} label={title} selected={selected} onSelect={onSelect} />
      </ChartFrame>
      {layers}
    </>
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
            {row.predikat === null ? (
              <i className={styles['none']} />
            ) : (
              <PredikatBall predikat={row.predikat} />
            )}
            <span>{splitRegionName(row.region.name).rest}</span>
            <span>{shownOnMap(row)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
