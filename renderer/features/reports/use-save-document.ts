/** Documents, one at a time; all reports in one go say how far they are and can be stopped. */
import { useRef, useState } from 'react';
import type { EvaluationContext } from '../../app/context.ts';
import { onEvent } from '../../app/bridge.ts';
import { reportError, showToast } from '../../app/notice-store.ts';
import { asOperationError } from '../../app/operation-error.ts';
import { useAction } from '../../app/query.ts';
import { reportsText } from '../../messages/reports.ts';
import { useDocumentChoices } from './document-store.ts';
import { documentKind, isOfRegion, type OfferedDocument } from './documents.ts';
import type { Paper } from './paper-store.ts';
import {
  saveDocument,
  saveIntoFolder,
  saveZip,
  type DocumentOrder,
  type Progress,
} from './save-documents.ts';

interface SaveDocument {
  /** The one that is being made. */
  readonly pending: OfferedDocument | null;
  /** Known while all reports are made. */
  readonly progress: Progress | null;
  readonly save: (document: OfferedDocument) => void;
  readonly cancel: () => void;
}

const TASK = 'documents';

/** @param regencies codes of the regions whose reports are made in one go. */
export function useSaveDocument(
  context: EvaluationContext,
  region: string,
  regencies: readonly string[],
  paper: Paper,
): SaveDocument {
  const [pending, setPending] = useState<OfferedDocument | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const stopping = useRef(new AbortController());
  const { run: cancelTask } = useAction('task.cancel');

  const order = (): DocumentOrder => {
    const { format, number, date } = useDocumentChoices.getState();
    return {
      year: context.year,
      stage: context.stage,
      instrument: context.instrument.id,
      paper,
      format,
      ...(number === '' ? {} : { number }),
      ...(date === '' ? {} : { date }),
    };
  };

  const make = (document: OfferedDocument): Promise<string | null> => {
    if (document === 'lhe-zip') return saveZip(order(), TASK);
    if (document === 'lhe-folder') {
      return saveIntoFolder(order(), regencies, stopping.current.signal, setProgress);
    }
    return saveDocument(documentKind(document), order(), isOfRegion(document) ? region : null);
  };

  const save = (document: OfferedDocument) => {
    if (pending !== null) return;
    setPending(document);
    stopping.current = new AbortController();
    const stop = onEvent((event) => {
      if (event.type === 'progress' && event.task === TASK) setProgress(event);
    });
    void make(document)
      .then((words) => {
        if (words !== null) showToast(words);
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

  const cancel = () => {
    stopping.current.abort();
    void cancelTask({ task: TASK });
  };
  return { pending, progress, save, cancel };
}
