import { workerCommand } from '../../../src/apps/cli/serve-command.ts';

// `fuwake worker` as it is, but for the program that opens pages: that one leads invented names to the test's own server.
const [path = '', ...args] = process.argv.slice(2);
process.exitCode = await workerCommand([], { path, args });
