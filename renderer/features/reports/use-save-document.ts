/** Has a document made and hands it out, one at a time; all reports in one go report how far they are. */
import { useCallback, useState } from 'react';
import type { EvaluationContext } from '../../app/context.ts';
import { invoke, onEvent } from '../../app/bridge.ts';
import { saveFile } from '../../app/download.ts';
import { reportError, showToast } from '../../app/notice-store.ts';
import { asOperationError } from '../../app/operation-error.ts';
import { useAction } from '../../app/query.ts';
import { reportsText } from '../../messages/reports.ts';
import { useDocumentChoices } from './document-store.ts';
import { documentKind, isOfRegion, type OfferedDocument } from './documents.ts';
import type { Paper } from './paper-store.ts';

interface Progress {
  readonly done: number;
  readonly total: number;
}

interface SaveDocument {
  /** The one that is being made. */
  readonly pending: OfferedDocument | null;
  /** Known while all reports are made. */
  readonly progress: Progress | null;
  readonly save: (document: OfferedDocument) => void;
  readonly cancel: () => void;
}

const TASK = 'documents';

export function useSaveDocument(context: EvaluationContext, region: string, paper: Paper): SaveDocument {
  const [pending, setPending] = useState<OfferedDocument | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const { run: cancelTask } = useAction('task.cancel');
  const { year, stage } = context;
  const instrument = context.instrument.id;

  const make = (document: OfferedDocument) => {
    const { format, number, date } = useDocumentChoices.getState();
    const input = {
      year,
      stage,
      instrument,
      paper,
      format,
      ...(number === '' ? {} : { number }),
      ...(date === '' ? {} : { date }),
    };
    const kind = documentKind(document);
    if (kind === null) return invoke('document.exportAll', { kind: 'lhe', ...input, task: TASK });
    return invoke('document.export', { kind, ...input, ...(isOfRegion(document) ? { region } : {}) });
  };

  const save = (document: OfferedDocument) => {
    if (pending !== null) return;
    setPending(document);
    const stop = onEvent((event) => {
      if (event.type === 'progress' && event.task === TASK) setProgress(event);
    });
    void make(document)
      .then((file) => {
        saveFile(file);
        showToast(reportsText.saved(file.fileName));
      })
      .catch((error: unknown) => {
        const failure = asOperationError(error);
        // A person who stops it need not be told of a failure.
        if (failure.code === 'cancelled') showToast(reportsText.cancelled);
        else reportError(failure);
      })
      .finally(() => {
        stop();
        setPending(null);
        setProgress(null);
      });
  };

  const cancel = useCallback(() => void cancelTask({ task: TASK }), [cancelTask]);
  return { pending, progress, save, cancel };
}
