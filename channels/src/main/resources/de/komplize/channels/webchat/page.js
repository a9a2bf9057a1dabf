// The page: puts input, conversation, sending and following together.

import { Api, Gone, tab } from "./api.js";
import { Attaching } from "./attaching.js";
import { Conversation } from "./conversation.js";
import { save } from "./elements.js";
import { Following } from "./following.js";
import { Frame } from "./frame.js";
import { newId, Outgoing } from "./outgoing.js";
import { Speaking } from "./speaking.js";

/** The count of characters shows from here on. */
const NEAR_LIMIT = 500;

/** What stands in the input, for when this tab is loaded again. */
const DRAFT = "komplize.draft";

const page = document.body.dataset;
const words = JSON.parse(page.words);
const limit = Number(page.limit);
const byId = (id) => document.getElementById(id);
const input = byId("text");
const status = byId("status");

const api = new Api(page.language);
const conversation = new Conversation(words, page.language, {
  choose(choice, event) {
    send({ choice: choice.id, label: choice.label });
    // By keyboard or mouse one goes on writing; on a phone the keyboard would cover the answer.
    if (event.pointerType !== "touch") {
      input.focus({ preventScroll: true });
    }
  },
  copy,
  picture: (link) => api.picture(link),
  retry: () => outgoing.flush(),
});
const outgoing = new Outgoing(api, {
  sending: (item) => conversation.sending(item),
  waiting(item, reason, first) {
    conversation.waiting(item, reason, first);
    following?.hurry();
  },
  taken(item, seq) {
    conversation.taken(item, seq);
    connected();
    following?.hurry();
  },
  refused: (item, code) => conversation.refused(item, code === 413 ? "too_long" : "failed"),
  gone: startAnew,
});
const attaching = new Attaching(api, words);
const speaking = new Speaking(words, page.language, {
  ask: (text) => send({ text }),
  changed() {
    conversation.relabel();
    countCharacters();
  },
});
const frame = new Frame(page.origins.split(" ").filter(Boolean), () => input.focus());
let following = null;
let lost = false;

/** Says it on the page and to screen readers, without moving the focus. */
function say(text) {
  status.textContent = text;
}

function send(content) {
  const item = { id: newId(), at: new Date().toISOString(), ...content };
  conversation.pend(item);
  outgoing.add(item);
}

/** Saves the copy of the own data; the token goes into the header, never into an address. */
async function copy() {
  try {
    const response = await api.copy();
    if (response.ok) {
      save(await response.blob(), "meine-daten.zip");
    }
    say(words[response.ok ? "copy.done" : [404, 410].includes(response.status) ? "copy.over" : "copy.failed"]);
  } catch (error) {
    if (error instanceof Gone) {
      startAnew();
    }
    say(words["copy.failed"]);
  }
}

function keepDraft() {
  tab.write(DRAFT, input.value);
}

/** What is chosen first by whoever comes by a printed address. Once: loaded again, the page says nothing twice. */
function sayFirst() {
  if (page.start) {
    const address = new URL(location.href);
    address.searchParams.delete("start");
    window.history.replaceState(null, "", address);
    send({ choice: page.opening, label: page.start });
  }
  // From another channel. The bot asks before it ties anything: a link may be another's.
  const link = /^#link=(link-[A-Za-z0-9_-]{24})$/.exec(location.hash);
  if (link) {
    window.history.replaceState(null, "", location.pathname + location.search);
    send({ choice: `start:${link[1]}`, label: words.link });
  }
}

/** Unless the plain form has brought a text of its own along. */
function restoreDraft() {
  input.value ||= tab.read(DRAFT) ?? "";
  countCharacters();
}

function countCharacters() {
  const count = [...input.value].length;
  const tooLong = count > limit;
  byId("count").textContent =
    count > limit - NEAR_LIMIT ? words.characters.replace("{count}", count).replace("{max}", limit) : "";
  byId("count").classList.toggle("over", tooLong);
  if (tooLong !== (input.getAttribute("aria-invalid") === "true")) {
    input.setAttribute("aria-invalid", String(tooLong));
    say(tooLong ? words.too_long : "");
  }
  return !tooLong;
}

async function submit() {
  const text = input.value.trim();
  if (!countCharacters() || (text === "" && !attaching.any)) {
    input.focus();
    return;
  }
  input.value = "";
  countCharacters();
  attaching.forgive();
  const files = attaching.any ? await attaching.take() : [];
  if (text !== "" || files.length > 0) {
    send({ text, attachments: files.map((file) => file.id), files: files.map((file) => file.name) });
  }
  keepDraft();
}

/** The session is gone; what is not sent yet is kept and goes into the new one. */
function startAnew() {
  if (!api.fresh) {
    api.forget();
    location.reload();
  }
}

/** On a computer that many use, the next one finds nothing of the last. */
function beginNew() {
  outgoing.forget();
  tab.remove(DRAFT);
  api.forget();
  location.reload();
}

function connected() {
  if (lost) {
    lost = false;
    say(words["connection.back"]);
    const said = status.textContent;
    setTimeout(() => status.textContent === said && say(""), 8_000);
    outgoing.release();
  }
}

function disconnected() {
  if (!lost) {
    lost = true;
    say(words["connection.lost"]);
    outgoing.hold("waiting");
  }
}

/** All that was said before, in pages. Of a new session nothing was: its first message is announced. */
async function history() {
  const all = [];
  let next = 0;
  for (let page = null; page === null || page.messages.length > 0; ) {
    const response = await api.call(`/api/chat/messages?after=${next}`);
    if (!response.ok) {
      throw new Error(`Not readable: ${response.status}`);
    }
    page = await response.json();
    all.push(...page.messages);
    next = page.next;
  }
  return { all, next };
}

async function begin() {
  for (let pause = 1_000; ; pause = Math.min(15_000, pause * 2)) {
    try {
      await api.token();
      return api.fresh ? { all: [], next: 0 } : await history();
    } catch (error) {
      if (error instanceof Gone) {
        startAnew();
      }
      disconnected();
      await new Promise((resolve) => {
        setTimeout(resolve, pause);
        addEventListener("online", resolve, { once: true });
      });
    }
  }
}

function listen() {
  byId("form").addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  input.addEventListener("input", () => {
    countCharacters();
    keepDraft();
  });
  input.addEventListener("keydown", (event) => {
    const physical = matchMedia("(pointer: fine)").matches;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && physical) {
      event.preventDefault();
      submit();
    }
  });
  for (const button of document.querySelectorAll(".elsewhere")) {
    button.hidden = false;
    button.addEventListener("click", () => send({ text: button.textContent }));
  }
  // Not confirm(): browsers refuse it to a frame of another site.
  byId("new").addEventListener("click", () => {
    byId("anew").showModal();
    byId("stay").focus();
  });
  byId("stay").addEventListener("click", () => byId("anew").close());
  byId("begin").addEventListener("click", beginNew);
  addEventListener("offline", disconnected);
  // The stream may have slept through it and would tell only with its next sign.
  addEventListener("online", () => following && outgoing.release());
  api.onOtherSession(() => location.reload());
}

if (page.embedded === "false") {
  // The conversation is found again on the way back.
  byId("statement").removeAttribute("target");
}
listen();
document.body.classList.add("live");
document.querySelector(".tools").hidden = false;
byId("offered")?.remove();
restoreDraft();
outgoing.items.forEach((item) => conversation.pend(item));
const { all, next } = await begin();
conversation.history(all);
speaking.follow(all);
connected();
following = new Following(api, next, {
  messages(messages) {
    if (conversation.add(messages)) {
      frame.heard();
    }
    speaking.follow(messages);
  },
  connected,
  lost: disconnected,
  gone: startAnew,
});
outgoing.flush();
following.run();
sayFirst();
