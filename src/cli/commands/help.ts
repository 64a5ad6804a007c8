import { commandsPage } from '../../report/help/commands-page.js';
import { dataText } from '../../report/help/data.js';
import { exitCodesText } from '../../report/help/exit-codes.js';
import { manPage } from '../../report/help/man-page.js';
import { methodsText } from '../../report/help/methods.js';
import { bundledVintage } from '../../version.js';
import type { COMMANDS } from '../command-list.js';
import { commandPages } from '../command-pages.js';
import { commandTree, helpText } from '../command-tree.js';
import type { CommandContext } from '../context.js';
import type { Topic } from '../help-topics.js';
import { openData } from '../options.js';

/** What `payrestore help <topic>` says; a topic by a command's name ends with that command's help. */
export async function topicText(topic: Topic, context: CommandContext): Promise<string> {
  switch (topic) {
    case 'exit-codes':
      return exitCodesText();
    case 'methods': {
      const catalogue = await openData({}, context.process);
      return withHelpOf(topic, methodsText(catalogue.methods()), context);
    }
    case 'data': {
      const catalogue = await openData({}, context.process);
      const counts = {
        indices: catalogue.indexIds().length,
        workforces: catalogue.workforceNames().length,
        sources: catalogue.sources().length,
        vintage: await bundledVintage(),
      };
      return withHelpOf(topic, dataText(counts), context);
    }
    case 'commands':
      return commandsPage(await pages(context));
    case 'man':
      return manPage(await pages(context), context.version, exitCodesText());
  }
}

async function pages(context: CommandContext) {
  return commandPages(await commandTree(context, () => true));
}

async function withHelpOf(
  name: keyof typeof COMMANDS,
  text: string,
  context: CommandContext,
): Promise<string> {
  const tree = await commandTree(context, (command) => command === name);
  const command = tree.commands.find((entry) => entry.name() === name);
  return command ? `${text}\n${helpText(command)}` : text;
}
