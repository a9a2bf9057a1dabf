// What the conversation is made of. Texts go in as text nodes: nothing that anybody wrote becomes markup.

/** The same as in Passage.java. */
const LINK = /https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]]|[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}/g;

export const node = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

/** The text as pieces, with links to the web and to e-mail that can be followed, and never a script. */
export function linked(text) {
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    parts.push(text.slice(end, match.index));
    const href = match[0].startsWith("http") ? match[0] : `mailto:${match[0]}`;
    parts.push(node("a", { href, rel: "noopener noreferrer", target: "_blank" }, match[0]));
    end = match.index + match[0].length;
  }
  parts.push(text.slice(end));
  return parts;
}

/** A QR code, black on white in whatever colours the page has. */
function square({ size, path }, name) {
  const draw = (tag, attributes) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  };
  const picture = draw("svg", { viewBox: `0 0 ${size} ${size}`, role: "img", "aria-label": name, class: "qr" });
  picture.append(draw("rect", { width: size, height: size, fill: "#fff" }), draw("path", { d: path, fill: "#000" }));
  return picture;
}

/** The conversation goes on in another channel: whoever sits at a computer holds the phone before the screen. */
export function onAPhone(picture, words) {
  const place = node("details", { className: "picture" }, node("summary", {}, words.qr));
  const draw = async () => {
    try {
      place.append(square(await picture(), words["qr.alt"]));
      place.scrollIntoView({ block: "nearest" });
    } catch {
      place.append(node("p", {}, words["qr.failed"]));
    }
  };
  place.addEventListener("toggle", draw, { once: true });
  return place;
}

/** Hands a file to the browser to be saved. */
export function save(blob, name) {
  const href = URL.createObjectURL(blob);
  const link = node("a", { href, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
