using System.Net;
using System.Net.Http.Headers;

namespace AudioPipelines.Dashboard.Tests.Attacks;

/// <summary>Attempts to be let in without the token; and that the right one lets in.</summary>
public sealed class TokenAttacks
{
    private const string List = "api/v1/sources";

    private static readonly string _half = AttackTarget.Token[..14];

    private static IEnumerable<TestCaseData> Attempts()
    {
        yield return Attempt("no token", _ => { });
        yield return Attempt("a wrong token", request => Authorize(request, "Bearer", "wrong-horse-battery-staple"));
        yield return Attempt("no token behind Bearer", request => Authorize(request, "Bearer", ""));
        yield return Attempt("the half of it", request => Authorize(request, "Bearer", _half));
        yield return Attempt("more than it", request => Authorize(request, "Bearer", AttackTarget.Token + "x"));
        yield return Attempt("in capitals", request => Authorize(request, "Bearer", AttackTarget.Token.ToUpperInvariant()));
        yield return Attempt("as a password", request => Authorize(
            request, "Basic", Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes("user:" + AttackTarget.Token))));
        yield return Attempt("as a cookie", request => Cookie(request, AttackTarget.Token));
        yield return Attempt("a made-up cookie", request => Cookie(request, new string('A', 43)));
        yield return Attempt("a long cookie", request => Cookie(request, new string('A', 9_000)));
        yield return Attempt("from a client that says loopback", request => request.Headers.Add("X-Forwarded-For", "127.0.0.1"));
        yield return Attempt("of our own origin", request => request.Headers.Add("Origin", "http://127.0.0.1"));
        yield return Attempt(
            "in the address", request => request.RequestUri = new Uri($"{List}?token={AttackTarget.Token}", UriKind.Relative));
    }

    [TestCaseSource(nameof(Attempts))]
    public async Task NobodyIsLetIn(Action<HttpRequestMessage> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        // A server of its own, since wrong tokens are counted.
        await using PageServer server = await Locked();
        using var request = new HttpRequestMessage(HttpMethod.Get, List);
        make(request);
        using HttpResponseMessage answer = await server.Client.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        string text = await answer.Content.ReadAsStringAsync();
        Assert.That(text, Does.Not.Contain(AttackTarget.Room).And.Not.Contain(AttackTarget.Token));
    }

    [Test]
    public async Task NoAddressHoldsDataForThoseWithoutAToken()
    {
        PageServer server = AttackTarget.Locked;
        List<string> let = [];
        foreach (string address in server.Addresses.Where(address => !address.EndsWith("{**rest}", StringComparison.Ordinal)))
        {
            string path = address.Split(' ')[1].Replace("{name}", AttackTarget.Room, StringComparison.Ordinal);
            using HttpRequestMessage request = address.StartsWith("post", StringComparison.Ordinal)
                ? Requests.Post(path, "{}")
                : new HttpRequestMessage(HttpMethod.Get, path);
            using HttpResponseMessage answer = await server.Client.SendAsync(request);
            string text = await answer.Content.ReadAsStringAsync();
            Assert.That(text, Does.Not.Contain(AttackTarget.Room), address);
            if (answer.IsSuccessStatusCode) let.Add(address);
        }

        const string page = @"^get (api/v1/info|index\.html|assets/.+|/audio|)$|^post logout$";
        Assert.That(let, Has.All.Match(page), "the page, and no more");
        AttackTarget.AssertUnharmed();
    }

    [Test]
    public async Task TheRightTokenLetsInByHeaderAndByCookie()
    {
        await using PageServer server = await Locked();
        using HttpClient browser = server.NewClient(cookies: true);
        using var program = new HttpRequestMessage(HttpMethod.Get, List);
        Authorize(program, "Bearer", AttackTarget.Token);
        using HttpResponseMessage byHeader = await server.Client.SendAsync(program);
        Assert.That(byHeader.StatusCode, Is.EqualTo(HttpStatusCode.OK));

        Assert.That((await browser.Json("api/v1/info")).GetProperty("needsLogin").GetBoolean(), Is.True);
        using HttpResponseMessage login = await browser.Command("login", $"{{\"token\": \"{AttackTarget.Token}\"}}");
        string cookie = login.Headers.GetValues("Set-Cookie").Single();
        Assert.Multiple(() =>
        {
            Assert.That(login.StatusCode, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(cookie, Does.Contain("httponly").IgnoreCase.And.Contain("samesite=strict").IgnoreCase);
            Assert.That(cookie, Does.Contain("path=/audio/").And.Not.Contain(AttackTarget.Token));
        });
        Assert.That((await browser.Json(List)).GetProperty("sources").GetArrayLength(), Is.EqualTo(1));

        using HttpResponseMessage logout = await browser.Command("logout");
        using var again = new HttpRequestMessage(HttpMethod.Get, List);
        again.Headers.Add("Cookie", cookie.Split(';')[0]);
        using HttpResponseMessage kept = await server.Client.SendAsync(again);
        Assert.That(kept.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized), "a cookie that was kept beyond the logout");
    }

    [Test]
    public async Task WhoGuessesIsToldNothingAnyMore()
    {
        await using PageServer server = await Locked();
        for (int n = 0; n < 10; n++)
        {
            using HttpResponseMessage wrong = await server.Client.Command("login", $"{{\"token\": \"guess-number-{n}\"}}");
            Assert.That(wrong.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        }

        using HttpResponseMessage right = await server.Client.Command("login", $"{{\"token\": \"{AttackTarget.Token}\"}}");
        Assert.Multiple(() =>
        {
            Assert.That(right.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
            Assert.That(right.Headers.RetryAfter, Is.Not.Null);
        });
    }

    [Test]
    public async Task CommandsAreNotDoneWhereTheyAreNotAllowed()
    {
        await using PageServer server = await PageServer.StartAsync(
            page => page.AllowCommands = false, audio => audio.Add(AttackTarget.Room, Descriptions.Live()));
        Eventually.Is(() => server.Source(AttackTarget.Room).State is AudioSourceState.Running, "it runs");
        foreach (string command in new[] { "stop", "restart", "pause", "reload", "dump" })
        {
            using HttpResponseMessage answer = await server.Client.Command($"{List}/{AttackTarget.Room}/{command}");
            Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), command);
            Assert.That(await answer.Problem(), Does.Contain("AllowCommands"));
        }

        Assert.That(server.Source(AttackTarget.Room).State, Is.EqualTo(AudioSourceState.Running));
    }

    [TestCase("audio.example.org", HttpStatusCode.OK)]
    [TestCase("localhost", HttpStatusCode.OK)]
    [TestCase("other.example.org", HttpStatusCode.Forbidden)]
    public async Task OnlyHostsThatAreAllowedAreAnswered(string host, HttpStatusCode expected)
    {
        await using PageServer server = await PageServer.StartAsync(
            page => page.AllowedHosts.Add("audio.example.org"), audio => audio.Add(AttackTarget.Room, Descriptions.Live()));
        using var request = new HttpRequestMessage(HttpMethod.Get, List);
        request.Headers.Host = host;
        using HttpResponseMessage answer = await server.Client.SendAsync(request);
        Assert.That(answer.StatusCode, Is.EqualTo(expected));
    }

    private static Task<PageServer> Locked() => PageServer.StartAsync(
        page => (page.Token, page.RequireTokenOnLoopback, page.AllowRemote) = (AttackTarget.Token, true, true),
        audio => audio.Add(AttackTarget.Room, Descriptions.Live(), autoStart: false));

    private static void Authorize(HttpRequestMessage request, string scheme, string value) =>
        request.Headers.Authorization = new AuthenticationHeaderValue(scheme, value);

    private static void Cookie(HttpRequestMessage request, string value) =>
        request.Headers.Add("Cookie", "audiopipelines=" + value);

    private static TestCaseData Attempt(string name, Action<HttpRequestMessage> make) =>
        new TestCaseData(make).SetArgDisplayNames(name);
}
