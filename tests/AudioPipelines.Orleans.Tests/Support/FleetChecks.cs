using System.Diagnostics;

namespace AudioPipelines.Orleans.Tests.Support;

/// <summary>What must be true of the frames that one consumer has heard.</summary>
internal static class FleetChecks
{
    /// <summary>The machine's monotonic clock in microseconds, which silos stamp their frames with.</summary>
    public static long Now => Stopwatch.GetTimestamp() / (Stopwatch.Frequency / 1_000_000);

    /// <summary>Fails where admitted frames of two owners mix, or a run says a sample twice.</summary>
    /// <returns>How many frames are missing inside of runs. A silo that cannot prove in time that it is a member withholds
    /// some.</returns>
    public static long OneOwnerAtATime(IEnumerable<FleetFrame> frames)
    {
        long missing = 0;
        foreach (IGrouping<string, FleetFrame> source in frames.Where(frame => frame.Admitted).GroupBy(frame => frame.Source))
        {
            FleetFrame? last = null;
            foreach (FleetFrame frame in source)
            {
                if (last is not null)
                {
                    Assert.That(frame.Token, Is.GreaterThanOrEqualTo(last.Token), $"{source.Key}: an older owner spoke");
                    if (frame.Token == last.Token)
                    {
                        Assert.That(frame.Silo, Is.EqualTo(last.Silo), $"{source.Key}: two silos have the token {frame.Token}");
                        if (frame.Epoch == last.Epoch)
                        {
                            long hole = frame.Index - last.Index - last.Samples;
                            Assert.That(hole, Is.Not.Negative, $"{source.Key}: the next sample");
                            missing += hole / last.Samples;
                        }
                    }
                }

                last = frame;
            }
        }

        return missing;
    }

    /// <summary>For how long each source was not heard between its last frame of an older run and its first of a newer one,
    /// beyond the frame's own length.</summary>
    public static Dictionary<string, TimeSpan> Outages(IEnumerable<FleetFrame> frames)
    {
        var outages = new Dictionary<string, TimeSpan>();
        foreach (IGrouping<string, FleetFrame> source in frames.Where(frame => frame.Admitted).GroupBy(frame => frame.Source))
        {
            foreach ((FleetFrame before, FleetFrame after) in source.Zip(source.Skip(1)))
            {
                if (before.Token == after.Token) continue;
                TimeSpan length = TimeSpan.FromSeconds((double)before.Samples / before.Rate);
                TimeSpan outage = TimeSpan.FromMicroseconds(after.At - before.At) - length;
                outages[source.Key] = outage > TimeSpan.Zero ? outage : TimeSpan.Zero;
            }
        }

        return outages;
    }

    /// <summary>The median and the largest, for a person.</summary>
    public static string InWords(IReadOnlyCollection<TimeSpan> times) => times.Count == 0
        ? "none"
        : $"{times.Count}, median {times.Order().ElementAt(times.Count / 2).TotalSeconds:0.000} s, "
            + $"largest {times.Max().TotalSeconds:0.000} s";

    /// <summary>The machine's load, to be told with each figure.</summary>
    public static string Load => $"load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}";
}
