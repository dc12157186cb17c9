/** What of Thunderbird is used. *Source*: webextension-api.thunderbird.net, manifest version 3, Thunderbird 128. */
export interface Messenger {
  readonly messages: { readonly getRaw: (messageId: number) => Promise<File> };
  readonly messageDisplay: { readonly getDisplayedMessages: (tabId?: number) => Promise<{ readonly messages: readonly { readonly id: number }[] }> };
  readonly messageDisplayAction: { readonly onClicked: { readonly addListener: (clicked: (tab: { readonly id?: number }) => void) => void } };
  readonly tabs: { readonly create: (tab: { readonly url: string }) => Promise<unknown> };
  readonly compose: { readonly beginForward: (messageId: number, kind: 'forwardAsAttachment', details: { readonly to: readonly string[] }) => Promise<unknown> };
}

/** Thunderbird puts it there; asked for when it is used, and not before. */
export const messenger = (): Messenger => (globalThis as unknown as { readonly messenger: Messenger }).messenger;

/** The page that looks at a mail names it behind the `#`, where no log sees it. */
export const addressOf = (messageId: number): string => `/look.html#${messageId}`;

/** *Shape*: `null` where the address names no mail. */
export function messageIn(hash: string): number | null {
  const id = /^#(\d{1,15})$/.exec(hash)?.[1];
  return id === undefined ? null : Number(id);
}
