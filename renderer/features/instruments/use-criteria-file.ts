/** A file of official criteria on its way in: picked or dropped, looked at, then loaded or left. */
import { useState } from 'react';
import type { CriteriaPreview } from '../../../shared/contract/criteria.ts';
import { useAction } from '../../app/query.ts';

type CriteriaFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

interface Waiting {
  readonly file: CriteriaFile;
  readonly preview: CriteriaPreview;
}

export function useCriteriaFile(instrument: string) {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const reading = useAction('criteria.preview');
  const loading = useAction('criteria.load');
  return {
    preview: waiting?.preview ?? null,
    isReading: reading.pending,
    isLoading: loading.pending,
    /** Only the first file counts: what is loaded carries one name. */
    async take(files: Iterable<File>) {
      const [first] = files;
      if (!first) return;
      const file = { name: first.name, bytes: new Uint8Array(await first.arrayBuffer()) };
      const preview = await reading.run({ instrument, file });
      if (preview) setWaiting({ file, preview });
    },
    async load() {
      if (waiting && (await loading.run({ instrument, file: waiting.file }))) setWaiting(null);
    },
    leave: () => setWaiting(null),
  } as const;
}
