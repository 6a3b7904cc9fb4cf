/** The workbook for a region to fill in: for whom, which year and stage, and whether with what is stored. */
import { useRef, useState } from 'react';
import { STAGES, type Stage } from '../../../shared/assessment/stages.ts';
import {
  instrumentsFor,
  isInForce,
  useEvaluationContext,
  useInstruments,
  useRegions,
} from '../../app/context.ts';
import { saveFile } from '../../app/download.ts';
import { useAction } from '../../app/query.ts';
import { useView } from '../../app/view-store.ts';
import { Button } from '../../components/Button.tsx';
import { Checkbox } from '../../components/Checkbox.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Select } from '../../components/Select.tsx';
import { templateTexts } from '../../messages/import-batches.ts';
import { shortRegionName, stageName } from '../../messages/terms.ts';
import styles from './TemplateDialog.module.css';

const FIRST_YEAR = 2015;

export interface TemplateDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Stays open after a download: the next region is one choice away. */
export function TemplateDialog({ open, onClose }: TemplateDialogProps) {
  const context = useEvaluationContext();
  const instruments = useInstruments() ?? [];
  const regions = useRegions() ?? [];
  const selected = useView((view) => view.region);
  const [choice, setChoice] = useState<{
    readonly region?: string;
    readonly year?: number;
    readonly instrument?: string;
  }>({});
  const [stage, setStage] = useState<Stage>('mandiri');
  const [prefill, setPrefill] = useState(true);
  const [saved, setSaved] = useState('');
  const [now] = useState(() => new Date().getFullYear());
  const { run, pending } = useAction('template.export');
  const action = useRef<HTMLButtonElement>(null);

  const region = choice.region ?? selected ?? regions.find(({ kind }) => kind !== 'provinsi')?.code ?? null;
  const year = choice.year ?? context?.year ?? now;
  const usable = instrumentsFor(instruments, year);
  const instrument =
    usable.find(({ id }) => id === choice.instrument) ??
    usable.find(({ id }) => id === context?.instrument.id) ??
    usable[0];
  const years = Array.from({ length: now + 2 - FIRST_YEAR }, (_, back) => now + 1 - back).filter((each) =>
    instruments.some((candidate) => isInForce(candidate, each)),
  );
  const change = (next: typeof choice) => {
    setChoice({ ...choice, ...next });
    setSaved('');
  };
  const download = () => {
    if (region === null || !instrument) return;
    void run({ region, year, instrument: instrument.id, stage, prefill }).then((file) => {
      if (!file) return;
      saveFile(file);
      setSaved(templateTexts.saved(file.fileName));
    });
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={templateTexts.title}
      initialFocus={action}
      actions={
        <>
          <Button onClick={onClose}>{templateTexts.close}</Button>
          <Button
            variant="primary"
            icon="import"
            ref={action}
            aria-disabled={region === null || !instrument || pending || undefined}
            onClick={download}
          >
            {templateTexts.download}
          </Button>
        </>
      }
    >
      <p>{templateTexts.intro}</p>
      <div className={styles['fields']}>
        <span id="template-region">{templateTexts.region}</span>
        <Select
          labelledBy="template-region"
          value={region}
          options={regions.map(({ code, name }) => ({
            value: code,
            label: shortRegionName(name),
            note: code,
          }))}
          onChange={(code) => change({ region: code })}
        />
        <span id="template-year">{templateTexts.year}</span>
        <Select
          labelledBy="template-year"
          value={String(year)}
          options={years.map((each) => ({ value: String(each), label: String(each) }))}
          onChange={(text) => change({ year: Number(text) })}
        />
        <span id="template-stage">{templateTexts.stage}</span>
        <Select
          labelledBy="template-stage"
          value={stage}
          options={STAGES.map((each) => ({ value: each, label: stageName(each) }))}
          onChange={(next) => {
            setStage(next);
            setSaved('');
          }}
        />
        <span id="template-instrument">{templateTexts.instrument}</span>
        <Select
          labelledBy="template-instrument"
          value={instrument?.id ?? null}
          options={usable.map(({ id, name, shortName }) => ({ value: id, label: name, note: shortName }))}
          onChange={(id) => change({ instrument: id })}
        />
        <span />
        <Checkbox checked={prefill} onChange={setPrefill} label={templateTexts.prefill} />
      </div>
      <output className={styles['saved']}>{saved}</output>
    </Dialog>
  );
}
