using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>What a source of a PulseAudio server captures, as the server tells it.</summary>
/// <param name="Rate">Samples a second.</param>
/// <param name="Positions">Where each channel belongs, in the device's order: <c>pa_channel_position_t</c>.</param>
internal sealed record PulseDevice(int Rate, IReadOnlyList<int> Positions)
{
    /// <summary>How long the server may take to answer. A device that is not described is opened as ever, which tells why.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    public int Channels => Positions.Count;

    /// <summary>The caps that take the device's channels one by one, so that the server has nothing to mix; <see langword="null"/>: there are
    /// none.</summary>
    public string? Caps
    {
        get
        {
            if (Channels == 1) return $"audio/x-raw,rate={Rate},channels=1";
            ulong mask = 0;
            foreach (int position in Positions)
            {
                if (BitOf(position) is not { } bit || (mask & (1UL << bit)) != 0) return null;
                mask |= 1UL << bit;
            }

            return $"audio/x-raw,rate={Rate},channels={Channels},channel-mask=(bitmask)0x{mask:x}";
        }
    }

    /// <summary>Asks the server for a device. Blocks for two seconds at most.</summary>
    /// <param name="server">The server; <see langword="null"/>: the default one.</param>
    /// <param name="device">The source's name; <see langword="null"/>: the default one.</param>
    /// <returns><see langword="null"/> where nothing is told: no libpulse, no server, no such device.</returns>
    public static PulseDevice? Find(string? server, string? device)
    {
        if (!NativeLibrary.TryLoad("libpulse.so.0", out _)) return null;
        nint mainloop = PulseApi.pa_mainloop_new();
        nint context = PulseApi.pa_context_new(PulseApi.pa_mainloop_get_api(mainloop), "AudioPipelines");
        try
        {
            if (PulseApi.pa_context_connect(context, server, PulseApi.ContextNoAutospawn, 0) < 0) return null;
            long deadline = Environment.TickCount64 + (long)_patience.TotalMilliseconds;
            if (!Run(mainloop, deadline, () => PulseApi.pa_context_get_state(context) >= PulseApi.ContextReady)) return null;
            return PulseApi.pa_context_get_state(context) == PulseApi.ContextReady ? Ask(mainloop, context, device, deadline) : null;
        }
        finally
        {
            PulseApi.pa_context_disconnect(context);
            PulseApi.pa_context_unref(context);
            PulseApi.pa_mainloop_free(mainloop);
        }
    }

    /// <summary>The <c>GstAudioChannelPosition</c> of a <c>pa_channel_position_t</c>; <see langword="null"/>: a numbered channel (aux0 …), which
    /// has none.</summary>
    private static int? BitOf(int position) => position switch
    {
        1 => 0, // front left
        2 => 1, // front right
        3 => 2, // front centre
        4 => 8, // rear centre
        5 => 4, // rear left
        6 => 5, // rear right
        7 => 3, // low frequencies
        8 => 6, // front left of centre
        9 => 7, // front right of centre
        10 => 10, // side left
        11 => 11, // side right
        44 => 15, // top centre
        45 => 12, // top front left
        46 => 13, // top front right
        47 => 14, // top front centre
        48 => 16, // top rear left
        49 => 17, // top rear right
        50 => 20, // top rear centre
        _ => null,
    };

    private static unsafe PulseDevice? Ask(nint mainloop, nint context, string? device, long deadline)
    {
        var found = new StrongBox<PulseDevice?>();
        GCHandle handle = GCHandle.Alloc(found);
        try
        {
            string name = device ?? "@DEFAULT_SOURCE@";
            nint operation = PulseApi.pa_context_get_source_info_by_name(context, name, &OnSource, GCHandle.ToIntPtr(handle));
            if (operation == 0) return null;
            _ = Run(mainloop, deadline, () => PulseApi.pa_operation_get_state(operation) != PulseApi.OperationRunning);
            PulseApi.pa_operation_unref(operation);
            return found.Value;
        }
        finally
        {
            // The context is disconnected before the loop is freed, and nothing runs it meanwhile: no callback comes any more.
            handle.Free();
        }
    }

    private static bool Run(nint mainloop, long deadline, Func<bool> isDone)
    {
        while (!isDone())
        {
            long left = deadline - Environment.TickCount64;
            if (left <= 0) return false;
            if (PulseApi.pa_mainloop_prepare(mainloop, (int)(left * 1000)) < 0 || PulseApi.pa_mainloop_poll(mainloop) < 0) return false;
            if (PulseApi.pa_mainloop_dispatch(mainloop) < 0) return false;
        }

        return true;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static unsafe void OnSource(nint context, PulseSourceInfo* info, int isLast, nint userData)
    {
        if (isLast != 0 || info == null) return;
        var positions = new int[Math.Min(info->map.channels, (byte)PulseChannelMap.Most)];
        for (int channel = 0; channel < positions.Length; channel++) positions[channel] = info->map.positions[channel];
        ((StrongBox<PulseDevice?>)GCHandle.FromIntPtr(userData).Target!).Value = new PulseDevice((int)info->rate, positions);
    }
}
