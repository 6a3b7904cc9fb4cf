/** Levels above the evidence ceiling: they wait for a reason, and are set together with it. */
import { useState } from 'react';
import { isAboveCeiling } from '../../../shared/assessment/evidence-ceiling.ts';
import type { Hundredths } from '../../../shared/instrument/levels.ts';
import { invoke, OperationError } from '../../app/bridge.ts';
import { reportError } from '../../app/notice-store.ts';
import { worksheetStore } from './use-worksheet.ts';
import type { WorksheetView } from './use-worksheet-view.ts';
import { isSetHere, type WorksheetRow } from './worksheet-model.ts';

export interface OverrideRequest {
  readonly indicator: string;
  readonly value: Hundredths;
  readonly ceiling: number;
  /** What was given before, to be worded anew. */
  readonly reason: string;
}

/** Whether a value may be set as it is: below the ceiling, or no higher than what a reason stands for already. */
function mayStand(row: WorksheetRow, value: Hundredths | null): boolean {
  if (value === null || !isAboveCeiling(value, row.ceiling)) return true;
  const own = isSetHere(row) ? (row.current?.value ?? null) : null;
  return own !== null && (value === own || (row.override !== null && value < own));
}

export function useOverride(view: WorksheetView) {
  const [request, setRequest] = useState<OverrideRequest | null>(null);
  const rowOf = (indicator: string) => view.model.rows.find((row) => row.indicator.id === indicator);

  /** Sets a value, or asks for the reason first. @returns whether it was set. */
  const choose = (indicator: string, value: Hundredths | null): boolean => {
    const row = rowOf(indicator);
    if (row && value !== null && row.ceiling !== null && !mayStand(row, value)) {
      setRequest({ indicator, value, ceiling: row.ceiling, reason: row.override ?? '' });
      return false;
    }
    view.setValue(indicator, value);
    return true;
  };

  const write = (indicator: string, reason: string | null) => {
    const { stage, key } = view;
    if (stage === 'mandiri') return;
    const save = () => invoke('worksheet.override', { ...key, stage, indicator, reason });
    worksheetStore.call(save).catch((error: unknown) => {
      if (error instanceof OperationError) reportError(error);
    });
  };

  /** Whether the level that a reason is asked for stands already. */
  const isStanding = () => {
    const row = request && rowOf(request.indicator);
    return Boolean(row && isSetHere(row) && row.current?.value === request?.value);
  };

  return {
    request,
    isStanding: isStanding(),
    choose,
    /** Opens the field for the reason of what stands already. */
    ask: (indicator: string) => {
      const row = rowOf(indicator);
      if (!row?.current || row.ceiling === null) return;
      setRequest({ indicator, value: row.current.value, ceiling: row.ceiling, reason: row.override ?? '' });
    },
    remove: (indicator: string) => write(indicator, null),
    cancel: () => setRequest(null),
    confirm: (reason: string) => {
      if (!request) return;
      if (isStanding()) write(request.indicator, reason);
      else view.setValue(request.indicator, request.value, reason);
      setRequest(null);
    },
  } as const;
}

export type Override = ReturnType<typeof useOverride>;
