import { WebSocketServer } from "ws";
import { levels, sound, spectrum, waveform } from "./signal.mjs";

/** The socket of the stand-in. */
export function liveServer(sources) {
  const server = new WebSocketServer({ noServer: true, maxPayload: 16 * 1024, handleProtocols: () => "audiopipelines.v1" });
  server.on("connection", (socket) => {
    let request = {};
    let taken = 0;
    const timers = [];
    const every = (rate, send) => {
      const hertz = Math.min(25, Math.max(1, rate ?? 10));
      timers.push(setInterval(() => socket.bufferedAmount < 1 << 20 && send(Date.now(), 1 / hertz), 1000 / hertz));
    };
    const running = (name) => {
      const source = sources.get(name);
      return source?.runs === true ? source : null;
    };
    const begin = () => {
      timers.splice(0).forEach(clearInterval);
      const { picture, listen } = request;
      for (const name of [...(request.levels ?? []), picture?.source, listen?.source]) {
        if (name === undefined || sources.has(name)) continue;
        socket.send(JSON.stringify({ error: `There is no source named "${name}".` }));
      }
      if (request.levels?.length) {
        every(request.levelsRate, (now, seconds) => request.levels.forEach((name, place) => {
          const source = running(name);
          if (source) socket.send(levels(source, place, now, seconds));
        }));
      }
      if (picture) {
        every(picture.rate, (now, seconds) => {
          const source = running(picture.source);
          for (const channel of source ? picture.channels : []) {
            socket.send(waveform(source, channel, now, seconds));
            socket.send(spectrum(source, channel, now));
          }
        });
      }
      if (listen) {
        let from = 0;
        every(25, (now) => {
          const source = running(listen.source);
          if (!source) return;
          const count = Math.floor(source.kind.rate / 25);
          socket.send(sound(source, listen.channel, now, from, count));
          from += count;
        });
      }
    };
    socket.on("message", (data, isBinary) => {
      try {
        if (isBinary) throw new Error("binary");
        request = JSON.parse(String(data));
        if ((request.levels?.length ?? 0) > 64 || (request.picture?.channels?.length ?? 0) > 8) throw new Error("too many");
      } catch (error) {
        socket.close(1008, `Not understood: ${error.message}`);
        return;
      }
      begin();
      socket.send(JSON.stringify({ taken: ++taken }));
    });
    socket.on("close", () => timers.forEach(clearInterval));
  });
  return server;
}
