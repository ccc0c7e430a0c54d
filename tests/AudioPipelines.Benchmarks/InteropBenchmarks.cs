using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer;
using AudioPipelines.GStreamer.Interop;
using BenchmarkDotNet.Attributes;

namespace AudioPipelines.Benchmarks;

/// <summary>Across the border to C: a call, a call that calls back, and a buffer's whole way through an appsink.</summary>
public unsafe partial class InteropBenchmarks
{
    private const string Gst = "libgstreamer-1.0.so.0";
    private const int Null = 1;
    private const int Playing = 4;
    private const int FormatTime = 3;
    private const string Caps = "audio/x-raw,format=F32LE,rate=48000,channels=2,layout=interleaved";
    private static long _called;
    private Pipeline _pipeline = null!;
    private AppSink _sink = null!;
    private Handler _handler = null!;
    private nint _pad;
    private nint _buffer;
    private nint _list;

    [GlobalSetup]
    public void Setup()
    {
        _pipeline = Pipeline.Parse($"appsrc name=input is-live=false format=time caps={Caps} ! appsink name=audio");
        _sink = _pipeline.GetAppSinks()[0];
        _handler = new Handler();
        _sink.Configure(new AppSinkOptions { Sync = false });
        _sink.SetCallbacks(_handler);
        _buffer = gst_buffer_new_allocate(0, 480 * 2 * sizeof(float), 0);
        _list = g_slist_append(0, 0);
        // The buffer is given to the sink's pad by this thread, as a streaming thread does it.
        using GstObjectHandle.Borrowed element = _sink.Handle.Borrow();
        _pad = GstApi.gst_element_get_static_pad(element.Pointer, "sink");
        _ = gst_element_set_state(element.Pointer, Playing);
        nint caps = gst_caps_from_string(Caps);
        _ = gst_pad_send_event(_pad, gst_event_new_stream_start("benchmark"));
        _ = gst_pad_send_event(_pad, gst_event_new_caps(caps));
        byte* segment = stackalloc byte[sizeof(GstSegment)];
        gst_segment_init(segment, FormatTime);
        _ = gst_pad_send_event(_pad, gst_event_new_segment(segment));
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        using (GstObjectHandle.Borrowed element = _sink.Handle.Borrow()) _ = gst_element_set_state(element.Pointer, Null);
        GstApi.gst_object_unref(_pad);
        _sink.Dispose();
        _pipeline.Dispose();
        g_slist_free(_list);
    }

    /// <summary>To C and back.</summary>
    [Benchmark]
    public uint Call() => gst_buffer_n_memory(_buffer);

    /// <summary>To C, from there into managed code, and back.</summary>
    [Benchmark]
    public long CallThatCallsBack()
    {
        g_slist_foreach(_list, (nint)(delegate* unmanaged[Cdecl]<nint, nint, void>)&CalledBack, 0);
        return _called;
    }

    /// <summary>A buffer of 10 ms given to the appsink's pad: the probe, the sink, the callback, the sample pulled, mapped and
    /// let go.</summary>
    [Benchmark]
    public long BufferThroughAppSink()
    {
        GstApi.gst_mini_object_ref(_buffer);
        _ = gst_pad_chain(_pad, _buffer);
        return _handler.Bytes;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void CalledBack(nint data, nint userData) => _called++;

    [LibraryImport(Gst)]
    private static partial uint gst_buffer_n_memory(nint buffer);

    [LibraryImport(Gst)]
    private static partial nint gst_buffer_new_allocate(nint allocator, nuint size, nint parameters);

    [LibraryImport(Gst)]
    private static partial int gst_pad_chain(nint pad, nint buffer);

    [LibraryImport(Gst)]
    private static partial int gst_pad_send_event(nint pad, nint gstEvent);

    [LibraryImport(Gst, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint gst_event_new_stream_start(string id);

    [LibraryImport(Gst)]
    private static partial nint gst_event_new_caps(nint caps);

    [LibraryImport(Gst)]
    private static partial nint gst_event_new_segment(void* segment);

    [LibraryImport(Gst)]
    private static partial void gst_segment_init(void* segment, int format);

    [LibraryImport(Gst, StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint gst_caps_from_string(string text);

    [LibraryImport(Gst)]
    private static partial int gst_element_set_state(nint element, int state);

    [LibraryImport("libglib-2.0.so.0")]
    private static partial nint g_slist_append(nint list, nint data);

    [LibraryImport("libglib-2.0.so.0")]
    private static partial void g_slist_free(nint list);

    [LibraryImport("libglib-2.0.so.0")]
    private static partial void g_slist_foreach(nint list, nint function, nint userData);

    private sealed class Handler : IAppSinkHandler
    {
        public long Bytes { get; private set; }

        public bool OnSample(in SampleLease sample)
        {
            Bytes += sample.Data.Length;
            return true;
        }

        public void OnEvent(in StreamEvent streamEvent)
        {
        }

        public void OnEos()
        {
        }
    }
}
