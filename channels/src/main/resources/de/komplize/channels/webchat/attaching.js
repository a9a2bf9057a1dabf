// Pictures and PDF files that go with the next message: sent to the server when they are chosen, shown until then, removable. What did not
// arrive is named, until the next file is chosen or the message goes.

const MOST = 20;
const LARGEST = 20 * 1024 * 1024;

export class Attaching {
  #api;
  #words;
  #failures = document.getElementById("failures");
  #list = document.getElementById("files");
  #files = new Map();

  constructor(api, words) {
    this.#api = api;
    this.#words = words;
    const input = document.getElementById("file");
    const button = document.getElementById("attach");
    button.hidden = false;
    button.addEventListener("click", () => input.click());
    input.addEventListener("change", () => {
      this.forgive();
      [...input.files].forEach((file) => this.#add(file));
      input.value = "";
    });
  }

  async #add(file) {
    const remove = document.createElement("button");
    remove.type = "button";
    remove.textContent = "×";
    remove.setAttribute("aria-label", `× ${file.name}`);
    const item = document.createElement("li");
    item.append(`${file.name} `, remove);
    remove.addEventListener("click", () => {
      this.#files.delete(item);
      item.remove();
      document.getElementById("attach").focus();
    });
    if (this.#files.size >= MOST || file.size > LARGEST) {
      this.#fail(file);
      return;
    }
    this.#list.append(item);
    this.#files.set(item, { name: file.name, id: this.#upload(file, item) });
  }

  async #upload(file, item) {
    try {
      const response = await this.#api.attach(file);
      if (response.ok) {
        return (await response.json()).attachment;
      }
    } catch {
      // the same words as for a refusal
    }
    this.#files.delete(item);
    item.remove();
    this.#fail(file);
    return null;
  }

  #fail(file) {
    const line = document.createElement("p");
    line.textContent = this.#words["attach.failed"].replace("{name}", () => file.name);
    this.#failures.append(line);
  }

  /** What failed is old news. */
  forgive() {
    this.#failures.replaceChildren();
  }

  get any() {
    return this.#files.size > 0;
  }

  /** The ids and names, once all have arrived; the list is empty then. */
  async take() {
    const files = [...this.#files.values()];
    const ids = await Promise.all(files.map((file) => file.id));
    this.#files.clear();
    this.#list.replaceChildren();
    return files.map((file, index) => ({ name: file.name, id: ids[index] })).filter((file) => file.id);
  }
}
