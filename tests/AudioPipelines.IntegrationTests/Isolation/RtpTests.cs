using System.Net;
using AudioPipelines.IntegrationTests.Rtp;
using AudioPipelines.Testing;

namespace AudioPipelines.IntegrationTests.Isolation;

public class RtpTests
{
    [Test]
    public void Streams_of_packets_are_in_step_to_the_sample_through_a_worker()
    {
        const int rate = 48_000;
        RtpCounterStream[] streams = [new(new(IPAddress.Loopback, Ports.Free())) { StartIndex = 17 }, new(
            new(IPAddress.Loopback, Ports.Free())) { StartIndex = 100 }];
        using RtpCounterSender sender = RtpCounterSender.Start(
            streams, new RtpCounterOptions { SampleRate = rate, Epoch = uint.MaxValue - (rate / 2) });
        PipelinePlan plan = PipelineDescription.Load("rtp").Resolve(new()
        {
            ["streams"] = streams.Select(s => $"udp://{s.Target}"),
            ["encoding"] = "L24",
            ["rate"] = rate,
            ["clock"] = "shared",
        });
        using var run = new CounterRun(
            new GstSource(plan with { Isolation = new(), StartDeadline = TimeSpan.FromMinutes(1) }), new CounterCheck(
                CounterCoding.Single24));

        run.Source.Start();
        run.WaitFor(rate, 0, 1, 2, 3);

        run.StopAndCheck();
        Assert.That(run.Source.Alignment.Streams.Select(stream => stream.Basis), Is.All.EqualTo(AlignmentBasis.RtpTimestamps));
    }
}
