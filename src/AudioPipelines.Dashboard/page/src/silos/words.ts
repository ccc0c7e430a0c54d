import type { FleetSource, Order, Silo, SourceFailure, Summary } from "../api/types.js";
import { type MessageParts, messageParts } from "../shared/message-parts.js";
import { count } from "../shared/numbers.js";

/** Why nothing can be told to a source or a silo where the host allows no commands. */
export const readOnly = "This server takes no commands from the page.";

/** How a silo is, in a word or two, and how much that matters. */
export function siloState(silo: Silo): { label: string; meaning: string; colour: string } {
  if (!silo.answers) {
    return {
      label: "does not answer", meaning: "It keeps its sources until the fleet gives it up.", colour: "--bad",
    };
  }
  if (!silo.isDraining) return { label: "in use", meaning: "It takes sources.", colour: "--good" };
  return silo.sources === 0
    ? { label: "drained", meaning: "It has no sources, and gets none.", colour: "--still" }
    : { label: "draining", meaning: "Its sources move away.", colour: "--busy" };
}

/** "40 of 200": the weight of its sources, and that which it takes. */
export function loadText(silo: Silo): string {
  return `${count(silo.load)} of ${count(silo.capacity)}`;
}

/** What happens to a silo's sources when it is drained. */
export function drainQuestion(silo: Silo, sources: Iterable<Summary>, others: number): string {
  const there = [...sources].filter((source) => source.fleet?.silo === silo.name);
  const short = there.filter((source) => source.fleet?.allowsTwoReaders !== true).length;
  const total = Math.max(silo.sources, there.length);
  const gets = "It gets no new sources until it is used again.";
  if (total === 0) return `Drain ${silo.name}? It has no sources. ${gets}`;
  const whose = total === 1 ? "Its source moves" : `Its ${count(total)} sources move, one by one,`;
  const outage = short === 0 ? " without an outage"
    : short === total ? " with a short outage each" : `; ${count(short)} of them with a short outage`;
  const where = others === 0
    ? " There is no other silo that takes any now, so they stay." : " What no other silo can take stays.";
  const how = total === 1 && short === 1 ? " with a short outage" : outage;
  return `Drain ${silo.name}? ${whose} to other silos${how}.${where} ${gets}`;
}

export function undrainQuestion(silo: Silo): string {
  return `Use ${silo.name} again? It takes new sources from now on, also such as wait for it. `
    + "Those that left stay where they are.";
}

/** What a move does to the audio. */
export function moveQuestion(source: Summary): string {
  const outage = source.fleet?.allowsTwoReaders === true
    ? "It starts there before it ends here, so that no audio is missing."
    : "Only one may read it at a time: it ends here before it starts there, which is a short outage.";
  return `Move ${source.title ?? source.name}? ${outage} Where it does not start, it goes on here.`;
}

const doing: Record<Order["name"], string> = {
  start: "Being started", stop: "Being stopped", restart: "Being restarted", move: "Moving", drain: "Being drained",
  undrain: "Being taken into use",
};

/** "Moving to berlin-2 …". */
export function orderText(order: Order): string {
  return `${doing[order.name]}${order.silo ? ` to ${order.silo}` : ""} …`;
}

const undone: Record<Order["name"], string> = {
  start: "Not started", stop: "Not stopped", restart: "Not restarted", move: "Not moved", drain: "Not drained",
  undrain: "Not in use again",
};

/** What did not come about: "Not moved". */
export function undoneText(order: Order): string {
  return undone[order.name];
}

/** The message of an order that failed, without the sentence that says what to do; and that sentence. */
export function failedOrder(order: Order): MessageParts {
  return messageParts(order.error ?? "", order.advice);
}

const troubled = ["waiting", "parked", "recovering"];

/** Why a source of a fleet does not run, or why nobody knows, as a failure of it; null: there is nothing to say. */
export function fleetFailure(fleet: FleetSource | null | undefined): SourceFailure | null {
  if (fleet?.siloAnswers === false) {
    const advice = "Look whether the silo's machine runs.";
    const what = "What is shown is what it told last. The fleet starts the source elsewhere once it gives the silo up.";
    return { kind: "noAnswer", message: `Its silo ${fleet.silo} does not answer. ${what} ${advice}`, advice };
  }
  if (!fleet?.detail || !troubled.includes(fleet.state)) return null;
  // Told to people in the middle of a line as well, it may begin as a sentence does not.
  const message = fleet.detail.charAt(0).toUpperCase() + fleet.detail.slice(1);
  return { kind: fleet.state, message, advice: fleet.advice ?? null };
}

/** Where a source runs: "on berlin-1", "on no silo". */
export function whereText(fleet: FleetSource): string {
  return fleet.silo ? `on ${fleet.silo}` : "on no silo";
}
