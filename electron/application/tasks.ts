/** Long work by name: progress for the window, and a way to stop it. */
import type { AppEvent } from '../../shared/contract/events.ts';

export type ProgressStep = Extract<AppEvent, { type: 'progress' }>['step'];

export interface Task {
  readonly signal: AbortSignal;
  progress(step: ProgressStep, done: number, total: number): void;
}

export interface Tasks {
  /** Runs work under a name; without a name it neither reports nor can be cancelled. */
  run<T>(name: string | undefined, work: (task: Task) => Promise<T>): Promise<T>;
  /** Stops the task if it is still running; otherwise does nothing. */
  cancel(name: string): void;
}

export function createTasks(emit: (event: AppEvent) => void): Tasks {
  const running = new Map<string, AbortController>();
  return {
    async run(name, work) {
      const controller = new AbortController();
      if (name !== undefined) running.set(name, controller);
      try {
        return await work({
          signal: controller.signal,
          progress(step, done, total) {
            if (name !== undefined) emit({ type: 'progress', task: name, step, done, total });
          },
        });
      } finally {
        if (name !== undefined) running.delete(name);
      }
    },
    cancel: (name) => running.get(name)?.abort(),
  };
}
