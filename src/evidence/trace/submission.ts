import type { HeaderField } from '../../message/model.ts';
import type { Collector } from '../collector.ts';
import type { SubmissionSeen } from '../model.ts';
import { inSource } from '../place.ts';

/** Fields that sending services write into every mail. *Source*: the services' own documentation; seen in open mail. */
const SERVICE_FIELDS: Readonly<Record<string, string>> = {
  'x-ses-outgoing': 'Amazon SES', 'x-sg-eid': 'SendGrid', 'x-mailgun-sid': 'Mailgun', 'x-mailgun-sending-ip': 'Mailgun', 'x-sfmc-stack': 'Salesforce Marketing Cloud',
  'x-mc-user': 'Mailchimp', 'x-mandrill-user': 'Mandrill', 'x-pm-message-id': 'Postmark', 'x-mailin-eid': 'Brevo', 'x-sib-id': 'Brevo', 'x-mj-mid': 'Mailjet', 'x-sfdc-user': 'Salesforce',
};

/** Fields in which web servers name the program that handed a mail in: PHP's `mail.add_x_header`, and cPanel's. */
const SCRIPT_FIELDS: ReadonlySet<string> = new Set(['x-php-originating-script', 'x-php-script', 'x-source-args']);

/** Each of these says nearly the same as the next; a reader needs the first few. */
const MOST_SUBMISSIONS = 4;

/** How the mail was handed in: from a browser, by a program on a web server, through a sending service. */
export const collectSubmission: Collector = ({ mail, seen }) => {
  const { header, fields } = mail.message;
  const all: readonly Omit<SubmissionSeen, 'kind' | 'id'>[] = [
    ...header.originatingAddresses.map((field) => ({ by: 'webmail' as const, name: field.name, address: addressIn(field.text), places: [inSource(field.text, field.range)] })),
    ...seen('hop').filter((hop) => hop.standing === 'claimed' && /^https?$/i.test(hop.protocol ?? '')).map((hop) => ({ by: 'http' as const, name: hop.by ?? '', address: hop.address, places: hop.places })),
    ...fields.filter((field) => SCRIPT_FIELDS.has(field.key) && field.text !== '').map((field) => ({ by: 'script' as const, name: scriptIn(field), address: null, places: [inSource(field.text, field.range)] })),
    ...firstOfEach(fields).map((field) => ({ by: 'service' as const, name: SERVICE_FIELDS[field.key]!, address: null, places: [inSource(field.text.slice(0, 80), field.range)] })),
  ];
  return all.slice(0, MOST_SUBMISSIONS).map((submission, at): SubmissionSeen => ({ kind: 'submission', id: `submission:${at}`, ...submission }));
};

const addressIn = (text: string): string | null => /(?:^|[[\s(])([0-9a-f]*[.:][0-9a-f.:]+)(?=$|[\])\s,;])/i.exec(text)?.[1] ?? null;

/** The last words are the program's path; what stands before is the account or a list of arguments. */
const scriptIn = (field: HeaderField): string => (field.text.split(/[\s:/]+/).findLast((word) => word !== '') ?? field.text).slice(0, 60);

function firstOfEach(fields: readonly HeaderField[]): readonly HeaderField[] {
  const named = fields.filter((field) => SERVICE_FIELDS[field.key] !== undefined);
  return named.filter((field, at) => named.findIndex((other) => SERVICE_FIELDS[other.key] === SERVICE_FIELDS[field.key]) === at);
}
