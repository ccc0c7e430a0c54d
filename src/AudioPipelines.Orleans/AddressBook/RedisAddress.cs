using StackExchange.Redis;

namespace AudioPipelines.Fleet.AddressBook;

/// <summary>From the text of an option to how Redis is reached.</summary>
internal static class RedisAddress
{
    /// <exception cref="ArgumentException">It is no address. The message says what to write, and holds no password.</exception>
    public static ConfigurationOptions Parse(string text, TimeSpan deadline)
    {
        ConfigurationOptions options = IsUri(text, out Uri? uri) ? Of(uri!) : OfText(text);
        if (options.EndPoints.Count == 0) throw Wrong(text);
        // Connections come back by themselves: a silo must outlive its Redis.
        options.AbortOnConnectFail = false;
        options.ConnectTimeout = (int)Math.Min(deadline.TotalMilliseconds, 5000);
        options.ReconnectRetryPolicy = new LinearRetry(500);
        options.ClientName ??= "audiopipelines";
        return options;
    }

    /// <summary>The address without user and password, for messages.</summary>
    public static string Shown(string text)
    {
        if (IsUri(text, out Uri? uri)) return $"{uri!.Scheme}://{uri.Host}:{Port(uri)}";
        return string.Join(',', text.Split(',').Where(part => !part.Contains('=', StringComparison.Ordinal)));
    }

    /// <summary>Why a Redis cannot be used, and what to do.</summary>
    /// <param name="text">Its address, as it was given.</param>
    /// <param name="thrown">What came of asking it.</param>
    public static string Unusable(string text, Exception thrown)
    {
        string all = thrown.ToString();
        string cause = all.Contains("NOAUTH", StringComparison.Ordinal) || all.Contains("WRONGPASS", StringComparison.Ordinal)
            ? "it does not let us in. Give user and password in its address"
            : "it does not answer. Start it (redis-server), or correct the address";
        return $"The cluster's Redis at {Shown(text)} cannot be used: {cause}.";
    }

    private static ConfigurationOptions Of(Uri uri)
    {
        var options = new ConfigurationOptions { Ssl = uri.Scheme == "rediss" };
        options.EndPoints.Add(uri.Host, Port(uri));
        string[] user = Uri.UnescapeDataString(uri.UserInfo).Split(':', 2);
        if (user.Length == 2) (options.User, options.Password) = (user[0].Length == 0 ? null : user[0], user[1]);
        if (uri.AbsolutePath.Trim('/') is { Length: > 0 } database)
        {
            if (!int.TryParse(database, out int number)) throw Wrong(Shown(uri.ToString()));
            options.DefaultDatabase = number;
        }

        return options;
    }

    private static ConfigurationOptions OfText(string text)
    {
        try
        {
            return ConfigurationOptions.Parse(text);
        }
        catch (ArgumentException)
        {
            throw Wrong(Shown(text));
        }
    }

    private static int Port(Uri uri) => uri.IsDefaultPort || uri.Port < 0 ? 6379 : uri.Port;

    private static bool IsUri(string text, out Uri? uri) =>
        Uri.TryCreate(text, UriKind.Absolute, out uri) && uri.Scheme is ("redis" or "rediss") && uri.Host.Length > 0;

    private static ArgumentException Wrong(string text) =>
        new($"'{text}' is no address of a Redis. Write redis://host:6379, or rediss://host:6379 for TLS.");
}
