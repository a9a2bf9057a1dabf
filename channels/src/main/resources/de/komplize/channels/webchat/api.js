// The session and the calls. The token lives in this browser's storage and goes only into the Authorization header.

const TOKEN = "komplize.token";

/** How long a call may take before it counts as lost; an upload has longer. */
const PATIENCE = 20_000;

/** A storage of the browser, or this page's memory where the browser refuses. */
class Store {
  #storage;
  #memory = new Map();

  /** @param storage gives it: where it is refused, already asking for it fails */
  constructor(storage) {
    this.#storage = storage;
  }

  read(key) {
    try {
      return this.#storage().getItem(key) ?? this.#memory.get(key) ?? null;
    } catch {
      return this.#memory.get(key) ?? null;
    }
  }

  write(key, value) {
    this.#memory.set(key, value);
    try {
      this.#storage().setItem(key, value);
    } catch {
      // The page's memory has it.
    }
  }

  remove(key) {
    this.#memory.delete(key);
    try {
      this.#storage().removeItem(key);
    } catch {
      // Never was there.
    }
  }
}

/** What this browser keeps. */
export const store = new Store(() => localStorage);

/** What this tab keeps, until it is closed. */
export const tab = new Store(() => sessionStorage);

/** The session is not known any more (erased, or kept too long ago). */
export class Gone extends Error {}

export class Api {
  #language;
  #opening = null;

  /** Whether this page load has made the session. */
  fresh = false;

  constructor(language) {
    this.#language = language;
  }

  /** The token of the session, which is made where there is none. Two tabs that open at once agree on one. */
  token() {
    const token = store.read(TOKEN);
    if (token) {
      return Promise.resolve(token);
    }
    this.#opening ??= this.#alone(() => this.#open()).finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async #alone(work) {
    try {
      return await (navigator.locks ? navigator.locks.request("komplize.session", work) : work());
    } catch (error) {
      // Where the browser keeps nothing for a frame of another site, there are no locks either, and no other tab to agree with.
      if (error.name === "SecurityError") {
        return work();
      }
      throw error;
    }
  }

  async #open() {
    if (store.read(TOKEN)) {
      return store.read(TOKEN);
    }
    const response = await fetch("/api/chat/sessions", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ language: this.#language }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!response.ok) {
      throw new Error(`No session: ${response.status}`);
    }
    const { token } = await response.json();
    if (!store.read(TOKEN)) {
      store.write(TOKEN, token);
      this.fresh = true;
    }
    return store.read(TOKEN);
  }

  forget() {
    store.remove(TOKEN);
  }

  /** Calls back when another tab has begun a new conversation. */
  onOtherSession(callback) {
    addEventListener("storage", (event) => {
      if (event.key === TOKEN && event.oldValue) {
        callback();
      }
    });
  }

  async call(path, options = {}) {
    const token = await this.token();
    const response = await fetch(path, {
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE),
      ...options,
      headers: { ...options.headers, Authorization: `Bearer ${token}` },
    });
    if (response.status === 401) {
      throw new Gone();
    }
    return response;
  }

  /** A link as the squares of a QR code. */
  async picture(link) {
    const response = await this.call("/api/chat/qr", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ link }),
    });
    if (!response.ok) {
      throw new Error(`No picture: ${response.status}`);
    }
    return response.json();
  }

  say(message) {
    return this.call("/api/chat/messages", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(message),
    });
  }

  /** The copy of the own data, as a file. */
  copy() {
    return this.call("/api/chat/export", { signal: AbortSignal.timeout(5 * 60_000) });
  }

  attach(file) {
    return this.call("/api/chat/attachments", {
      method: "POST",
      headers: { "Content-Type": file.type || "image/*" },
      body: file,
      signal: AbortSignal.timeout(10 * 60_000),
    });
  }
}
