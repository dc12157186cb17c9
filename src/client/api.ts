// Written by `npm run api` from the contract of the server; do not edit.
import type { Dissection } from '../report/model.ts';
import { caller } from './call.ts';
import type { ClientOptions } from './call.ts';

export type Progress = {
  readonly caseId: string;
  readonly run: number;
  readonly nth: number;
  readonly stage: "opened" | "evidence" | "network" | "captures" | "findings" | "verdict" | "picture" | "report" | "kept";
};

export type Status = {
  readonly version: string;
  /** There is no account yet: the first administrator is made with the token that the console shows. */
  readonly needsSetup: boolean;
  readonly publicForm: boolean;
  readonly mayGoOnline: boolean;
  readonly hasCaptures: boolean;
  /** Third parties that a case may name in `ask`: those that need no key, or whose key is set. */
  readonly asks: readonly string[];
  readonly uploadBytes: number;
  readonly passwordChars: { readonly min: number; readonly max: number };
  readonly siteUrl: string;
  /** The identity provider that people may sign in by: a browser goes to /api/v1/oidc/start. */
  readonly oidc: { readonly name: string } | null;
};

export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Stable; for programs. */
  readonly code: string;
  readonly detail: string;
  readonly instance: string;
};

export type Session = {
  readonly user: User;
  readonly role: Role;
  /** Send it as X-CSRF-Token with every change; null for a key. */
  readonly csrf: string | null;
};

export type User = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly disabledAt: string | null;
};

export type Role = "reader" | "analyst" | "publisher" | "admin";

export type SessionLine = {
  readonly id: string;
  readonly createdAt: string;
  readonly seenAt: string;
  readonly expiresAt: string;
  readonly agent: string;
  readonly isThis: boolean;
};

export type Person = User & { readonly oidcSubject: string | null };

export type ApiKey = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly createdAt: string;
  readonly usedAt: string | null;
  readonly revokedAt: string | null;
};

export type NewApiKey = ApiKey & { readonly key: string };

export type AuditLine = {
  readonly number: number;
  readonly at: string;
  readonly userId: string | null;
  readonly userName: string;
  readonly action: string;
  readonly caseId: string | null;
  readonly detail: string;
};

export type Case = {
  readonly id: string;
  readonly isMine: boolean;
  readonly visibility: Visibility;
  readonly source: "file" | "source" | "text" | "url" | "public";
  readonly name: string | null;
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly tlp: Marking;
  readonly note: string;
  readonly state: CaseState;
  readonly refusal: { readonly code: string; readonly detail: string } | null;
  readonly run: number;
  readonly order: Order;
  readonly createdAt: string;
  readonly dissectedAt: string | null;
  readonly limits: readonly { readonly limit: string; readonly allowed: number; readonly seen: number; readonly unit: string }[];
  readonly worst: MailLine;
  readonly mailCount: number;
  readonly published: readonly string[];
  /** What the asker may do with it. */
  readonly may: { readonly change: boolean; readonly seeRaw: boolean; readonly publish: boolean };
};

export type Visibility = "private" | "team";

export type Marking = "clear" | "green" | "amber" | "amber+strict" | "red";

export type CaseState = "waiting" | "dissecting" | "done" | "refused" | "broken";

export type Order = {
  readonly online: boolean;
  readonly ask: readonly string[];
  readonly capture: boolean;
  readonly picture: boolean;
  readonly trust: readonly string[];
  readonly replayFrom: "mail" | "evidence" | "findings" | "verdict" | null;
};

export type MailLine = {
  readonly nth: number;
  readonly sha256: string;
  readonly subject: string;
  readonly authorName: string;
  readonly authorAddress: string;
  readonly label: Label;
  readonly unwanted: number;
  readonly deception: number;
  readonly goal: string | null;
  readonly brand: { readonly id: string; readonly name: { readonly ja: string; readonly en: string } } | null;
  readonly received: string | null;
};

export type Label = "phishing" | "fraud" | "malware" | "junk" | "suspicious" | "no-signs" | "insufficient-evidence";

export type Submission = { readonly kind: "source"; readonly text: string; readonly name?: string; readonly visibility?: Visibility; readonly tlp?: Marking; readonly online?: boolean; readonly ask?: readonly string[]; readonly capture?: boolean; readonly picture?: boolean } | { readonly kind: "text"; readonly text: string; readonly name?: string; readonly visibility?: Visibility; readonly tlp?: Marking; readonly online?: boolean; readonly ask?: readonly string[]; readonly capture?: boolean; readonly picture?: boolean } | { readonly kind: "url"; readonly text: string; readonly name?: string; readonly visibility?: Visibility; readonly tlp?: Marking; readonly online?: boolean; readonly ask?: readonly string[]; readonly capture?: boolean; readonly picture?: boolean };

export type CasePage = {
  readonly cases: readonly Case[];
  /** Send as `cursor` for the next page; null: this was the last. */
  readonly next: string | null;
};

export type Figures = {
  readonly days: readonly { readonly day: string; readonly label: Label; readonly count: number }[];
  readonly brands: readonly { readonly id: string; readonly name: { readonly ja: string; readonly en: string }; readonly count: number }[];
  readonly states: readonly { readonly state: CaseState; readonly count: number }[];
};

export type CaseWithMails = Case & { readonly mails: readonly MailLine[] };

/** fuwake/capture@1, with hashes of pictures that /cases/{id}/blobs/{sha256} gives. */
export type Captures = readonly unknown[];

export type Preview = {
  readonly gate: { readonly isOpen: boolean; readonly code: string | null; readonly why: { readonly ja: string; readonly en: string } | null };
  /** Markdown. */
  readonly articles: { readonly ja: string; readonly en: string };
  readonly sentences: { readonly ja: readonly ({ readonly at: string; readonly section: "title" | "lead" | "already" | "checks" | "chapters" | "not-known" | "conclusion" | "own"; readonly heading: string | null; readonly text: string; readonly before: string | null; readonly isLeftOut: boolean; readonly isNeeded: boolean })[]; readonly en: readonly ({ readonly at: string; readonly section: "title" | "lead" | "already" | "checks" | "chapters" | "not-known" | "conclusion" | "own"; readonly heading: string | null; readonly text: string; readonly before: string | null; readonly isLeftOut: boolean; readonly isNeeded: boolean })[] };
  /** What must be masked and would show; nothing can be published before it is gone. */
  readonly leaks: readonly ({ readonly what: "secret" | "live-link"; readonly hint: string })[];
  readonly warning: Warning;
  readonly masked: readonly { readonly what: string; readonly count: number; readonly mayUnmask: boolean }[];
  /** What shows as it stands: as was asked, or as it was published. */
  readonly unmask: readonly ("postal-address" | "phone-number" | "sender-local-part" | "url-token")[];
  /** Whether the article shows the mail as it looked; preview-picture gives it. */
  readonly picture: boolean;
  /** For the screen of the one who publishes, and for nothing else. */
  readonly secrets: readonly { readonly kind: string; readonly text: string; readonly shown: string }[];
};

/** What has been published of this mail already. */
export type Warning = {
  readonly slug: string;
  readonly urls: { readonly ja: string; readonly en: string };
  readonly title: { readonly ja: string; readonly en: string };
  readonly published: string;
  readonly changes: readonly { readonly at: string; readonly note: string }[];
  readonly withdrawn: { readonly at: string; readonly reason: string } | null;
};

export type Permission = {
  readonly tlp: Marking;
  /** The receiver agrees that the mail’s words and picture are shown. */
  readonly mayShowMail: boolean;
  readonly evenSuspicious?: boolean;
  /** Show the mail as it looked, taken anew through the public masks; only with mayShowMail. Missing: as it was published. */
  readonly picture?: boolean;
  /** What is harmless here and may show; missing: what showed when it was published. */
  readonly unmask?: readonly ("postal-address" | "phone-number" | "sender-local-part" | "url-token")[];
  readonly note?: string | null;
  /** Sentences of the article in other words, by their `at`; missing: as they were published before, or as they are written. */
  readonly edits?: { readonly ja?: readonly ({ readonly at: string; readonly text: string | null })[]; readonly en?: readonly ({ readonly at: string; readonly text: string | null })[] };
};

export type Feeds = readonly { readonly name: string; readonly mediaType: string; readonly url: string }[];

/** A client of a workbench: one method for each operation. *Errors*: `ApiProblem` for every answer that is no success. */
export function openClient(options: ClientOptions) {
  const call = caller(options);
  return {
    /** What this workbench can do, and whether it has been set up (GET /status) */
    status: (): Promise<Status> => call<Status>('GET', `/status`, { read: 'json' }),
    /** Makes the first administrator, with the token that the console shows (POST /setup) */
    setup: (body: { readonly token: string; readonly name: string; readonly password: string }): Promise<Session> => call<Session>('POST', `/setup`, { read: 'json', body }),
    /** Signs in (POST /session) */
    signIn: (body: { readonly name: string; readonly password: string }): Promise<Session> => call<Session>('POST', `/session`, { read: 'json', body }),
    /** Who is signed in (GET /session) */
    session: (): Promise<Session> => call<Session>('GET', `/session`, { read: 'json' }),
    /** Signs out (DELETE /session) */
    signOut: (): Promise<undefined> => call<undefined>('DELETE', `/session`, { read: 'nothing' }),
    /** One’s own signed-in browsers (GET /sessions) */
    sessions: (): Promise<readonly SessionLine[]> => call<readonly SessionLine[]>('GET', `/sessions`, { read: 'json' }),
    /** Signs out all of one’s browsers (DELETE /sessions) */
    signOutEverywhere: (): Promise<undefined> => call<undefined>('DELETE', `/sessions`, { read: 'nothing' }),
    /** Changes one’s own password; all browsers are signed out (PUT /password) */
    changePassword: (body: { readonly current: string; readonly password: string }): Promise<Session> => call<Session>('PUT', `/password`, { read: 'json', body }),
    /** Everybody who has an account (GET /users) */
    users: (): Promise<readonly Person[]> => call<readonly Person[]>('GET', `/users`, { read: 'json' }),
    /** Makes an account (POST /users) */
    addUser: (body: { readonly name: string; readonly role: Role; readonly password: string }): Promise<User> => call<User>('POST', `/users`, { read: 'json', body }),
    /** Changes a role, sets a new password, links an identity or takes it back, or closes and opens an account (PATCH /users/{id}) */
    changeUser: (id: string, body: { readonly role?: Role; readonly password?: string; readonly isDisabled?: boolean; readonly oidcSubject?: string | null }): Promise<User> => call<User>('PATCH', `/users/${encodeURIComponent(id)}`, { read: 'json', body }),
    /** One’s own keys (GET /keys) */
    keys: (): Promise<readonly ApiKey[]> => call<readonly ApiKey[]>('GET', `/keys`, { read: 'json' }),
    /** Makes a key for a program, of one’s own role or less (POST /keys) */
    addKey: (body: { readonly name: string; readonly role: Role }): Promise<NewApiKey> => call<NewApiKey>('POST', `/keys`, { read: 'json', body }),
    /** Revokes a key, at once (DELETE /keys/{id}) */
    revokeKey: (id: string): Promise<undefined> => call<undefined>('DELETE', `/keys/${encodeURIComponent(id)}`, { read: 'nothing' }),
    /** What was done, by whom; the latest first (GET /audit) */
    audit: (query: { readonly limit?: number; readonly before?: number } = {}): Promise<readonly AuditLine[]> => call<readonly AuditLine[]>('GET', `/audit`, { read: 'json', query }),
    /** Hands in a mail: a file (eml, msg, mbox, zip), a pasted source or text, or an address (POST /cases) */
    submit: (body: Submission | FormData, query: { readonly visibility?: Visibility; readonly tlp?: Marking; readonly name?: string } = {}): Promise<{ readonly cases: readonly Case[] }> => call<{ readonly cases: readonly Case[] }>('POST', `/cases`, { read: 'json', body, query }),
    /** Finds cases; the latest first (GET /cases) */
    cases: (query: { readonly text?: string; readonly label?: Label; readonly brand?: string; readonly state?: CaseState; readonly from?: string; readonly to?: string; readonly mine?: "true" | "false"; readonly cursor?: string; readonly limit?: number } = {}): Promise<CasePage> => call<CasePage>('GET', `/cases`, { read: 'json', query }),
    /** Cases by day and label, and the most imitated brands (GET /figures) */
    figures: (query: { readonly from: string; readonly to: string }): Promise<Figures> => call<Figures>('GET', `/figures`, { read: 'json', query }),
    /** A case and its mails (GET /cases/{id}) */
    case: (id: string): Promise<CaseWithMails> => call<CaseWithMails>('GET', `/cases/${encodeURIComponent(id)}`, { read: 'json' }),
    /** Changes who sees it, how far it may be told, or the note (PATCH /cases/{id}) */
    changeCase: (id: string, body: { readonly visibility?: Visibility; readonly tlp?: Marking; readonly note?: string }): Promise<Case> => call<Case>('PATCH', `/cases/${encodeURIComponent(id)}`, { read: 'json', body }),
    /** Erases a case with its mail, stages and pictures; published warnings stay until they are withdrawn (DELETE /cases/{id}) */
    eraseCase: (id: string): Promise<undefined> => call<undefined>('DELETE', `/cases/${encodeURIComponent(id)}`, { read: 'nothing' }),
    /** Dissects again in the recorded world, from a stage on; nothing is asked of the network (POST /cases/{id}/replay) */
    replay: (id: string, body: { readonly from?: "mail" | "evidence" | "findings" | "verdict"; readonly picture?: boolean }): Promise<Case> => call<Case>('POST', `/cases/${encodeURIComponent(id)}/replay`, { read: 'json', body }),
    /** Dissects again and asks the outside; what leaves the house: docs/look-ups.md (POST /cases/{id}/look-ups) */
    lookUp: (id: string, body: { readonly online?: boolean; readonly ask?: readonly string[]; readonly capture?: boolean }): Promise<Case> => call<Case>('POST', `/cases/${encodeURIComponent(id)}/look-ups`, { read: 'json', body }),
    /** How far it is, as it happens (server-sent events) (GET /cases/{id}/events) */
    events: (id: string): Promise<Response> => call<Response>('GET', `/cases/${encodeURIComponent(id)}/events`, { read: 'response' }),
    /** The dissection, masked and defanged (GET /cases/{id}/mails/{nth}/dissection) */
    dissection: (id: string, nth: number): Promise<Dissection> => call<Dissection>('GET', `/cases/${encodeURIComponent(id)}/mails/${encodeURIComponent(nth)}/dissection`, { read: 'json' }),
    /** A stage before the report, unmasked: the message, the evidence, the findings, the verdict (GET /cases/{id}/mails/{nth}/stages/{stage}) */
    stage: (id: string, nth: number, stage: "message" | "evidence" | "findings" | "verdict"): Promise<Readonly<Record<string, unknown>>> => call<Readonly<Record<string, unknown>>>('GET', `/cases/${encodeURIComponent(id)}/mails/${encodeURIComponent(nth)}/stages/${encodeURIComponent(stage)}`, { read: 'json' }),
    /** What the outside answered, as a recorded world (GET /cases/{id}/world) */
    world: (id: string): Promise<Readonly<Record<string, unknown>>> => call<Readonly<Record<string, unknown>>>('GET', `/cases/${encodeURIComponent(id)}/world`, { read: 'json' }),
    /** What the browser saw behind the links; an empty list where none was opened (GET /cases/{id}/captures) */
    captures: (id: string): Promise<Captures> => call<Captures>('GET', `/cases/${encodeURIComponent(id)}/captures`, { read: 'json' }),
    /** The bytes of the mail that was told; `Range: bytes=…` for a part of it. Ranges in the dissection are places in these bytes (GET /cases/{id}/mails/{nth}/source) */
    source: (id: string, nth: number): Promise<Response> => call<Response>('GET', `/cases/${encodeURIComponent(id)}/mails/${encodeURIComponent(nth)}/source`, { read: 'response' }),
    /** The mail’s HTML for a sandboxed frame: no script, no link, no picture from elsewhere (GET /cases/{id}/mails/{nth}/html) */
    mailHtml: (id: string, nth: number): Promise<Response> => call<Response>('GET', `/cases/${encodeURIComponent(id)}/mails/${encodeURIComponent(nth)}/html`, { read: 'response' }),
    /** One MIME part, decoded, to be saved; never shown (GET /cases/{id}/mails/{nth}/parts/{part}) */
    part: (id: string, nth: number, part: number): Promise<Response> => call<Response>('GET', `/cases/${encodeURIComponent(id)}/mails/${encodeURIComponent(nth)}/parts/${encodeURIComponent(part)}`, { read: 'response' }),
    /** The plate: the mail with numbered findings around it (GET /cases/{id}/mails/{nth}/plate.svg) */
    plate: (id: string, nth: number, query: { readonly lang?: "ja" | "en"; readonly form?: "wide" | "phone" } = {}): Promise<Response> => call<Response>('GET', `/cases/${encodeURIComponent(id)}/mails/${encodeURIComponent(nth)}/plate.svg`, { read: 'response', query }),
    /** The mail as it looked, masked; 404 where no picture was taken: the dissection says why (GET /cases/{id}/mails/{nth}/picture.png) */
    picture: (id: string, nth: number): Promise<Response> => call<Response>('GET', `/cases/${encodeURIComponent(id)}/mails/${encodeURIComponent(nth)}/picture.png`, { read: 'response' }),
    /** The report as a document (GET /cases/{id}/mails/{nth}/report) */
    report: (id: string, nth: number, query: { readonly lang?: "ja" | "en"; readonly format?: "html" | "markdown" | "text" } = {}): Promise<Response> => call<Response>('GET', `/cases/${encodeURIComponent(id)}/mails/${encodeURIComponent(nth)}/report`, { read: 'response', query }),
    /** A picture or document of a capture, a picture of a mail, or the file that was handed in (GET /cases/{id}/blobs/{sha256}) */
    blob: (id: string, sha256: string): Promise<Response> => call<Response>('GET', `/cases/${encodeURIComponent(id)}/blobs/${encodeURIComponent(sha256)}`, { read: 'response' }),
    /** What would be published: the article, whether the gate lets it, and what is masked. Nothing is written (POST /cases/{id}/mails/{nth}/preview) */
    preview: (id: string, nth: number, body: Permission): Promise<Preview> => call<Preview>('POST', `/cases/${encodeURIComponent(id)}/mails/${encodeURIComponent(nth)}/preview`, { read: 'json', body }),
    /** The mail as it looked, as it would be published; takes seconds. Nothing is written (POST /cases/{id}/mails/{nth}/preview-picture) */
    previewPicture: (id: string, nth: number, body: { readonly unmask?: readonly ("postal-address" | "phone-number" | "sender-local-part" | "url-token")[]; readonly lang?: "ja" | "en" }): Promise<Response> => call<Response>('POST', `/cases/${encodeURIComponent(id)}/mails/${encodeURIComponent(nth)}/preview-picture`, { read: 'response', body }),
    /** Puts a warning on the site, or corrects the one that is there (POST /cases/{id}/mails/{nth}/publish) */
    publish: (id: string, nth: number, body: Permission): Promise<Warning> => call<Warning>('POST', `/cases/${encodeURIComponent(id)}/mails/${encodeURIComponent(nth)}/publish`, { read: 'json', body }),
    /** What has been published; the latest first (GET /warnings) */
    warnings: (): Promise<readonly Warning[]> => call<readonly Warning[]>('GET', `/warnings`, { read: 'json' }),
    /** Withdraws a warning; its address stays and says why (POST /warnings/{slug}/withdraw) */
    withdraw: (slug: string, body: { readonly note: string }): Promise<Warning> => call<Warning>('POST', `/warnings/${encodeURIComponent(slug)}/withdraw`, { read: 'json', body }),
    /** Feeds and block lists of the published warnings (GET /feeds) */
    feeds: (): Promise<Feeds> => call<Feeds>('GET', `/feeds`, { read: 'json' }),
    /** Hands in a mail without an account: its source or its text, or one file (POST /public/cases) */
    submitPublic: (body: { readonly text: string } | FormData): Promise<{ readonly id: string; readonly ticket: string }> => call<{ readonly id: string; readonly ticket: string }>('POST', `/public/cases`, { read: 'json', body }),
    /** How far it is (GET /public/cases/{id}) */
    publicCase: (id: string, query: { readonly ticket: string }): Promise<{ readonly state: CaseState; readonly refusal: { readonly code: string; readonly detail: string } | null }> => call<{ readonly state: CaseState; readonly refusal: { readonly code: string; readonly detail: string } | null }>('GET', `/public/cases/${encodeURIComponent(id)}`, { read: 'json', query }),
    /** Erases what one handed in (DELETE /public/cases/{id}) */
    erasePublic: (id: string, query: { readonly ticket: string }): Promise<undefined> => call<undefined>('DELETE', `/public/cases/${encodeURIComponent(id)}`, { read: 'nothing', query }),
    /** The dissection of what one handed in, masked (GET /public/cases/{id}/dissection) */
    publicDissection: (id: string, query: { readonly ticket: string }): Promise<Dissection> => call<Dissection>('GET', `/public/cases/${encodeURIComponent(id)}/dissection`, { read: 'json', query }),
  };
}

export type Client = ReturnType<typeof openClient>;
