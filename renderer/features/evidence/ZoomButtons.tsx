/** Larger and smaller, in steps. */
import { Button } from '../../components/Button.tsx';
import { evidenceText } from '../../messages/evidence.ts';

const STEPS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

interface ZoomButtonsProps {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}

export function ZoomButtons({ zoom, onZoom }: ZoomButtonsProps) {
  const smaller = STEPS.findLast((step) => step < zoom);
  const larger = STEPS.find((step) => step > zoom);
  return (
    <>
      <Button
        variant="quiet"
        aria-label={evidenceText.zoomOut}
        aria-disabled={smaller === undefined}
        onClick={() => onZoom(smaller ?? zoom)}
      >
        −
      </Button>
      <span>{evidenceText.zoom(Math.round(zoom * 100))}</span>
      <Button
        variant="quiet"
        aria-label={evidenceText.zoomIn}
        aria-disabled={larger === undefined}
        onClick={() => onZoom(larger ?? zoom)}
      >
        +
      </Button>
    </>
  );
}
