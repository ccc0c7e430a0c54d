using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using AudioPipelines.GStreamer.Interop;

namespace AudioPipelines.GStreamer;

/// <summary>What a source of a PulseAudio server captures, by the server's description.</summary>
/// <param name="Name">The source's name, also of the default one.</param>
/// <param name="Rate">Samples a second.</param>
/// <param name="Positions">Where each channel belongs, in the device's order: <c>pa_channel_position_t</c>.</param>
internal sealed record PulseDevice(string Name, int Rate, IReadOnlyList<int> Positions)
{
    /// <summary>How long the server may take to answer. Without a description the device is opened as usual, and its error tells
    /// why.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(2);

    public int Channels => Positions.Count;

    /// <summary>The caps with the device's own channels, so that the server mixes nothing; <see langword="null"/>: there are
    /// none.</summary>
    public string? Caps
    {
        get
        {
            if (Channels == 1) return $"audio/x-raw,rate={Rate},channels=1";
            ulong mask = 0;
            foreach (int position in Positions)
            {
                if (PulsePosition.BitOf(position) is not { } bit || (mask & (1UL << bit)) != 0) return null;
                mask |= 1UL << bit;
            }

            return $"audio/x-raw,rate={Rate},channels={Channels},channel-mask=(bitmask)0x{mask:x}";
        }
    }

    /// <summary>The name of the source that <see cref="Naming"/> makes.</summary>
    public string NamedSource => $"{Name}.channels";

    /// <summary>The command that makes a source usable whose channels have no places. It makes another source of the same
    /// channels in the same order, unmixed, with places. <see langword="null"/>: there are more channels than places, or two that
    /// the server does not distinguish.</summary>
    /// <param name="server">The server; <see langword="null"/>: the default one.</param>
    public string? Naming(string? server)
    {
        if (Channels > PulsePosition.All.Count || Positions.Distinct().Count() < Channels) return null;
        return $"pactl {(server is null ? "" : $"--server={server} ")}load-module module-remap-source "
            + $"source_name={NamedSource} master={Name}"
            + $" channels={Channels} master_channel_map={string.Join(',', Positions.Select(PulsePosition.NameOf))}"
            + $" channel_map={string.Join(',', PulsePosition.All.Take(Channels).Select(position => position.Name))} remix=no";
    }

    /// <summary>Asks the server for a device. Blocks for two seconds at most.</summary>
    /// <param name="server">The server; <see langword="null"/>: the default one.</param>
    /// <param name="device">The source's name; <see langword="null"/>: the default one.</param>
    /// <returns><see langword="null"/>: no libpulse, no server, or no such device.</returns>
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
            return PulseApi.pa_context_get_state(context) == PulseApi.ContextReady
                ? Ask(mainloop, context, device, deadline)
                : null;
        }
        finally
        {
            PulseApi.pa_context_disconnect(context);
            PulseApi.pa_context_unref(context);
            PulseApi.pa_mainloop_free(mainloop);
        }
    }

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
            // The context is disconnected before the loop is freed, and nothing runs the loop meanwhile. So no callback comes any
            // more.
            handle.Free();
        }
    }

    private static bool Run(nint mainloop, long deadline, Func<bool> isDone)
    {
        while (!isDone())
        {
            long left = deadline - Environment.TickCount64;
            if (left <= 0) return false;
            if (PulseApi.pa_mainloop_prepare(mainloop, (int)(left * 1000)) < 0 || PulseApi.pa_mainloop_poll(mainloop) < 0)
                return false;
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
        ((StrongBox<PulseDevice?>)GCHandle.FromIntPtr(userData).Target!).Value = new PulseDevice(
            Utf8.Borrow(info->name) ?? "", (int)info->rate, positions);
    }
}
