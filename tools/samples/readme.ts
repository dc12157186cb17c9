import type { Sample } from './sample.ts';

const ORIGIN = '| [kagoya.eml](kagoya.eml) | The origin case: a mailbox said to be broken, in the name of KAGOYA Japan, sent through a consumer provider, HTML in base64 | phishing | filter stamp; claimed brand against address; mail address as addressee; translated opening and closing; link to a foreign host with the brand\'s words behind a reverse proxy; registry refuses; two blocklists; imitated Active! mail login |';

/** The text of samples/README.md. */
export function readme(samples: readonly Sample[]): string {
  const rows = samples.map(({ name, what, label, mustFind }) => `| [${name}.eml](${name}.eml) | ${what} | ${label} | ${mustFind} |`);
  return `# Sample mails

Short mails to try fuwake on, and to hold it to. Beside each \`NAME.eml\` lies \`NAME.world.json\`: what DNS, registries,
blocklists and a capture are taken to have answered, so that a dissection can be replayed without a network:
\`dissect samples/NAME.eml --world samples/NAME.world.json\`.

All but the origin case are written for this project. Their people, shops, hosts and answers are invented; brands are
named because mails name them, and no record here is a brand's own. Addresses are from the ranges set aside for
documentation, telephone numbers from those set aside for fiction, and nobody holds a key to the wallet. The script that
writes the files, \`tools/samples/make-samples.ts\`, also writes this page.

**Do not open the links of the harmful ones.** They are invented, but anybody may register a name tomorrow.

| file | what it is | label | a dissection must find |
|---|---|---|---|
${[ORIGIN, ...rows].join('\n')}
`;
}
