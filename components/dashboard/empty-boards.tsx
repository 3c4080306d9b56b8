import { LogoMark } from '#components/ui/logo.tsx';
import { TemplateChoice } from './template-choice.tsx';

/** My boards when there are none yet. */
export function EmptyBoards() {
  return (
    <div className="mx-auto max-w-xl rounded-panel border border-dashed border-line px-5 py-10 text-center sm:px-8">
      <LogoMark className="mx-auto size-10" />
      <h2 className="mt-4 text-xl font-semibold">No boards yet</h2>
      <p className="mt-1 mb-6 text-muted">Start with an empty canvas, or look round a finished one first.</p>
      <TemplateChoice />
    </div>
  );
}
