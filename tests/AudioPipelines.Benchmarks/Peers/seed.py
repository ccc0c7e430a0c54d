"""A peer: an appsink read as PyGObject programs often do it. Signals, a copy of each buffer, a queue for each channel, and a thread that
looks into the queues every 100 ms and makes frames of what it finds.

    seed.py CHANNELS LAUNCH     the launch text ends in "appsink name=audio"
"""
import array
import queue
import resource
import sys
import threading
import time

import gi

gi.require_version("Gst", "1.0")
from gi.repository import GLib, Gst  # noqa: E402


def cpu_time():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


class Seed:
    def __init__(self, channels, launch):
        self.channels = channels
        self.queues = [queue.Queue() for _ in range(channels)]
        self.frames = self.bytes = 0
        self.began = None
        self.ended = threading.Event()
        self.loop = GLib.MainLoop()
        self.pipeline = Gst.parse_launch(launch)
        sink = self.pipeline.get_by_name("audio")
        sink.set_property("emit-signals", True)
        sink.set_property("sync", False)
        sink.connect("new-sample", self.on_sample)
        bus = self.pipeline.get_bus()
        bus.add_signal_watch()
        bus.connect("message::eos", lambda *_: self.loop.quit())
        bus.connect("message::error", lambda *_: self.loop.quit())

    def on_sample(self, sink):
        if self.began is None:
            self.began = time.monotonic(), cpu_time()
        buffer = sink.emit("pull-sample").get_buffer()
        samples = array.array("f", buffer.extract_dup(0, buffer.get_size()))
        for channel, waiting in enumerate(self.queues):
            waiting.put((buffer.pts, samples[channel :: self.channels]))
        return Gst.FlowReturn.OK

    def run_frames(self):
        while not self.ended.is_set() or not self.queues[0].empty():
            while all(not waiting.empty() for waiting in self.queues):
                self.emit([waiting.get()[1] for waiting in self.queues])
            time.sleep(0.1)

    def emit(self, data):
        self.frames += 1
        self.bytes += sum(len(channel) * channel.itemsize for channel in data)

    def run(self):
        thread = threading.Thread(target=self.run_frames)
        thread.start()
        self.pipeline.set_state(Gst.State.PLAYING)
        self.loop.run()
        self.ended.set()
        thread.join()
        wall, cpu = time.monotonic() - self.began[0], cpu_time() - self.began[1]
        self.pipeline.set_state(Gst.State.NULL)
        print(f"frames={self.frames} bytes={self.bytes} wall={wall * 1e6:.0f} cpu={cpu * 1e6:.0f}")


Gst.init(None)
Seed(int(sys.argv[1]), sys.argv[2]).run()
