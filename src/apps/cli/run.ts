import { ConfigError, FuwakeError, LimitError, NoMailError } from '../../base/errors.ts';

const USAGE = `fuwake takes a suspicious mail apart and shows what is wrong with it.

  fuwake dissect FILE|FOLDER|- …   [--lang ja|en] [--format text|json|html|markdown|plate|plate-phone] [-o PATH]
                                   [--world FILE] [--trust AUTHSERV-OR-HOST …] [--beside]
  fuwake explain RULE-ID    what a rule says, and what it spares
  fuwake brands find NAME|DOMAIN
  fuwake rules check|try FILE.yaml   rules of your own: whether they can be used, and what they would change
  fuwake evaluate --phish DIR|TAR.GZ … [--spam …] --ham DIR|TAR.GZ … [--leave-one-out] [--by set|language] [--scores FILE.tsv] [--json]

Nothing leaves this machine. Look-ups are answered from --world (a recorded world) or told as "not checked".
--beside  also writes NAME.report.html and NAME.plate.svg next to the mail, and uses NAME.world.json if it lies there.
`;

/**
 * The command line. Gives the exit status: 0 done, 64 wrong usage, 65 no mail, 70 our own fault. Data goes to stdout,
 * talk to stderr.
 */
export async function run(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  try {
    switch (command) {
      case 'dissect': return await (await import('./dissect-command.ts')).dissectCommand(rest);
      case 'explain': return (await import('./explain-command.ts')).explainCommand(rest);
      case 'brands': return (await import('./brands-command.ts')).brandsCommand(rest);
      case 'rules': return await (await import('./rules-command.ts')).rulesCommand(rest);
      case 'evaluate': return await (await import('./evaluate-command.ts')).evaluateCommand(rest);
      case undefined: case 'help': case '--help': case '-h':
        process.stdout.write(USAGE);
        return command === undefined ? 64 : 0;
      default: throw new ConfigError('unknown-command', `There is no command “${command}”.\n\n${USAGE}`);
    }
  } catch (error) {
    process.stderr.write(`fuwake: ${error instanceof Error ? error.message : String(error)}\n`);
    if (error instanceof ConfigError || isUsage(error)) return 64;
    if (error instanceof NoMailError || error instanceof LimitError) return 65;
    if (!(error instanceof FuwakeError) && error instanceof Error) process.stderr.write(`${error.stack}\nThis is a fault of fuwake. Please report it (without the mail).\n`);
    return 70;
  }
}

const isUsage = (error: unknown): boolean => error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
