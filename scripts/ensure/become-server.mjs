import { nodeBinary } from './node.mjs';
import { exitCodeOf, projectEnv, root } from './run.mjs';

/**
 * Runs Node with these arguments in our place: by replacing this process where the platform can, else as a child
 * that gets our signals and whose exit code becomes ours.
 */
export async function becomeServer(args, mode) {
  const node = nodeBinary();
  const env = projectEnv({ NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' });
  process.chdir(root);
  if (process.execve && process.platform !== 'win32') {
    // Node calls this function experimental, which is nothing to tell a user at every start.
    process.removeAllListeners('warning');
    process.execve(node, [node, ...args], env);
  }
  process.exitCode = await exitCodeOf(node, args, { env });
}

/** Runs Node with these arguments under a watcher, which would cut the server short if one Ctrl-C reached it twice. */
export async function watchServer(args, mode) {
  const env = projectEnv({ NODE_ENV: mode, NEXT_TELEMETRY_DISABLED: '1' });
  process.exitCode = await exitCodeOf(nodeBinary(), args, { env, apart: true });
}
