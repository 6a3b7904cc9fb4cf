/** Loading and removing the office's own map. */
import { useRef, useState, type ReactNode } from 'react';
import { useRegions } from '../../app/context.ts';
import { showToast } from '../../app/notice-store.ts';
import { useAction } from '../../app/query.ts';
import type { MenuItem } from '../../components/Menu.tsx';
import { panelText } from '../../messages/ranking.ts';
import { MapDialog, type PendingMap } from './MapDialog.tsx';
import styles from './ProvinceMap.module.css';

interface OwnMap {
  readonly items: readonly MenuItem[];
  /** Opens the choice of a file. */
  readonly pick: () => void;
  /** The hidden file control and the open question; put it beside the map. */
  readonly layers: ReactNode;
}

export function useOwnMap(isLoaded: boolean): OwnMap {
  const input = useRef<HTMLInputElement>(null);
  const regions = useRegions();
  const [pending, setPending] = useState<PendingMap | null>(null);
  const { run: preview } = useAction('map.preview');
  const { run: remove } = useAction('map.remove');

  const read = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const found = await preview({ file: { name: file.name, bytes } });
    if (found) setPending({ name: file.name, bytes, features: found.features });
  };
  const pick = () => input.current?.click();
  return {
    pick,
    items: [
      { label: panelText.loadMap, icon: 'import', run: pick },
      ...(isLoaded
        ? [
            {
              label: panelText.removeMap,
              icon: 'trash' as const,
              run: () => void remove({}).then((done) => done && showToast(panelText.mapRemoved)),
            },
          ]
        : []),
    ],
    layers: (
      <>
        <input
          ref={input}
          type="file"
          className={styles['file']}
          accept=".geojson,.json,application/geo+json"
          aria-label={panelText.loadMap}
          tabIndex={-1}
          onChange={(event) => {
            const { currentTarget } = event;
            const file = currentTarget.files?.[0];
            if (file) void read(file);
            // The same file can be chosen again.
            currentTarget.value = '';
          }}
        />
        {pending && <MapDialog map={pending} regions={regions ?? []} onClose={() => setPending(null)} />}
      </>
    ),
  };
}
