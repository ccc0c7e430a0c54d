/** A message without the sentence that says what to do, and that sentence; empty: there is none. */
export interface MessageParts {
  message: string;
  advice: string;
}

/** Parts a message from its advice, so that each is told once; a message that is nothing but advice stays whole. */
export function messageParts(message: string, advice: string | null | undefined): MessageParts {
  const rest = message.replace(advice ?? "", "").trim();
  return { message: rest === "" ? message : rest, advice: advice ?? "" };
}
