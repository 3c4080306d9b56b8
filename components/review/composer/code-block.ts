import { Node, textblockTypeInputRule } from '@tiptap/core';

/** Several lines of code, without a language: nothing is coloured. */
export const CodeBlock = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: 'text*',
  marks: '',
  code: true,
  defining: true,
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: () => ['pre', ['code', 0]],
  addKeyboardShortcuts() {
    const place = () => {
      const { $from, empty } = this.editor.state.selection;
      return empty && $from.parent.type === this.type ? $from : null;
    };
    return {
      // At its very beginning there is nothing before to delete but the block itself.
      Backspace: () => place()?.parentOffset === 0 && this.editor.commands.clearNodes(),
      // Below the last line there may be no paragraph to go to.
      ArrowDown: () => {
        const at = place();
        const isLast = at?.parentOffset === at?.parent.content.size && at?.after() === at?.end(at.depth - 1);
        return isLast && this.editor.commands.exitCode();
      },
      // A second empty line ends the code.
      Enter: () => {
        const at = place();
        if (!at || at.parentOffset < at.parent.content.size || !at.parent.textContent.endsWith('\n\n'))
          return false;
        return this.editor
          .chain()
          .command(({ tr }) => Boolean(tr.delete(at.pos - 2, at.pos)))
          .exitCode()
          .run();
      },
    };
  },
  addInputRules() {
    return [textblockTypeInputRule({ find: /^```[\s\n]$/, type: this.type })];
  },
});
