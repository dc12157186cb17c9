import { ConfigError, FuwakeError, LimitError, NoMailError } from '../../base/errors.ts';
import { USAGE } from './usage.ts';
import { languageOfUser } from './user-language.ts';

/**
 * The command line. Gives the exit status: 0 done, 64 wrong usage, 65 no mail, 70 our own fault, 75 a mail
 * server is away. Data goes to stdout, talk to stderr.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  // Who reads only the head of a page closes the pipe: no fault, and nobody to tell it to.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  try {
    if (isHelpWanted(args)) {
      process.stdout.write(USAGE[languageOfUser()]);
      return 0;
    }
    switch (command) {
      case 'dissect': return await (await import('./dissect-command.ts')).dissectCommand(rest);
      case 'explain': return await (await import('./explain-command.ts')).explainCommand(rest);
      case 'brands': return (await import('./brands-command.ts')).brandsCommand(rest);
      case 'config': return (await import('./config-command.ts')).configCommand();
      case 'rules': return await (await import('./rules-command.ts')).rulesCommand(rest);
      case 'publish': return await (await import('./publish-command.ts')).publishCommand(rest);
      case 'report': return await (await import('./report-command.ts')).reportCommand(rest);
      case 'evaluate': return await (await import('./evaluate-command.ts')).evaluateCommand(rest);
      case 'capture': return await (await import('./capture-command.ts')).captureCommand(rest);
      case 'spamd': return await (await import('./spamd-command.ts')).spamdCommand(rest);
      case 'smtp': return await (await import('./smtp-command.ts')).smtpCommand(rest);
      case 'watch': return await (await import('./watch-command.ts')).watchCommand(rest);
      case 'bulk': return await (await import('./bulk-command.ts')).bulkCommand(rest);
      case 'revisit': return await (await import('./revisit-command.ts')).revisitCommand(rest);
      case 'serve': return await (await import('./serve-command.ts')).serveCommand(rest);
      case 'worker': return await (await import('./serve-command.ts')).workerCommand(rest);
      case 'backup': case 'restore': return await (await import('./backup-command.ts')).backupCommand(command, rest);
      case '--version': case '-V':
        process.stdout.write(`fuwake ${(await import('../../adapters/shipped-data.ts')).readVersion()}\n`);
        return 0;
      case undefined:
        process.stderr.write(USAGE[languageOfUser()]);
        return EXIT_USAGE;
      default: throw new ConfigError('unknown-command', `There is no command “${command}”. The commands: dissect, publish, report, explain, brands, config, rules, evaluate, capture, bulk, spamd, smtp, watch, revisit, serve, worker, backup, restore; more with --help.`);
    }
  } catch (error) {
    return report(error);
  }
}

const EXIT_USAGE = 64;
const EXIT_NO_MAIL = 65;
const EXIT_OWN_FAULT = 70;

function isHelpWanted(args: readonly string[]): boolean {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  return args[0] === 'help' || options.some((option) => option === '--help' || option === '-h');
}

/** Tells what went wrong, and whose doing it was. */
function report(error: unknown): number {
  const words = error instanceof Error ? error.message : String(error);
  const file = fileFault(error);
  process.stderr.write(`fuwake: ${file ?? words}\n`);
  if (file !== null || error instanceof ConfigError || isBadOption(error)) return EXIT_USAGE;
  if (error instanceof NoMailError || error instanceof LimitError) return EXIT_NO_MAIL;
  if (!(error instanceof FuwakeError) && error instanceof Error) process.stderr.write(`${error.stack}\nThis is a fault of fuwake. Please report it (without the mail).\n`);
  return EXIT_OWN_FAULT;
}

const isBadOption = (error: unknown): boolean => error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');

const FILE_FAULTS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be opened (permission)', EPERM: 'it may not be opened (permission)', ENOENT: 'there is no such file or folder', ENOTDIR: 'a part of the path is no folder',
  EISDIR: 'it is a folder', EROFS: 'that disk cannot be written to', ENOSPC: 'the disk is full', ENAMETOOLONG: 'the name is too long',
};

/** A path that the user gave and that cannot be read or written is no fault of ours. */
function fileFault(error: unknown): string | null {
  if (!(error instanceof Error) || error instanceof FuwakeError) return null;
  const { code, path } = error as NodeJS.ErrnoException;
  const why = code === undefined ? undefined : FILE_FAULTS[code];
  return why === undefined || path === undefined ? null : `“${path}”: ${why}.`;
}
