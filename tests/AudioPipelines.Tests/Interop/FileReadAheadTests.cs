using System.Globalization;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;
using AudioPipelines.Pipelines;
using AudioPipelines.TestSupport;

namespace AudioPipelines.Tests.Interop;

/// <summary>A <c>filesrc</c> that is read as demuxers read it, beside one that is left alone.</summary>
public sealed unsafe partial class FileReadAheadTests
{
    private const int PullMode = 2; // GST_PAD_MODE_PULL
    private const int FlowOk = 0;

    [Test]
    public void Each_request_is_answered_as_the_file_itself_answers_it()
    {
        string file = Make(300_000);
        using var plain = new Reader(file, isPrepared: false);
        using var ahead = new Reader(file, isPrepared: true);
#pragma warning disable CA5394 // no secret
        var random = new Random(5);
        ulong next = 0;
        for (int request = 0; request < 5_000; request++)
        {
            ulong offset = random.Next(10) switch
            {
                0 => (ulong)random.Next(310_000), // some are past the end
                1 => next + (ulong)random.Next(100),
                2 => next - Math.Min(next, (ulong)random.Next(100_000)),
                _ => next,
            };
            uint length = (uint)(random.Next(20) == 0 ? random.Next(1, 100_000) : random.Next(1, 3_000));
            Assert.That(ahead.Get(offset, length), Is.EqualTo(plain.Get(offset, length)), $"{length} bytes at {offset}");
            next = offset + length > 300_000 ? 0 : offset + length;
        }
#pragma warning restore CA5394
    }

    [Test]
    public void A_file_that_grows_is_read_to_its_new_end()
    {
        string file = Make(1_000);
        using var plain = new Reader(file, isPrepared: false);
        using var ahead = new Reader(file, isPrepared: true);
        for (ulong offset = 0; offset < 1_000; offset += 300)
            Assert.That(ahead.Get(offset, 300), Is.EqualTo(plain.Get(offset, 300)));

        File.AppendAllBytes(file, new byte[5_000]);

        for (ulong offset = 900; offset < 6_000; offset += 300)
            Assert.That(ahead.Get(offset, 300), Is.EqualTo(plain.Get(offset, 300)));
    }

    [Test]
    public void Packets_one_behind_the_other_cost_few_reads_of_the_file()
    {
        using var ahead = new Reader(Make(300_000), isPrepared: true);
        long before = OfThread("syscr");

        for (ulong offset = 0; offset < 300_000; offset += 100) ahead.Get(offset, 100);

        Assert.That(OfThread("syscr") - before, Is.LessThan(300), "3,000 requests");
    }

    [Test]
    public void To_and_fro_between_two_places_no_more_is_read_than_asked_for()
    {
        using var ahead = new Reader(Make(300_000), isPrepared: true);
        long before = OfThread("rchar");

        for (ulong offset = 0; offset < 100_000; offset += 100)
        {
            ahead.Get(offset, 100);
            ahead.Get(150_000 + offset, 100);
        }

        Assert.That(OfThread("rchar") - before, Is.LessThan(1_000_000), "200,000 were asked for");
    }

    [Test]
    public void A_limited_number_of_reads_stays_what_it_is()
    {
        string file = Make(10_000);
        using var limited = new Reader(file, isPrepared: true, "num-buffers=3");

        for (ulong offset = 0; offset < 300; offset += 100) Assert.That(limited.Get(offset, 100).Flow, Is.EqualTo(FlowOk));
        Assert.That(limited.Get(300, 100).Flow, Is.Not.EqualTo(FlowOk));
    }

    [Test]
    public void An_offset_that_no_file_has_is_refused_as_without_a_block()
    {
        string file = Make(10_000);
        using var plain = new Reader(file, isPrepared: false);
        using var ahead = new Reader(file, isPrepared: true);
        ahead.Get(0, 100);

        Assert.That(ahead.Get(ulong.MaxValue - 50, 100), Is.EqualTo(plain.Get(ulong.MaxValue - 50, 100)));
    }

    private static string Make(int length)
    {
        byte[] bytes = new byte[length];
#pragma warning disable CA5394 // no secret
        new Random(length).NextBytes(bytes);
#pragma warning restore CA5394
        string path = Path.Combine(TestFolder.Create("ahead"), "bytes");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>The kernel's account of what this thread has read.</summary>
    private static long OfThread(string count) => long.Parse(
        File.ReadLines("/proc/thread-self/io").First(line => line.StartsWith(count, StringComparison.Ordinal)).Split(' ')[1],
        CultureInfo.InvariantCulture);

    private sealed class Reader : IDisposable
    {
        private readonly Pipeline _pipeline;
        private readonly nint _pad;

        public Reader(string file, bool isPrepared, string properties = "")
        {
            _pipeline = Pipeline.Parse($"filesrc name=file location={file} {properties} ! fakesink");
            using Element element = _pipeline.GetByName("file")!;
            using GstObjectHandle.Borrowed borrowed = element.Handle.Borrow();
            if (isPrepared) FileReadAhead.Prepare(borrowed.Pointer);
            _pad = GstApi.gst_element_get_static_pad(borrowed.Pointer, "src");
            Assert.That(gst_pad_activate_mode(_pad, PullMode, 1), Is.Not.Zero);
        }

        public (int Flow, ulong Offset, string Bytes) Get(ulong offset, uint length)
        {
            GstBuffer* buffer = null;
            int flow = gst_pad_get_range(_pad, offset, length, &buffer);
            if (flow != FlowOk) return (flow, 0, "");
            byte[] bytes = new byte[GstApi.gst_buffer_get_size((nint)buffer)];
            fixed (byte* memory = bytes) GstApi.gst_buffer_extract(buffer, 0, memory, (nuint)bytes.Length);
            ulong place = buffer->offset;
            GstApi.gst_mini_object_unref((nint)buffer);
            return (flow, place, Convert.ToHexString(bytes));
        }

        public void Dispose()
        {
            _ = gst_pad_activate_mode(_pad, PullMode, 0);
            GstApi.gst_object_unref(_pad);
            _pipeline.Dispose();
        }
    }

    [LibraryImport("libgstreamer-1.0.so.0")]
    private static partial int gst_pad_activate_mode(nint pad, int mode, int active);

    [LibraryImport("libgstreamer-1.0.so.0")]
    private static partial int gst_pad_get_range(nint pad, ulong offset, uint size, GstBuffer** buffer);
}
