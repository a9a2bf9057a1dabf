// What is to be sent, in order, kept across reloads, and sent again with the same id until it is taken: the server takes each id once.

import { Gone, store } from "./api.js";

const KEPT = "komplize.outgoing";
const LONGEST_PAUSE = 30_000;

export class Outgoing {
  #api;
  #on;
  #items = [];
  #busy = false;
  #pause = 0;
  #timer;

  /** @param on { sending(item), waiting(item, reason), taken(item, seq), refused(item, status), gone() } */
  constructor(api, on) {
    this.#api = api;
    this.#on = on;
    try {
      this.#items = JSON.parse(store.read(KEPT) ?? "[]");
    } catch {
      this.#items = [];
    }
  }

  /** What an earlier page load has left. */
  get items() {
    return [...this.#items];
  }

  add(item) {
    this.#items.push(item);
    this.#keep();
    return this.flush();
  }

  async flush() {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    clearTimeout(this.#timer);
    try {
      let going = true;
      while (going && this.#items.length > 0) {
        going = await this.#send(this.#items[0]);
      }
    } finally {
      this.#busy = false;
    }
  }

  /** Whether to go on with the next. */
  async #send(item) {
    this.#on.sending(item);
    let response;
    try {
      const { id, text, choice, attachments } = item;
      response = await this.#api.say({ id, text, choice, attachments });
      if (response.ok) {
        const { seq } = await response.json();
        this.#done(item);
        this.#on.taken(item, seq);
        return true;
      }
    } catch (error) {
      if (error instanceof Gone) {
        this.#on.gone();
      }
      return this.#later(item, "failed");
    }
    if (response.status === 429) {
      return this.#later(item, "too_fast", Number(response.headers.get("Retry-After")) * 1_000);
    }
    if (response.status >= 500) {
      return this.#later(item, "failed");
    }
    this.#done(item);
    this.#on.refused(item, response.status);
    return true;
  }

  #later(item, reason, after = 0) {
    this.#pause = Math.min(LONGEST_PAUSE, this.#pause * 2 || 2_000);
    this.#timer = setTimeout(() => this.flush(), after || this.#pause);
    this.#on.waiting(item, reason);
    return false;
  }

  #done(item) {
    this.#pause = 0;
    this.#items = this.#items.filter((other) => other.id !== item.id);
    this.#keep();
  }

  #keep() {
    store.write(KEPT, JSON.stringify(this.#items));
  }
}

/** An id of our own for a message; random also where the page came without https and has no randomUUID. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
