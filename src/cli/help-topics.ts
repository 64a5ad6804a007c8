/** What `payrestore help` explains besides the commands; two go by the name of a command. */
export const TOPICS = ['exit-codes', 'methods', 'data', 'commands', 'man'] as const;
export type Topic = (typeof TOPICS)[number];

export function isTopic(word: string | undefined): word is Topic {
  return TOPICS.some((topic) => topic === word);
}
