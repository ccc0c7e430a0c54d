namespace AudioPipelines;

/// <content>Audio and gaps of any length.</content>
public sealed partial class FrameBuilder
{
    /// <summary>Adds audio whose channels alternate: first sample of each channel, second sample of each channel, and so
    /// on.</summary>
    /// <typeparam name="T"><see cref="float"/> for F32, <see cref="short"/> for S16, <see cref="int"/> for S32.</typeparam>
    /// <param name="interleaved">Any number of whole sample instants. They are copied.</param>
    /// <exception cref="ArgumentException">A channel's last sample is missing.</exception>
    /// <exception cref="InvalidOperationException"><typeparamref name="T"/> is not the format's sample type.</exception>
    /// <exception cref="OperationCanceledException">The source is being stopped.</exception>
    public void AppendInterleaved<T>(ReadOnlySpan<T> interleaved)
        where T : unmanaged
    {
        int channels = Format.Channels;
        ThrowUnlessElementType<T>();
        if (interleaved.Length % channels != 0)
        {
            throw new ArgumentException(
                $"{interleaved.Length} samples are no whole instants of {channels} channels. Append a multiple of {channels}.",
                nameof(interleaved));
        }

        while (!interleaved.IsEmpty)
        {
            int instants = Math.Min(interleaved.Length / channels, Room);
            for (int channel = 0; channel < channels; channel++)
            {
                Span<T> target = GetSpan<T>(channel);
                for (int at = 0; at < instants; at++) target[at] = interleaved[(at * channels) + channel];
            }

            interleaved = interleaved[(instants * channels)..];
            Advance(instants);
        }
    }

    /// <summary>Adds audio, one array per channel. <see langword="null"/> makes a gap in that channel.</summary>
    /// <typeparam name="T"><see cref="float"/> for F32, <see cref="short"/> for S16, <see cref="int"/> for S32.</typeparam>
    /// <param name="channels">One entry per channel, all arrays of the same length. They are copied.</param>
    /// <param name="missing">Why a channel has no audio.</param>
    /// <exception cref="ArgumentException">There is not one entry per channel, arrays differ in length, or there is no
    /// array.</exception>
    /// <exception cref="InvalidOperationException"><typeparamref name="T"/> is not the format's sample type.</exception>
    /// <exception cref="OperationCanceledException">The source is being stopped.</exception>
    public void AppendPlanar<T>(T[]?[] channels, GapReason missing = GapReason.Lost)
        where T : unmanaged
    {
        int length = LengthOf(channels);
        ThrowUnlessElementType<T>();
        for (int done = 0; done < length;)
        {
            int instants = Math.Min(length - done, Room);
            for (int channel = 0; channel < channels.Length; channel++)
            {
                _missing[channel] = channels[channel] is null;
                channels[channel]?.AsSpan(done, instants).CopyTo(GetSpan<T>(channel));
            }

            done += instants;
            Add(instants, missing);
        }
    }

    /// <summary>Adds a gap in all channels.</summary>
    /// <param name="instants">How many samples each channel lacks; 0 or more.</param>
    /// <param name="reason">Why there is no audio.</param>
    /// <exception cref="OperationCanceledException">The source is being stopped.</exception>
    public void Gap(long instants, GapReason reason)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(instants);
        while (instants > 0)
        {
            int part = (int)Math.Min(instants, Room);
            instants -= part;
            Array.Fill(_missing, true);
            Add(part, reason);
        }
    }

    private int LengthOf<T>(T[]?[] channels)
    {
        ArgumentNullException.ThrowIfNull(channels);
        if (channels.Length != Format.Channels)
        {
            throw new ArgumentException(
                $"There are {channels.Length} entries for {Format.Channels} channels. Give one for each channel.",
                nameof(channels));
        }

        T[] first = Array.Find(channels, channel => channel is not null)
            ?? throw new ArgumentException($"No channel has audio. Use {nameof(Gap)} for that.", nameof(channels));
        if (Array.Exists(channels, channel => channel is not null && channel.Length != first.Length))
            throw new ArgumentException("The channels' arrays differ in length. Give arrays of one length.", nameof(channels));
        return first.Length;
    }
}
