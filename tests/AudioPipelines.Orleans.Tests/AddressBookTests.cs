using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using AudioPipelines.Fleet.AddressBook;
using AudioPipelines.Fleet.Http;
using AudioPipelines.Orleans.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StackExchange.Redis;

namespace AudioPipelines.Orleans.Tests;

/// <summary>A silo's entry in the address book, with a real Redis and a server that listens; the silo has no cluster.</summary>
public class AddressBookTests
{
    private const string Fleet = "hall";
    private const string Entry = $"audiopipelines/fleets/{Fleet}/a";

    [Test]
    public async Task A_silo_renews_its_address_until_it_stops()
    {
        using var redis = new RedisServer();
        await using WebApplication silo = Silo(redis, TimeSpan.FromSeconds(2));
        using ConnectionMultiplexer connection = Connect(redis);
        var book = new SiloAddressBook(connection.GetDatabase(), Fleet);
        await silo.StartAsync();
        // Four in the time that one of them holds.
        Eventually.Is(() => Renewals(connection) > 8, "more than one renewal for each quarter of two lifetimes");
        Eventually.Is(() => Names(book) is ["a"], "the entry");
        Assert.That(connection.GetDatabase().KeyTimeToLive(Entry), Is.Not.Null, "it is forgotten unless it is renewed");

        await silo.StopAsync();
        Assert.That(Names(book), Is.Empty);
        Assert.That(await book.FleetsAsync(), Is.Empty);
    }

    [Test]
    public async Task An_address_that_its_redis_has_lost_is_written_again()
    {
        using var redis = new RedisServer();
        await using WebApplication silo = Silo(redis, TimeSpan.FromSeconds(2));
        using ConnectionMultiplexer connection = Connect(redis);
        var book = new SiloAddressBook(connection.GetDatabase(), Fleet);
        await silo.StartAsync();
        Eventually.Is(() => Names(book) is ["a"], "the entry");
        await connection.GetDatabase().KeyDeleteAsync([Entry, $"audiopipelines/fleets/{Fleet}", "audiopipelines/fleets"]);
        Eventually.Is(() => Names(book) is ["a"], "the entry once more");
        redis.Kill();
        redis.Start();
        Eventually.Is(() => Renewals(connection) > 0, "a renewal in the Redis that was away, which counts anew");
        Eventually.Is(() => Names(book) is ["a"], "the entry after that");
        await silo.StopAsync();
    }

    [Test]
    public async Task A_redis_that_lets_nothing_be_written_is_a_warning_once()
    {
        using var redis = new RedisServer();
        using ConnectionMultiplexer connection = Connect(redis);
        await connection.GetDatabase().ExecuteAsync("ACL", "SETUSER", "guest", "on", ">secret", "allcommands", "~others/*");
        var log = new Warnings();
        string guest = redis.Address.Replace("//", "//guest:secret@", StringComparison.Ordinal);
        await using WebApplication silo = Silo(redis, TimeSpan.FromSeconds(2), guest, log);
        await silo.StartAsync();
        Eventually.Is(() => !log.Lines.IsEmpty, "a warning");
        long before = Tries(connection);
        Eventually.Is(() => Tries(connection) > before + 2, "further tries");
        Assert.That(log.Lines.Single(), Does.Contain("does not let a write").And.Contain("audiopipelines/fleets"));
        Assert.That(log.Lines.Single(), Does.Not.Contain("secret"));
        await silo.StopAsync();
    }

    private static WebApplication Silo(
        RedisServer redis, TimeSpan lifetime, string? cluster = null, ILoggerProvider? log = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        if (log is not null) builder.Logging.AddProvider(log);
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton(new FleetSiloOptions
        {
            Cluster = cluster ?? redis.Address,
            Fleet = Fleet,
            Name = "a",
            Address = IPAddress.Loopback,
            AddressLifetime = lifetime,
        });
        builder.Services.AddSingleton(new FleetMount { Options = new FleetHttpOptions() });
        builder.Services.AddHostedService<AddressBookWriter>();
        return builder.Build();
    }

    private static ConnectionMultiplexer Connect(RedisServer redis) =>
        ConnectionMultiplexer.Connect($"127.0.0.1:{redis.Port},abortConnect=false,allowAdmin=true");

    private static string[] Names(SiloAddressBook book)
    {
        try
        {
            return [.. book.ReadAsync().GetAwaiter().GetResult().Select(entry => entry.Silo)];
        }
        catch (Exception away) when (away is RedisException or TimeoutException)
        {
            return [];
        }
    }

    /// <summary>How often the server was told when a key is to be forgotten.</summary>
    private static long Renewals(ConnectionMultiplexer connection) => Calls(connection, "expire", "pexpire");

    private static long Tries(ConnectionMultiplexer connection) => Calls(connection, "multi");

    private static long Calls(ConnectionMultiplexer connection, params string[] commands)
    {
        try
        {
            return connection.GetServers()[0].Info("commandstats").SelectMany(section => section)
                .Where(line => commands.Any(command => line.Key == $"cmdstat_{command}"))
                .Sum(line => line.Value.Split(',').Where(IsCount).Sum(count => long.Parse(
                    count[(count.IndexOf('=', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture)));
        }
        catch (Exception away) when (away is RedisException or TimeoutException)
        {
            return 0;
        }
    }

    /// <summary>What a command was called, done or not.</summary>
    private static bool IsCount(string field) =>
        field.StartsWith("calls=", StringComparison.Ordinal) || field.StartsWith("rejected_calls=", StringComparison.Ordinal);

    private sealed class Warnings : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) Lines.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
