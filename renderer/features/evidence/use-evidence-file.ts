/** The bytes of a piece of evidence, read when they are looked at and let go afterwards. */
import { useEffect, useState } from 'react';
import type { EvidenceItem } from '../../../shared/contract/evidence.ts';
import { invoke } from '../../app/bridge.ts';

export type EvidenceFile =
  | { readonly state: 'reading' }
  | { readonly state: 'missing' }
  | { readonly state: 'read'; readonly bytes: Uint8Array<ArrayBuffer> };

const READING: EvidenceFile = { state: 'reading' };

export function useEvidenceFile({ id, file }: Pick<EvidenceItem, 'id' | 'file'>): EvidenceFile {
  const key = `${id} ${file?.sha256 ?? ''}`;
  const [read, setRead] = useState<{ readonly key: string; readonly file: EvidenceFile } | null>(null);
  useEffect(() => {
    let isGone = false;
    const settle = (next: EvidenceFile) => {
      if (!isGone) setRead({ key, file: next });
    };
    invoke('evidence.read', { id }).then(
      ({ bytes }) => settle({ state: 'read', bytes: new Uint8Array(bytes) }),
      () => settle({ state: 'missing' }),
    );
    return () => {
      isGone = true;
    };
  }, [id, key]);
  return read?.key === key ? read.file : READING;
}
