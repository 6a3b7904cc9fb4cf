/** Which region a screen is about, as its title: chosen from a list, or one after the other. */
import { regionText, shortRegionName } from '../messages/terms.ts';
import { IconButton } from './IconButton.tsx';
import styles from './RegionPicker.module.css';
import { Select } from './Select.tsx';

interface PickedRegion {
  readonly code: string;
  readonly name: string;
  readonly kind: 'provinsi' | 'kabupaten' | 'kota';
}

export interface RegionPickerProps {
  readonly region: PickedRegion;
  readonly regions: readonly PickedRegion[];
  readonly onRegion: (code: string) => void;
  /** Register Alt+ArrowLeft and Alt+ArrowRight with `useHotkeys`. */
  readonly onStep: (by: 1 | -1) => void;
}

export function RegionPicker({ region, regions, onRegion, onStep }: RegionPickerProps) {
  return (
    <>
      <div className={styles['steps']}>
        <IconButton
          icon="chevron-left"
          label={regionText.previous}
          shortcut="Alt+ArrowLeft"
          onClick={() => onStep(-1)}
        />
        <IconButton
          icon="chevron-right"
          label={regionText.next}
          shortcut="Alt+ArrowRight"
          onClick={() => onStep(1)}
        />
      </div>
      <h1 className={styles['region']}>
        <Select
          label={`${regionText.region}: ${shortRegionName(region.name)}`}
          variant="plain"
          className={styles['picker'] ?? ''}
          options={regions.map(({ code, name, kind }) => ({
            value: code,
            label: shortRegionName(name),
            ...(kind === 'provinsi' ? { note: regionText.province } : {}),
          }))}
          value={region.code}
          onChange={onRegion}
        />
      </h1>
    </>
  );
}
