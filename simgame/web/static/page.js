// What the page does around the terminal: it connects under this address, and says how a game ended.
"use strict";

const LOST = "The connection ended. The game is saved. Reload to go on.";
const VISITED = "visited";
const begin = window.onload;

/** Say that it is over, and how to go on. */
function end(text) {
  if (document.body.classList.contains("-over")) return;
  document.body.classList.add("-over");
  document.getElementById("said").textContent = text;
  document.getElementById("end").hidden = false;
  const reload = document.getElementById("reload");
  reload.onclick = () => location.reload();
  reload.focus();
}

/** Let keys go to the game without a click first. */
function takeKeys() {
  if (!document.body.classList.contains("-over")) document.querySelector(".xterm-helper-textarea")?.focus();
}

/** What the server says in words is for the page; the terminal is sent bytes. */
function hear(event) {
  if (typeof event.data !== "string") return;
  event.stopImmediatePropagation();
  const [kind, said] = JSON.parse(event.data);
  if (kind === "ended") end(said);
}

window.WebSocket = class extends window.WebSocket {
  constructor(address) {
    super(address + (sessionStorage.getItem(VISITED) ? "&again=1" : ""));
    sessionStorage.setItem(VISITED, "1");
    this.addEventListener("open", takeKeys);
    this.addEventListener("message", hear);
    this.addEventListener("close", () => end(LOST));
  }
};

/** Start once the letters are there, since the terminal measures them only then. */
window.onload = async (event) => {
  const here = document.getElementById("terminal");
  here.dataset.sessionWebsocketUrl = new URL("ws", location.href).href.replace(/^http/, "ws");
  await Promise.allSettled(["16px 'Roboto Mono'", "bold 16px 'Roboto Mono'"].map((font) => document.fonts.load(font)));
  try {
    begin(event);
  } catch (fault) {
    end("This browser cannot draw the game: " + fault.message + ". Open the address in another one.");
    return;
  }
  window.addEventListener("focus", takeKeys);
};
