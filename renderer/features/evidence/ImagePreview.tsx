/** A picture, from memory alone. */
import { useEffect, useMemo, useState } from 'react';
import { evidenceText } from '../../messages/evidence.ts';
import styles from './Preview.module.css';
import { PreviewFrame } from './PreviewFrame.tsx';
import { PreviewNotice } from './PreviewNotice.tsx';
import { ZoomButtons } from './ZoomButtons.tsx';

interface ImagePreviewProps {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly mediaType: string;
}

/** An address that only this window knows, for as long as the picture is shown. */
function useAddress(bytes: Uint8Array<ArrayBuffer>, mediaType: string): string {
  const address = useMemo(
    () => URL.createObjectURL(new Blob([bytes], { type: mediaType })),
    [bytes, mediaType],
  );
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return address;
}

export function ImagePreview({ name, bytes, mediaType }: ImagePreviewProps) {
  const address = useAddress(bytes, mediaType);
  const [zoom, setZoom] = useState(1);
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <PreviewNotice>{evidenceText.damaged}</PreviewNotice>;
  return (
    <div className={styles['preview']}>
      <div className={styles['tools']}>
        <ZoomButtons zoom={zoom} onZoom={setZoom} />
      </div>
      <PreviewFrame>
        <img
          src={address}
          alt={evidenceText.imageOf(name)}
          className={styles['image']}
          style={zoom === 1 ? undefined : { width: `${zoom * 100}%`, maxWidth: 'none' }}
          onError={() => setBroken(true)}
        />
      </PreviewFrame>
    </div>
  );
}
