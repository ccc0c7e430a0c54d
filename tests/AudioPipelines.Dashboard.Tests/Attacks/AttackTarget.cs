namespace AudioPipelines.Dashboard.Tests.Attacks;

/// <summary>What is attacked: a server that lets this machine in, and one that wants a token; each with a real source.
/// After all attacks, both go on as if nothing had been.</summary>
[SetUpFixture]
public sealed class AttackTarget
{
    public const string Token = "correct-horse-battery-staple";

    /// <summary>What no answer to an attack may hold.</summary>
    public const string Room = "quiet-room";

    private static long _before;

    /// <summary>Lets this machine in.</summary>
    internal static PageServer Open { get; private set; } = null!;

    /// <summary>Wants a token, from this machine as well.</summary>
    internal static PageServer Locked { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task Start()
    {
        Open = await PageServer.StartAsync(page => page.MaxViewers = 8, audio => audio.Add(Room, Descriptions.Paced()));
        Locked = await PageServer.StartAsync(
            page => (page.Token, page.RequireTokenOnLoopback, page.AllowRemote) = (Token, true, true),
            audio => audio.Add(Room, Descriptions.Paced()));
        foreach (PageServer server in new[] { Open, Locked })
            Eventually.Is(() => server.Source(Room).Ledger.Total.Elapsed > 0, "it brings audio");
        _before = Open.Source(Room).Ledger.Total.Elapsed;
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        AssertUnharmed();
        await Open.DisposeAsync();
        await Locked.DisposeAsync();
    }

    /// <summary>Fails unless both sources run on, were never started again, lost nothing, and their ledgers balance.</summary>
    public static void AssertUnharmed()
    {
        foreach (PageServer server in new[] { Open, Locked })
        {
            var source = (GstSource)server.Source(Room);
            Ledger ledger = source.Ledger;
            Assert.Multiple(() =>
            {
                Assert.That(source.State, Is.EqualTo(AudioSourceState.Running));
                Assert.That(source.Restarts, Is.Zero);
                Assert.That(ledger.Total.Lost + ledger.Total.Overflow, Is.Zero);
            });
            LedgerAssert.Balances(ledger);
        }

        Eventually.Is(() => Open.Source(Room).Ledger.Total.Elapsed > _before, "it goes on");
    }
}
