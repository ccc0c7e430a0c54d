namespace AudioPipelines.SoakProbe;

/// <summary>Makes plans: the same ones for the same seed.</summary>
internal sealed class PlanMaker(int seed)
{
    private static readonly int[] _rates = [48_000, 44_100, 16_000, 8_000];
    private static readonly int[] _bufferLengths = [48, 125, 160, 480, 960, 1_024];
    private static readonly SlowConsumerPolicy[] _livePolicies =
        [SlowConsumerPolicy.Auto, SlowConsumerPolicy.DropOldest, SlowConsumerPolicy.DropNewest];
    private static readonly SlowConsumerPolicy[] _filePolicies =
        [SlowConsumerPolicy.Auto, SlowConsumerPolicy.Wait, SlowConsumerPolicy.DropOldest];
    private static readonly DeliveryMode[] _anyDelivery = [DeliveryMode.Direct, DeliveryMode.Direct, DeliveryMode.Thread];
    private static readonly DeliveryMode[] _otherDelivery = [DeliveryMode.Auto, DeliveryMode.Thread];
    private static readonly long[] _startIndices = [0, 0, (1L << 31) - 5_000, (1L << 32) - 5_000, 1L << 40];

    /// <summary>The plan of a number.</summary>
    public SoakPlan Make(int number)
    {
        var random = new Random(unchecked((seed * 1_000_003) + number));
        bool isLive = random.Next(2) == 0, isPlain = random.Next(3) > 0;
        SoakPlan plan = Make(random, isLive, isPlain, firstChannel: 0);
        bool isReplaced = !isPlain && random.Next(2) == 0;
        return isReplaced ? plan with { Replacement = Make(random, isLive, isPlain, firstChannel: 32) } : plan;
    }

    private static SoakPlan Make(Random random, bool isLive, bool isPlain, int firstChannel)
    {
        int count = random.Next(1, 5), rate = Pick(random, _rates), channel = firstChannel;
        long startIndex = Pick(random, _startIndices);
        var streams = new List<SoakStream>();
        for (int number = 0; number < count; number++)
        {
            int channels = random.Next(1, 4);
            double seconds = isLive ? 0.5 + random.NextDouble() : 1 + (10 * random.NextDouble());
            long length = (long)(rate * seconds);
            int bufferLength = Pick(random, _bufferLengths);
            streams.Add(new SoakStream
            {
                Number = number,
                FirstChannel = channel,
                Channels = channels,
                Rate = rate,
                Length = length,
                BufferLength = bufferLength,
                Burst = isLive && random.Next(4) == 0 ? random.Next(2, 6) : 1,
                StartIndex = startIndex,
                IsLive = isLive,
                Faults = Faults(random, length, rate, bufferLength, isLive, isPlain, isAlone: count == 1),
            });
            channel += channels;
        }

        var plan = new SoakPlan
        {
            Streams = streams,
            IsLive = isLive,
            IsPlain = isPlain,
            IsIsolated = random.Next(4) == 0,
            SharesThreads = random.Next(4) == 0,
            Restarts = !isPlain && random.Next(2) == 0,
            Policy = Pick(random, isLive ? _livePolicies : _filePolicies),
            Delivery = DeliveryMode.Auto,
            FrameLength = Pick(random, [rate / 100, rate / 100, 64, 1_000, rate / 10]),
            Consumer = Pick(random, Enum.GetValues<ConsumerKind>()),
        };
        bool mayBeDirect = count == 1 && !plan.IsIsolated && plan.Policy != SlowConsumerPolicy.DropOldest;
        return plan with { Delivery = Pick(random, mayBeDirect ? _anyDelivery : _otherDelivery) };
    }

    private static List<SoakFault> Faults(
        Random random, long length, int rate, int bufferLength, bool isLive, bool isPlain, bool isAlone)
    {
        var faults = new List<SoakFault>();
        long position = random.Next(rate / 4);
        for (int left = random.Next(6); left > 0 && position < length - rate / 4; left--)
        {
            SoakFault fault = isPlain || random.Next(2) == 0
                ? Harmless(random, position, rate, isLive, isAlone)
                : Wild(random, position, rate, isLive, isAlone);
            faults.Add(fault);
            // a file's later holes could not be told from time that it makes up for
            if (fault is { Action: "jump", Argument: < 0 }) break;
            // Where buffers have no time, nobody can see that another fault changes it.
            if (fault.Action == "untimed") position += 5 * bufferLength;
            position += (fault.Action == "drop" ? fault.Argument!.Value : 0) + random.Next(rate / 100, rate / 2);
        }

        faults.RemoveAll(fault => fault.Position + (fault.Action == "drop" ? fault.Argument!.Value : 0) > length - rate / 10);
        return faults;
    }

    /// <summary>Faults that leave the place of each sample certain.</summary>
    private static SoakFault Harmless(Random random, long position, int rate, bool isLive, bool isAlone) => random.Next(5) switch
    {
        0 => new(position, "drop", random.Next(1, rate / 10), Pick(random, ["discont", "gap"])),
        1 => new(position, "untimed", random.Next(1, 4)),
        2 => new(position, "empty", random.Next(1, 4)),
        3 when isLive => new(position, "stall", random.Next(1, 80)),
        4 when isAlone => new(position, "jump", 10_000_000L * random.Next(1, 90), "discont"),
        _ => new(position, "warning"),
    };

    private static SoakFault Wild(Random random, long position, int rate, bool isLive, bool isAlone) => random.Next(7) switch
    {
        0 => new(position, "error"),
        1 => new(position, "eos"),
        2 when isAlone || !isLive => new(position, "channels", random.Next(1, 4), "discont"),
        3 when isAlone => new(position, "rate", Pick(random, _rates)),
        4 => new(position, "jump", 10_000_000L * Jump(random, canGoBack: position > 2 * rate), "discont"),
        5 => new(position, "stall", random.Next(1, 500)),
        _ => new(position, "drop", random.Next(1, rate), Pick(random, ["discont", "gap"])),
    };

    /// <summary>Hundredths of a second. Back by less than a second, or to the beginning, is time that comes twice: its audio is
    /// late or duplicate, which the next sample does not show.</summary>
    private static int Jump(Random random, bool canGoBack) =>
        random.Next(3) == 0 && canGoBack ? random.Next(-150, -101) : random.Next(1, 500);

    private static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];
}
