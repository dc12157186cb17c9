import { addressOf, messenger } from './messenger.ts';

// The button stands above the mail; the first of several that are shown is taken.
messenger().messageDisplayAction.onClicked.addListener(({ id }) => { void look(id); });

async function look(tab: number | undefined): Promise<void> {
  const { messages: [shown] } = await messenger().messageDisplay.getDisplayedMessages(tab);
  if (shown !== undefined) await messenger().tabs.create({ url: addressOf(shown.id) });
}
