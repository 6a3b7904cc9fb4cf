/** The year's ranking for a projector: the whole window, large type, one key for the next slide. */
import { Dialog } from '@base-ui/react/dialog';
import { useLayoutEffect, useRef, useState } from 'react';
import { isAllFromDecree } from '../../../../shared/ranking/from-decree.ts';
import { useQuery } from '../../../app/query.ts';
import type { EvaluationContext } from '../../../app/context.ts';
import { IconButton } from '../../../components/IconButton.tsx';
import { Kbd } from '../../../components/Kbd.tsx';
import { UnofficialNote } from '../../../components/UnofficialNote.tsx';
import { presentationText } from '../../../messages/presentation.ts';
import { useRankingView } from '../ranking-view.ts';
import styles from './Presentation.module.css';
import { Slide } from './Slide.tsx';
import { slideAfter, SLIDES } from './slides.ts';

interface PresentationProps {
  readonly context: EvaluationContext;
  readonly onClose: () => void;
}

export function Presentation({ context, onClose }: PresentationProps) {
  const compareWith = useRankingView((view) => view.compareWith);
  const { year, stage, instrument } = context;
  const { data: ranking } = useQuery('ranking.get', {
    year,
    stage,
    scope: 'kabkota',
    instrument: instrument.id,
    compareWith: compareWith !== null && compareWith < year ? compareWith : null,
  });
  const stageArea = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const id = SLIDES[current] ?? SLIDES[0];

  // On the window, before the dialog keeps arrows to itself, and from the first paint: no key may be lost in front of
  // an audience.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.ctrlKey || event.altKey || event.metaKey || !(target instanceof Element)) return;
      // Keys inside a menu or on a control are that control's.
      if (target.closest('[role=menu]')) return;
      if ((event.key === ' ' || event.key === 'Enter') && target.closest('button')) return;
      if (slideAfter(event.key, 0, SLIDES.length) === null) return;
      event.preventDefault();
      event.stopPropagation();
      setCurrent((shown) => slideAfter(event.key, shown, SLIDES.length) ?? shown);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);

  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Popup
          className={styles['window']}
          aria-label={presentationText.title}
          initialFocus={stageArea}
        >
          <div ref={stageArea} className={styles['stage']} tabIndex={-1} aria-live="polite">
            {ranking && <Slide id={id} ranking={ranking} instrument={instrument} />}
          </div>
          <footer className={styles['footer']}>
            <span className={styles['place']}>{presentationText.place(current + 1, SLIDES.length)}</span>
            <span className={styles['hint']}>
              <Kbd keys="Space" /> {presentationText.next}
            </span>
            <span className={styles['note']}>
              {ranking && !isAllFromDecree(ranking) && <UnofficialNote />}
            </span>
            <IconButton
              icon="chevron-left"
              label={presentationText.previous}
              shortcut="ArrowLeft"
              aria-disabled={current === 0}
              onClick={() => setCurrent(Math.max(current - 1, 0))}
            />
            <IconButton
              icon="chevron-right"
              label={presentationText.nextSlide}
              shortcut="ArrowRight"
              aria-disabled={current === SLIDES.length - 1}
              onClick={() => setCurrent(Math.min(current + 1, SLIDES.length - 1))}
            />
            <IconButton icon="close" label={presentationText.close} shortcut="Escape" onClick={onClose} />
          </footer>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
