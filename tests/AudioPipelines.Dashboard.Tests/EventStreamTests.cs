using System.Net;
using System.Text.Json;
using AudioPipelines.Dashboard.Sources;

namespace AudioPipelines.Dashboard.Tests;

/// <summary>Server-sent events.</summary>
public sealed class EventStreamTests
{
    [Test]
    public async Task AViewerIsToldAllSourcesAndThenWhatChanges()
    {
        List<IAudioSource> more = [];
        await using PageServer server = await PageServer.StartAsync(
            page =>
            {
                page.MaxViewers = 1;
                page.Sources = () =>
                {
                    lock (more) return more.ToArray();
                };
            },
            audio => audio.Add("live", Descriptions.Live()).Add("idle", Descriptions.Live(), autoStart: false));
        using Stream stream = await server.Client.GetStreamAsync(new Uri("api/v1/events?source=live", UriKind.Relative));
        using var events = new EventReader(stream);
        JsonElement first = await events.NextAsync("sources");
        JsonElement detail = await events.NextAsync("detail");
        JsonElement changes = await events.NextAsync("changes");
        using HttpResponseMessage second = await server.Client.GetAsync("api/v1/events");
        Assert.Multiple(() =>
        {
            Assert.That(Names(first), Is.EqualTo(new[] { "idle", "live" }));
            Assert.That(detail.GetProperty("channels").GetArrayLength(), Is.EqualTo(2));
            Assert.That(Names(changes), Is.EqualTo(new[] { "live" }), "the idle source has not changed");
            Assert.That(changes.GetProperty("removed").GetArrayLength(), Is.Zero);
            Assert.That(second.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable), "there is room for one");
        });

        using var added = new GstSource("audiotestsrc ! appsink", new GstSourceOptions { Name = "added" });
        lock (more) more.Add(added);
        Assert.That(await Until(events, "changes", change => Names(change).Contains("added")), Is.True);
        lock (more) more.Clear();
        Assert.That(await Until(events, "changes", change => change.GetProperty("removed").EnumerateArray()
            .Any(name => name.GetString() == "added")), Is.True);
        using HttpResponseMessage stop = await server.Client.Command("api/v1/sources/live/stop");
        Assert.That(await Until(events, "event", what => what.GetProperty("type").GetString() == "state"), Is.True);
    }

    [Test]
    public void AGapIsToldOnceAllOfItsChannelsAreKnown()
    {
        DateTimeOffset now = DateTimeOffset.UnixEpoch;
        var gaps = new GapHistory();
        for (int channel = 0; channel < 4; channel++)
            gaps.Add(new GapEntry(0, channel, 1, 0, 480, 48, GapCause.Lost, 48_000, now), isJoined: channel is 1 or 3);
        long last = 0;
        Assert.That(gaps.After(ref last, now), Is.Empty, "more channels may follow");
        var told = gaps.After(ref last, now + TimeSpan.FromSeconds(1));
        Assert.Multiple(() =>
        {
            Assert.That(told.Select(gap => gap.Channels), Is.EqualTo(new[] { new[] { 0, 1 }, new[] { 2, 3 } }), "by stream");
            Assert.That(gaps.After(ref last, now + TimeSpan.FromSeconds(2)), Is.Empty, "once");
            Assert.That(gaps.Sweep(now), Is.EqualTo((2, 192L)));
        });
    }

    [Test]
    public void WhatIsKeptOfASourceIsBounded()
    {
        DateTimeOffset now = DateTimeOffset.UnixEpoch;
        var gaps = new GapHistory();
        var events = new EventHistory();
        var figures = new FigureHistory();
        for (int n = 0; n < 10_000; n++)
        {
            gaps.Add(new GapEntry(0, 0, 1, 0, n * 960, 480, GapCause.Lost, 48_000, now), isJoined: false);
            events.Add(new EventWords("warning", new string('x', 2_000) + n, "warning"), now);
            events.Add(new EventWords("state", "It is running."), now);
            figures.Begin(now);
            figures.Set("drift", "ppm", n, "stream" + n);
        }

        Assert.Multiple(() =>
        {
            Assert.That(gaps.Since(now - GapHistory.Kept, now, SourceShape.None), Has.Count.LessThanOrEqualTo(GapHistory.Most));
            Assert.That(events.After(0), Has.Count.EqualTo(EventHistory.Most));
            Assert.That(events.After(0).Max(what => what.Text.Length), Is.EqualTo(EventHistory.LongestText));
            Assert.That(figures.Figures, Is.EqualTo(256));
            Assert.That(figures.Read(600).Times, Has.Count.EqualTo(FigureHistory.Kept));
        });
        gaps.Sweep(now + GapHistory.Kept + TimeSpan.FromSeconds(1));
        Assert.That(gaps.Since(now - GapHistory.Kept, now, SourceShape.None), Is.Empty);
    }

    [Test]
    public void AFloodOfOneEventPushesOutNoOther()
    {
        var events = new EventHistory();
        events.Add(new EventWords("started", "It runs."), DateTimeOffset.UnixEpoch);
        for (int n = 0; n < 1_000; n++) events.Add(new EventWords("warning", "The same.", "warning"), DateTimeOffset.UnixEpoch);
        Assert.That(events.After(0).Select(what => (what.Type, what.Count)), Is.EqualTo(
            new (string, int?)[] { ("started", null), ("warning", 1_000) }));
    }

    private static string[] Names(JsonElement list) =>
        [.. list.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("name").GetString()!)];

    private static async Task<bool> Until(EventReader events, string name, Func<JsonElement, bool> condition)
    {
        while (!condition(await events.NextAsync(name)))
        {
        }

        return true;
    }
}
